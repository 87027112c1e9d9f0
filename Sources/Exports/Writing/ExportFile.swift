import Glibc

/// A file that an export is written to: whole or not at all.
public struct ExportFile: Sendable {
  /// The path as the user gave it.
  public let path: String
  /// The folder that must not be written into, as that of the snapshot; nil for none.
  public let protected: ProtectedFolder?

  /// A file to write to.
  public init(path: String, outside protected: ProtectedFolder?) {
    self.path = path
    self.protected = protected
  }

  /// Writes the file beside its place, syncs it, and then puts it there in one step.
  ///
  /// - Parameters:
  ///   - mayReplace: Whether the user has agreed to replace a file that is there.
  ///   - body: Writes the pieces.
  /// - Throws: `ExportFileError`, and whatever the body throws; the place is then as it was.
  public func write(mayReplace: Bool, _ body: (ByteOutput.Sink) throws -> Void) throws {
    let target = try Target(path)
    if isProtected(target) { throw ExportFileError.insideSnapshot(path) }
    switch target.kind {
    case .folder: throw ExportFileError.isFolder(path)
    case .file where !mayReplace: throw ExportFileError.exists(path)
    case .stream: try writeStream(target, body)
    case .file, .nothing: try writeBeside(target, mayReplace: mayReplace, body)
    }
  }

  /// Whether something is there that the user has to be asked about.
  public var needsAgreement: Bool {
    guard let target = try? Target(path) else { return false }
    return target.kind == .file
  }

  /// Whether it would be written into the folder that must not be.
  public var isProtected: Bool { (try? Target(path)).map(isProtected) ?? false }

  private func isProtected(_ target: Target) -> Bool {
    target.kind != .stream && protected?.holds(target.path) == true
  }

  /// A pipe or a device has no place beside it and nothing to replace.
  private func writeStream(_ target: Target, _ body: (ByteOutput.Sink) throws -> Void) throws {
    let descriptor = open(target.path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    try body { try write($0, to: descriptor) }
  }

  private func writeBeside(
    _ target: Target,
    mayReplace: Bool,
    _ body: (ByteOutput.Sink) throws -> Void
  ) throws {
    // Of its own length: a name that is as long as names may be leaves no room for more.
    let temporary = target.folder + "/.lambdascope-" + String(UInt64.random(in: .min ... .max), radix: 36)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw failure() }
    var isInPlace = false
    defer {
      close(descriptor)
      if !isInPlace { unlink(temporary) }
    }
    if let mode = target.mode { fchmod(descriptor, mode) }
    try body { try write($0, to: descriptor) }
    guard fsync(descriptor) == 0 else { throw failure() }
    try put(temporary, target, mayReplace: mayReplace)
    isInPlace = true
    syncFolder(target.folder)
  }

  /// Without agreement, a file that appeared meanwhile is left alone: a link refuses to replace one.
  private func put(_ temporary: String, _ target: Target, mayReplace: Bool) throws {
    if !mayReplace {
      if link(temporary, target.path) == 0 {
        unlink(temporary)
        return
      }
      try claim(target)
    }
    guard rename(temporary, target.path) == 0 else { throw failure() }
  }

  /// Where the file system knows no links, an empty file keeps the place.
  private func claim(_ target: Target) throws {
    let descriptor = open(target.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw errno == EEXIST ? ExportFileError.exists(path) : failure() }
    close(descriptor)
  }

  /// The new name is safe only when the folder is; where that cannot be asked for, the file itself is synced.
  private func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      rest = rest.dropFirst(count)
    }
  }

  private func failure() -> ExportFileError { .failed(path, errno: errno) }
}
