import AWSNames
import Glibc
import Inventory

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
  private(set) var regions: [ExactText: [String]] = [:]
  private(set) var hasManifest = false
  /// Answers of `sts get-caller-identity` beside the folders of regions, by account folder.
  private(set) var identities: [ExactText: String] = [:]
  private(set) var problems: [SnapshotProblem] = []
  /// Answers that are there and cannot be read; they must not pass for resources that have none.
  private(set) var lost: [LostAnswer] = []
  /// The name of the account whose folder was given in place of the snapshot's; nil for a snapshot.
  private let accountOfRoot: String?

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
    accountOfRoot = Self.accountOfRoot(root)
    if let account = accountOfRoot { accountFolders.append(account) }
    visit("", depth: accountOfRoot == nil ? 0 : 1)
    leaveOutMisspelt()
    if files.isEmpty, problems.isEmpty { problems.append(SnapshotProblem(file: "", kind: .emptySnapshot)) }
  }

  /// The place of a path in the layout: `ACCOUNT/REGION/…`.
  private func place(of path: String) -> String { accountOfRoot.map { "\($0)/\(path)" } ?? path }

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
    guard lstat(SystemPath.bytes(systemPath(entry.path)), &status) == 0 else {
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
    let place = place(of: path)
    let parts = place.parts(at: "/")
    guard parts.count > 1 else { return }
    let file = SnapshotFile(path: path, place: place, size: 0)
    let call = file?.call ?? SnapshotFile.Call(folder: place)
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
    let place = place(of: path)
    var call: SnapshotFile.Call?
    switch depth {
    case 0:
      accountFolders.append(path)
    case 1:
      let parts = place.parts(at: "/")
      regions[ExactText(parts[0]), default: []].append(String(parts[1]))
    default:
      call = depth == 2 ? SnapshotFile.Call(folder: place) : nil
      guard let call else { return problems.append(SnapshotProblem(file: path, kind: .unknownFile)) }
      folders.append(call)
    }
    visit(path, depth: depth + 1, call: call)
  }

  private mutating func addFile(_ entry: Entry, size: Int) {
    let path = entry.path
    let place = place(of: path)
    if let call = entry.call, let file = SnapshotFile(path: path, name: entry.name[...], in: call, size: size) {
      files.append(file)
    } else if let file = SnapshotFile(path: path, place: place, size: size) {
      files.append(file)
    } else if path == SnapshotManifest.fileName {
      hasManifest = true
    } else if entry.name == Self.identityFileName, entry.depth == 1 {
      identities[ExactText(place.parts(at: "/", maxSplits: 1)[0])] = path
    } else if entry.depth == 0, Self.isAnswer(entry.name) {
      problems.append(SnapshotProblem(file: path, kind: .folderOfRegion))
    } else if entry.name != "describe-regions.json" {
      problems.append(SnapshotProblem(file: path, kind: .unknownFile))
    }
  }

  /// Leaves out files whose names are spelt otherwise where the right one is there too: copies and backups.
  private mutating func leaveOutMisspelt() {
    guard files.contains(where: \.isMisspelt) else { return }
    let known = Set(files.lazy.filter { !$0.isMisspelt }.map { Answer(call: $0.call, parameter: $0.parameter) })
    for file in files where file.isMisspelt && known.contains(Answer(call: file.call, parameter: file.parameter)) {
      problems.append(SnapshotProblem(file: file.path, kind: .unknownFile))
    }
    files.removeAll { $0.isMisspelt && known.contains(Answer(call: $0.call, parameter: $0.parameter)) }
  }

  private struct Answer: Hashable {
    var call: SnapshotFile.Call
    var parameter: String?
  }
}

extension SnapshotFolder {
  /// The name of the account whose folder this is: it holds folders of regions and none of accounts.
  private static func accountOfRoot(_ root: String) -> String? {
    guard let names = try? namesInFolder(root, isRoot: true) else { return nil }
    guard names.contains(where: isRegion), !names.contains(where: isAccountID) else { return nil }
    guard !names.contains(SnapshotManifest.fileName) else { return nil }
    let path = realpath(SystemPath.bytes(root), nil)
    defer { free(path) }
    let name = path.map { SystemPath.text($0) }?.parts(at: "/").last.map(String.init)
    return name.flatMap { isAccountID($0) ? $0 : nil } ?? "account"
  }

  /// `us-east-1`, `us-gov-west-1`, `global`: letters in two to four parts, then a digit.
  private static func isRegion(_ name: String) -> Bool {
    if name == "global" { return true }
    let parts = name.parts(at: "-", omittingEmptySubsequences: false)
    guard (3...4).contains(parts.count), let number = parts.last, number.utf8.count == 1 else { return false }
    guard number.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return false }
    return parts.dropLast().allSatisfy { part in
      part.utf8.count >= 2 && part.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    }
  }

  /// Whether a name is that of a call's answer.
  private static func isAnswer(_ name: String) -> Bool {
    SnapshotFile(path: name, place: "account/region/\(name)", size: 0).map { Operation(name: $0.call.operation) != nil }
      ?? false
  }
}

/// The names in a folder, sorted, without hidden ones and those that systems leave behind.
private func namesInFolder(_ systemPath: String, isRoot: Bool) throws(SnapshotProblem.Kind) -> [String] {
  guard let folder = opendir(SystemPath.bytes(systemPath)) else {
    guard isRoot, errno == ENOTDIR else { throw .unreadable(errno) }
    throw kindOfFile(systemPath)
  }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { SystemPath.text($0) }
    }
    if !isLeftBehind(name) { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

extension SnapshotReader {
  /// Why a path cannot be opened as a snapshot at all; nil for a folder that can be looked into.
  public static func problem(opening path: String) -> SnapshotProblem? {
    do throws(SnapshotProblem.Kind) {
      _ = try namesInFolder(path, isRoot: true)
      return nil
    } catch {
      return SnapshotProblem(file: "", kind: error)
    }
  }
}

/// What a file given in place of a snapshot's folder is.
private func kindOfFile(_ systemPath: String) -> SnapshotProblem.Kind {
  let file = open(SystemPath.bytes(systemPath), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { return .notAFolder }
  defer { close(file) }
  return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { head in
    let count = max(0, read(file, head.baseAddress, head.count))
    let packing = Compression(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(head)[..<count]))
    return packing.map { .packedSnapshot($0) } ?? .notAFolder
  }
}

/// What systems and people leave in any folder: hidden files, previews and settings of Windows and macOS, folders of
/// network storage, notes for readers.
private func isLeftBehind(_ name: String) -> Bool {
  if name.begins(with: ".") { return true }
  let lower = name.lowercased()
  return leftBehind.contains(lower) || lower.begins(with: "readme") && !lower.ends(with: ".json")
}

private let leftBehind: Set = [
  "__macosx", "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "$recycle.bin", "recycler",
  "system volume information", "lost+found", "@eadir", "#recycle", "#snapshot", "icon\r", "network trash folder",
  "temporary items",
]
