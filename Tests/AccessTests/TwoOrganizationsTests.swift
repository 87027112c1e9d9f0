import IAM
import Inventory
import Testing

@testable import Access

/// A principal belongs to the organization of its own account alone, and is bound by that one's control policies.
///
/// Source: IAM user guide, aws:PrincipalOrgID; Organizations user guide, "Service control policies"; as known on
/// 2026-11-28.
@Suite struct TwoOrganizationsTests {
  /// Accounts `1…`, `2…` in `o-a` and `o-b`, `3…` in none, `4…` of which nothing is known.
  private func model() -> AccessModel {
    var builder = InventoryBuilder()
    let interner = builder.interner
    let id = { interner.intern($0) }
    let place = Provenance(file: builder.addFile(path: id("file"), isCompressed: false), offset: 0, length: 2)
    var rows = Fragment()
    for (number, name) in ["o-a", "o-b", "", "?"].enumerated() {
      let account = id(String(repeating: "\(number + 1)", count: 12))
      let scope = builder.scope(builder.addAccount(folder: account, id: account, provenance: place), id("global"))
      if name != "?" { builder.coverage.note(.collected, of: .organizationsDescribeOrganization, in: scope) }
      for call in [
        Operation.organizationsListPolicies, .organizationsDescribePolicy, .organizationsListTargetsForPolicy,
      ]
      where name == "o-a" { builder.coverage.note(.collected, of: call, in: scope) }
      guard name.hasPrefix("o-") else { continue }
      var organization = OrganizationRecord(scope: scope, provenance: place)
      (organization.id, organization.managementAccount) = (id(name), id("99999999999\(number)"))
      rows.append(organization)
      var parent = OrganizationParentRecord(provenance: place)
      (parent.child, parent.parent, parent.scope) = (account, id("r-1"), scope)
      rows.append(parent)
    }
    builder.append(rows)
    return AccessModel(builder.build().inventory)
  }

  private func entry(_ key: String, _ account: Int, _ model: AccessModel) throws -> RequestContext.Entry {
    let arn = "arn:aws:iam::\(String(repeating: "\(account)", count: 12)):role/reader"
    let caller = try #require(Caller(.role, arn))
    return model.asked("s3:GetObject", "*").request(of: model.knowing(caller, as: nil), [:]).context[key]
  }

  @Test func `the organization's keys are those of the caller's account`() throws {
    let model = model()
    #expect(try entry("aws:PrincipalOrgID", 1, model) == .value("o-a"))
    #expect(try entry("aws:PrincipalOrgID", 2, model) == .value("o-b"))
    #expect(try entry("aws:PrincipalOrgID", 3, model) == .absent)
    #expect(try entry("aws:PrincipalOrgID", 4, model) == .unknown)
    #expect(try entry("aws:PrincipalOrgPaths", 1, model) == .values(["o-a/r-1/"]))
    #expect(try entry("aws:PrincipalOrgPaths", 3, model) == .absent)
  }

  @Test func `control policies are known by organization`() throws {
    let model = model()
    let isUnknown = (0..<4).map { model.controls(of: RowID(index: $0)).service.isUnknown }
    #expect(isUnknown == [false, true, false, true])
    let missing = model.controls(of: RowID(3)).service.missing.map(\.operation)
    #expect(missing == [.organizationsDescribeOrganization])
  }
}
