import Glibc

/// A folder that nothing may be written into, by whatever name: through links, or through another mount of it or of a
/// folder in it.
public struct ProtectedFolder: Sendable {
  private let path: [CChar]

  /// A folder by its path.
  public init(_ path: String) { self.init(systemPath: Array(path.utf8CString)) }

  /// A folder by the bytes of its path, with a zero behind them.
  public init(systemPath: [CChar]) { path = systemPath }

  /// Whether a file of this path, which need not be there, lies in the folder or would.
  public func holds(_ file: String) -> Bool {
    guard let root = Identity(path) else { return false }
    let above = ProtectedFolder.folders(above: file)
    if above.contains(root) { return true }
    // A folder of it that is mounted elsewhere has none of those that are above it here.
    return !above.isEmpty && holdsAny(of: above, path)
  }

  /// What tells a file or folder from all others, under any name.
  private struct Identity: Hashable {
    let device: dev_t
    let number: ino_t

    init?(_ path: [CChar]) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, number) = (status.st_dev, status.st_ino)
    }
  }

  /// The folders on the way from a file to the root, as far as they are there.
  private static func folders(above file: String) -> Set<Identity> {
    var place = file
    while realpath(place, nil).map({ free($0) }) == nil {
      guard let parent = parent(of: place) else { return [] }
      place = parent
    }
    guard let real = realpath(place, nil) else { return [] }
    defer { free(real) }
    var path = Array(UnsafeBufferPointer(start: real, count: strlen(real)))
    var found: Set<Identity> = []
    while true {
      if let identity = Identity((path.isEmpty ? [CChar(bitPattern: UInt8(ascii: "/"))] : path) + [0]) {
        found.insert(identity)
      }
      guard let slash = path.lastIndex(of: CChar(bitPattern: UInt8(ascii: "/"))) else { return found }
      path = Array(path[..<slash])
    }
  }

  /// The folder that a path as it is written lies in; nil for none.
  private static func parent(of path: String) -> String? {
    guard path != ".", path != "/" else { return nil }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether one of some folders lies below a path, links not followed.
  private func holdsAny(of wanted: Set<Identity>, _ path: [CChar]) -> Bool {
    guard let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      // File systems that do not tell the kind are asked for it.
      guard entry.pointee.d_type == DT_DIR || entry.pointee.d_type == DT_UNKNOWN else { continue }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.bindMemory(to: CChar.self).prefix { $0 != 0 }) }
      if name == [46] || name == [46, 46] { continue }
      let inner = Array(path.dropLast()) + [CChar(bitPattern: UInt8(ascii: "/"))] + name + [0]
      var status = stat()
      guard lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, let identity = Identity(inner) else {
        continue
      }
      if wanted.contains(identity) || holdsAny(of: wanted, inner) { return true }
    }
    return false
  }
}
