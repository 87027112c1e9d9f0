import AWSNames
import Access
public import IAM
import Inventory

extension AnswerSession {
  /// The text of a number.
  func text(_ id: StringID) -> String { inventory.strings[id] }

  /// The path of the file that a row came from, below the snapshot's folder.
  func path(of provenance: Provenance) -> String { text(inventory.files[provenance.file.index].path) }

  /// The ARN of a role or user.
  func arn(_ principal: PrincipalRow) -> String { text(access.arn(principal)) }

  /// The id of a role's or user's account.
  func accountID(_ principal: PrincipalRow) -> String { text(inventory.accounts[access.account(principal).index].id) }

  /// The name of a policy as people say it: of managed ones the last part of the ARN.
  public func policyName(_ name: String) -> String {
    ARN(name)?.lastPathPart.map(String.init) ?? name
  }

  /// The name of a policy as people say it.
  public func policyName(_ policy: PolicyRef) -> String { policyName(policy.name) }

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
