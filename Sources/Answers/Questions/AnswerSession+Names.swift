import AWSNames
import Access
import IAM
public import Inventory

extension AnswerSession {
  /// The text of a number.
  func text(_ id: StringID) -> String { inventory.strings[id] }

  /// The path of the file that a row came from, below the snapshot's folder.
  func path(of provenance: Provenance) -> String { text(inventory.files[provenance.file.index].path) }

  /// The ARN of a role or user.
  func arn(_ principal: PrincipalRow) -> String { text(access.arn(principal)) }

  /// The id of a role's or user's account.
  func accountID(_ principal: PrincipalRow) -> String { text(inventory.accounts[access.account(principal).index].id) }

  /// What people call an account: its name, else its id, else the folder it was read from.
  public func accountName(_ account: RowID<AccountRecord>) -> String {
    let name = inventory.name(of: ResourceID(account))
    return name.isEmpty ? text(inventory.accounts[account.index].folder) : name
  }

  /// An account id with the account's name behind it, when the snapshot knows it.
  public func accountLabel(_ id: StringID) -> String {
    guard let row = inventory.accounts.row(id), !inventory.accounts[row.index].name.isEmpty else { return text(id) }
    return "\(text(id)) \(text(inventory.accounts[row.index].name))"
  }

  /// The name of a policy as people say it: of managed ones the last part of the ARN.
  public func policyName(_ name: String) -> String {
    ARN(name)?.lastPathPart.map(String.init) ?? name
  }

  /// `lambda-get-policy was denied in acme-prod us-east-1`.
  public func sentence(_ call: MissingCall) -> String {
    let place = call.scope.map { scope in
      " in \(accountName(inventory.scopes[scope.index].account)) \(text(inventory.scopes[scope.index].region))"
    }
    return "\(call.operation.name) \(call.state.words)\(place ?? "")"
  }

  /// Where a role or user leads: to the functions that run with it, else to its document.
  func target(_ principal: PrincipalRow) -> Target {
    switch principal {
    case .role(let row):
      if inventory.links.functionsOfRole.count(row) > 0 { return .resource(ResourceID(row)) }
      return .file(inventory.roles[row.index].provenance)
    case .user(let row): return .file(inventory.users[row.index].provenance)
    }
  }
}

extension CoverageState {
  /// What became of a call, as it follows the call's name.
  public var words: String {
    switch self {
    case .notCollected: "was not collected"
    case .failed: "failed"
    case .denied: "was denied"
    case .collected: "was answered without it"
    }
  }
}
