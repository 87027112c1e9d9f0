import Glibc

/// What lies in a snapshot's folder, in the order of the names, and what of it is left alone.
struct SnapshotFolder: Sendable {
  static let identityFileName = "sts-get-caller-identity.json"

  /// The folder as the user named it.
  let root: String
  private(set) var files: [SnapshotFile] = []
  /// Folders of answers per resource, also the empty ones: the operation was collected there.
  private(set) var folders: [SnapshotFile.Call] = []
  /// Folders of accounts, also those without any file.
  private(set) var accountFolders: [String] = []
  /// Regions whose folder exists, by account folder.
  private(set) var regions: [String: [String]] = [:]
  private(set) var hasManifest = false
  /// Answers of `sts get-caller-identity` beside the folders of regions.
  private(set) var identities: [String] = []
  private(set) var problems: [SnapshotProblem] = []
  /// Answers that are there and cannot be read; they must not pass for resources that have none.
  private(set) var lost: [LostAnswer] = []

  /// What a link, a pipe or an unreadable folder stands in the place of.
  struct LostAnswer: Hashable, Sendable {
    var accountFolder: String
    var region: String
    /// Nil for all calls of the region.
    var operation: String?
    /// Nil for all resources of the call.
    var parameter: String?
  }

  /// Looks through the folder, no deeper than the layout goes, following no symbolic link but `root` itself.
  init(root: String) {
    self.root = root
    visit("", depth: 0)
    if files.isEmpty, problems.isEmpty { problems.append(SnapshotProblem(file: "", kind: .emptySnapshot)) }
  }

  /// The path to open for a path of the snapshot.
  func systemPath(_ path: String) -> String { path.isEmpty ? root : "\(root)/\(path)" }

  private mutating func visit(_ folder: String, depth: Int, call: SnapshotFile.Call? = nil) {
    let names: [String]
    do throws(SnapshotProblem.Kind) {
      names = try namesInFolder(systemPath(folder), isRoot: folder.isEmpty)
    } catch {
      problems.append(SnapshotProblem(file: folder, kind: error))
      return lose(folder)
    }
    for name in names {
      visit(Entry(path: folder.isEmpty ? name : "\(folder)/\(name)", name: name, depth: depth, call: call))
    }
  }

  /// Something in a folder, and the call whose answers that folder holds.
  private struct Entry {
    var path: String
    var name: String
    var depth: Int
    var call: SnapshotFile.Call?
  }

  private mutating func visit(_ entry: Entry) {
    var status = stat()
    guard lstat(systemPath(entry.path), &status) == 0 else {
      problems.append(SnapshotProblem(file: entry.path, kind: .unreadable(errno)))
      return lose(entry.path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: addFolder(entry.path, depth: entry.depth)
    case S_IFREG: addFile(entry, size: Int(status.st_size))
    case S_IFLNK: leaveOut(entry.path, .symbolicLink)
    default: leaveOut(entry.path, .notAFile)
    }
  }

  private mutating func leaveOut(_ path: String, _ kind: SnapshotProblem.Kind) {
    problems.append(SnapshotProblem(file: path, kind: kind))
    lose(path)
  }

  private mutating func lose(_ path: String) {
    let parts = path.split(separator: "/")
    guard parts.count > 1 else { return }
    let file = SnapshotFile(path: path, size: 0)
    let call = file?.call ?? SnapshotFile.Call(folder: path)
    guard call != nil || parts.count == 2 else { return }
    lost.append(
      LostAnswer(
        accountFolder: String(parts[0]),
        region: call?.region ?? String(parts[1]),
        operation: call?.operation,
        parameter: file?.parameter
      )
    )
  }

  private mutating func addFolder(_ path: String, depth: Int) {
    var call: SnapshotFile.Call?
    switch depth {
    case 0:
      accountFolders.append(path)
    case 1:
      let parts = path.split(separator: "/")
      regions[String(parts[0]), default: []].append(String(parts[1]))
    default:
      call = depth == 2 ? SnapshotFile.Call(folder: path) : nil
      guard let call else { return problems.append(SnapshotProblem(file: path, kind: .unknownFile)) }
      folders.append(call)
    }
    visit(path, depth: depth + 1, call: call)
  }

  private mutating func addFile(_ entry: Entry, size: Int) {
    let path = entry.path
    if let call = entry.call, let file = SnapshotFile(path: path, name: entry.name[...], in: call, size: size) {
      files.append(file)
    } else if let file = SnapshotFile(path: path, size: size) {
      files.append(file)
    } else if path == SnapshotManifest.fileName {
      hasManifest = true
    } else if path.hasSuffix("/\(Self.identityFileName)") {
      identities.append(path)
    } else if !path.hasSuffix("/describe-regions.json") && !path.hasPrefix("README") {
      problems.append(SnapshotProblem(file: path, kind: .unknownFile))
    }
  }
}

/// The names in a folder, sorted, without hidden ones.
private func namesInFolder(_ systemPath: String, isRoot: Bool) throws(SnapshotProblem.Kind) -> [String] {
  guard let folder = opendir(systemPath) else {
    throw isRoot && errno == ENOTDIR ? .notAFolder : .unreadable(errno)
  }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}
