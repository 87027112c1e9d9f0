import AWSNames
import JSON

/// Finds the id of an account whose folder is not named by it.
struct AccountFinder {
  let folder: SnapshotFolder
  let manifest: SnapshotManifest
  let room: FileRoom
  private let filesByAccount: [ExactText: [SnapshotFile]]
  /// Of the accounts that `snapshot.json` names.
  private let idByName: [ExactText: String]

  init(folder: SnapshotFolder, manifest: SnapshotManifest, room: FileRoom) {
    self.folder = folder
    self.manifest = manifest
    self.room = room
    let named = manifest.accounts.lazy.filter { isAccountID($0.id) }
    idByName = Dictionary(named.compactMap { account in account.name.map { (ExactText($0), account.id) } }) {
      first,
      _ in first
    }
    let unnamed = folder.files.lazy.filter { !isAccountID($0.call.accountFolder) }
    filesByAccount = Dictionary(grouping: unnamed) { ExactText($0.call.accountFolder) }
  }

  /// Twelve digits: the folder's name, what the caller's identity or `snapshot.json` says, or what the ARNs inside do.
  func id(ofFolder name: String, _ tools: inout FileTools) -> String? {
    if isAccountID(name) { return name }
    if let path = folder.identities[ExactText(name)], let id = text(path, &tools, { $0["Account"] }), isAccountID(id) {
      return id
    }
    let files = filesByAccount[ExactText(name)] ?? []
    for clue in Self.clues {
      for file in files where file.call.operation == clue.operation && file.form == .document {
        let found = text(file.path, &tools) { document in
          clue.list.map { document[$0]?.elements.first { $0[clue.field] != nil }?[clue.field] } ?? document[clue.field]
        }
        if let id = found.flatMap(accountID(in:)) { return id }
      }
    }
    return idByName[ExactText(name)]
  }

  /// Fields that are always about the account that was asked.
  private static let clues: [(operation: String, list: StaticString?, field: StaticString)] = [
    ("sts-get-caller-identity", nil, "Account"),
    ("iam-get-account-authorization-details", "RoleDetailList", "Arn"),
    ("lambda-list-functions", "Functions", "FunctionArn"),
    ("lambda-list-event-source-mappings", "EventSourceMappings", "FunctionArn"),
    ("sns-list-topics", "Topics", "TopicArn"),
    ("ec2-describe-vpcs", "Vpcs", "OwnerId"),
    ("ec2-describe-security-groups", "SecurityGroups", "OwnerId"),
  ]

  /// A text of a file; nil when it cannot be read, which is reported when the file is read for its rows.
  private func text(
    _ path: String,
    _ tools: inout FileTools,
    _ find: (JSONView) -> JSONView?
  ) -> String? {
    guard (try? tools.load(folder.systemPath(path), in: room)) != nil else { return nil }
    return (try? tools.parser.parse(tools.file.bytes)).flatMap(find).map(\.string)
  }
}

/// The account of an ARN, or the text itself when it is an id.
private func accountID(in text: String) -> String? {
  isAccountID(text) ? text : ARN(text)?.accountID?.text
}
