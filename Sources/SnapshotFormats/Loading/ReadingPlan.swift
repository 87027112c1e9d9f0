import AWSNames
import Workers
import Inventory
import JSON

/// What is to be read, and the rows of the inventory that are known before any file of an account is opened.
struct ReadingPlan {
  let folder: SnapshotFolder
  let manifest: SnapshotManifest
  var builder = InventoryBuilder()
  private(set) var contexts: [FileReading.Context] = []
  var problems: [SnapshotProblem] = []
  private var accounts: [ExactText: RowID<AccountRecord>] = [:]
  private var scopes: [PlaceName: RowID<ScopeRecord>] = [:]
  private var idOfFolder: [ExactText: String] = [:]

  /// An account, by folder or id, and a region.
  private struct PlaceName: Hashable {
    var account: ExactText
    var region: ExactText
  }

  init(root: String, options: SnapshotReader.Options) {
    var tools = FileTools()
    folder = SnapshotFolder(root: root)
    let room = FileRoom(all: options.memory.size)
    manifest = SnapshotManifest(in: folder, &tools, room)
    problems = folder.problems + manifest.problems
    builder.collectedAt = manifest.collectedAt ?? ""
    addAccounts(&tools, room)
    addFiles()
  }

  /// The account and region of a folder's name or an id; nil for an account that the snapshot does not name.
  mutating func scope(account: String, region: String) -> RowID<ScopeRecord>? {
    let name = PlaceName(account: ExactText(account), region: ExactText(region))
    if let scope = scopes[name] { return scope }
    guard let row = accounts[name.account] else { return nil }
    let scope = builder.scope(row, builder.interner.intern(region))
    scopes[name] = scope
    return scope
  }

  private mutating func addAccounts(_ tools: inout FileTools, _ room: FileRoom) {
    let finder = AccountFinder(folder: folder, manifest: manifest, room: room)
    for name in folder.accountFolders {
      let id = finder.id(ofFolder: name, &tools)
      if id == nil { problems.append(SnapshotProblem(file: name, kind: .unknownAccount)) }
      addAccount(folder: name, id: id ?? "")
      for region in folder.regions[ExactText(name)] ?? [] { _ = scope(account: name, region: region) }
    }
    for account in manifest.accounts {
      let id = ExactText(account.id)
      if accounts[id] == nil { addAccount(folder: account.id, id: account.id) }
      guard let row = accounts[id] else { continue }
      if let name = account.name { builder.setName(builder.interner.intern(name), of: row) }
      for region in account.regions { _ = scope(account: account.id, region: region) }
    }
  }

  /// Adds an account; a second folder of one belongs to the account of the first.
  private mutating func addAccount(folder name: String, id: String) {
    idOfFolder[ExactText(name)] = id
    if !id.isEmpty, let row = accounts[ExactText(id)] {
      accounts[ExactText(name)] = row
      let first = builder.folder(of: row)
      return problems.append(SnapshotProblem(file: name, kind: .accountTwice(account: id, folder: first)))
    }
    let folderName = builder.interner.intern(name)
    let file = builder.addFile(path: folderName, isCompressed: false)
    let row = builder.addAccount(
      folder: folderName,
      id: builder.interner.intern(id),
      provenance: Provenance(file: file, offset: 0, length: 0)
    )
    accounts[ExactText(name)] = row
    if !id.isEmpty { accounts[ExactText(id)] = row }
  }

  private mutating func addFiles() {
    let documents = DocumentRegistry()
    let listed = Set(folder.files.lazy.map(\.call).filter { $0.operation == Operation.lambdaListFunctions.name })
    var unread: [String: Int] = [:]
    for file in folder.files {
      guard let operation = Operation(name: file.call.operation), OperationReader.of(operation) != nil else {
        unread[file.call.operation, default: 0] += 1
        continue
      }
      guard let scope = scope(account: file.call.accountFolder, region: file.call.region) else { continue }
      var list = file.call
      list.operation = Operation.lambdaListFunctions.name
      contexts.append(
        FileReading.Context(
          file: file,
          row: builder.addFile(path: builder.interner.intern(file.path), isCompressed: file.isCompressed),
          scope: scope,
          account: idOfFolder[ExactText(file.call.accountFolder)] ?? "",
          ownRegion: file.call.region == "global" ? nil : file.call.region,
          operation: operation,
          hasFunctionList: listed.contains(list),
          interner: builder.interner,
          documents: documents
        )
      )
    }
    reportUnread(unread)
  }

  private mutating func reportUnread(_ operations: [String: Int]) {
    for (operation, files) in operations.sorted(by: { $0.key < $1.key }) {
      problems.append(SnapshotProblem(file: "", kind: .unknownOperation(operation, files: files)))
    }
  }
}

extension SnapshotManifest {
  /// The manifest of a folder; an empty one when there is none.
  init(in folder: SnapshotFolder, _ tools: inout FileTools, _ room: FileRoom) {
    self.init()
    guard folder.hasManifest else { return }
    do throws(SnapshotProblem.Kind) {
      try tools.load(folder.systemPath(Self.fileName), in: room)
    } catch {
      problems.append(SnapshotProblem(file: Self.fileName, kind: error))
      return
    }
    do throws(JSONFault) {
      self.init(try tools.parser.parse(tools.file.bytes))
    } catch {
      problems.append(SnapshotProblem(file: Self.fileName, offset: error.place, kind: SnapshotProblem.Kind(error)))
    }
  }
}
