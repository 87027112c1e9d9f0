import Inventory
import Testing

@testable import SnapshotFormats

/// Which organization an account belongs to, in every form that the answer and the refusal come in.
///
/// Source: Organizations API reference, `AWSOrganizationsNotInUseException` ("Your account isn't a member of an
/// organization"), 2026-11-28; <https://github.com/duo-labs/cloudmapper/issues/733>,
/// <https://github.com/mondoohq/mql/issues/10165>.
@Suite struct OrganizationTests {
  private static let file = "111122223333/global/organizations-describe-organization"

  /// An error as collectors write it down, with how the file is called; `errors` of snapshot.json where it is nil.
  enum Form: CaseIterable {
    case line, lineOfTheAccount, lineWithoutParameter, lineOfText, message, clientError, service, entry, entryOfText

    func files(_ code: String) -> [String: String] {
      let said = "An error occurred (\(code)) when calling the DescribeOrganization operation: it did."
      switch self {
      case .line: return [file + ".ndjson": #"{"parameter": "", "error": {"code": "\#(code)", "message": "m"}}"#]
      case .lineOfTheAccount:
        return [file + ".ndjson": #"{"parameter": "111122223333", "error": {"code": "\#(code)"}}"#]
      case .lineWithoutParameter: return [file + ".ndjson": #"{"error": {"code": "\#(code)"}}"#]
      case .lineOfText: return [file + ".ndjson": #"{"parameter": "", "error": "\#(said)"}"#]
      case .message: return [file + ".json": "\n" + said]
      case .clientError:
        return [file + ".json": #"{"Error": {"Code": "\#(code)", "Message": "m"}, "ResponseMetadata": {}}"#]
      case .service: return [file + ".json": #"{"__type": "com.amazonaws#\#(code)", "Message": "m"}"#]
      case .entry: return entry(#""code": "\#(code)""#)
      case .entryOfText: return entry(#""parameter": "", "message": "\#(said)""#)
      }
    }

    private func entry(_ fields: String) -> [String: String] {
      [
        "snapshot.json": """
        {"accounts": [{"id": "111122223333"}], "errors": [{"account": "111122223333", "region": "us-east-1",
          "operation": "organizations-describe-organization", \(fields)}]}
        """,
        "111122223333/us-east-1/lambda-list-functions.json": "{}",
      ]
    }
  }

  @Test(arguments: Form.allCases)
  func anAccountMayBeInNone(_ form: Form) throws {
    let result = try read(form.files("AWSOrganizationsNotInUseException"))
    #expect(result.inventory.membership(of: RowID(0)) == .none)
    #expect(!result.problems.contains { $0.losesRecords })
  }

  @Test(
    arguments: Form.allCases,
    ["AccessDeniedException", "TooManyRequestsException", "ServiceException", "ExpiredTokenException"]
  )
  func aRefusalSaysNothing(_ form: Form, _ code: String) throws {
    let result = try read(form.files(code))
    #expect(result.inventory.membership(of: RowID(0)) == .unknown)
    let isDenied = code == "AccessDeniedException"
    #expect(result.inventory.missingOrganization(of: RowID(0))?.state == (isDenied ? .denied : .failed))
  }

  @Test(arguments: ["list-accounts", "list-roots", "list-policies", "list-parents"])
  func anyCallOfTheServiceMaySaySo(_ call: String) throws {
    let result = try readGlobal(
      "organizations-\(call).ndjson",
      #"{"parameter": "", "error": {"code": "AWSOrganizationsNotInUseException"}}"#
    )
    #expect(result.inventory.membership(of: RowID(0)) == .none)
  }

  @Test func nobodyAskedIsUnknown() throws {
    #expect(try readRegion("lambda-list-functions.json", "{}").inventory.membership(of: RowID(0)) == .unknown)
  }

  @Test func aMemberMayDescribeItsOrganizationWithoutListingIt() throws {
    let inventory = try readGlobal(
      "organizations-describe-organization.json",
      #"{"Organization": {"Id": "o-a1", "MasterAccountId": "999900001111"}}"#
    ).inventory
    #expect(inventory.membership(of: RowID(0)) == .member(try #require(inventory.strings.id(of: "o-a1"))))
    #expect(inventory.accounts.first?.isManagementAccount == false)
  }

  /// Two organizations whose roots, units and policies have the same ids, which only an organization keeps unique.
  ///
  /// Source: IAM user guide, aws:PrincipalOrgPaths, 2026-11-28.
  @Test(arguments: [true, false])
  func accountsOfTwoOrganizationsStandEachInItsOwn(isDescribed: Bool) throws {
    var files: [String: String] = [:]
    for (organization, boss, member) in [
      ("o-a", "111122223333", "222233334444"), ("o-b", "444455556666", "555566667777"),
    ] {
      let calls = "\(boss)/global/organizations-"
      let arn = "arn:aws:organizations::\(boss):account/\(organization)"
      if isDescribed {
        files["\(calls)describe-organization.json"] =
          #"{"Organization": {"Id": "\#(organization)", "MasterAccountId": "\#(boss)"}}"#
      }
      files["\(calls)list-accounts.json"] = """
        {"Accounts": [{"Id": "\(boss)", "Arn": "\(arn)/\(boss)", "Status": "ACTIVE"},
          {"Id": "\(member)", "Arn": "\(arn)/\(member)", "Status": "ACTIVE"}]}
        """
      files["\(calls)list-roots.json"] = #"{"Roots": [{"Id": "r-1", "Name": "Root of \#(organization)"}]}"#
      files["\(calls)list-parents/\(member).json"] = #"{"Parents": [{"Id": "r-1"}]}"#
      files["\(calls)list-policies.json"] = #"{"Policies": [{"Id": "p-1", "Name": "of \#(organization)"}]}"#
      files["\(calls)list-targets-for-policy/p-1.json"] = #"{"Targets": [{"TargetId": "r-1"}]}"#
      files["\(member)/us-east-1/lambda-list-functions.json"] = "{}"
    }
    let inventory = try read(files).inventory
    let text = { (id: StringID) in inventory.strings[id] }
    let members = inventory.accounts.map { "\(text($0.id)) \(text($0.organizationID)) \(text($0.organizationPathIDs))" }
    #expect(
      Set(members) == [
        "111122223333 o-a ", "222233334444 o-a o-a/r-1/", "444455556666 o-b ", "555566667777 o-b o-b/r-1/",
      ]
    )
    let roots = inventory.organizationNodes.indices.filter { inventory.organizationNodes[$0].kind == .root }
    #expect(roots.map { text(inventory.organizationNodes[$0].name) } == ["Root of o-a", "Root of o-b"])
    let policies = roots.map { root in
      inventory.links.policiesOfNode[RowID(index: root)].map { text(inventory.controlPolicies[$0.index].name) }
    }
    #expect(policies == [["of o-a"], ["of o-b"]])
    for account in inventory.accounts where account.isInSnapshot {
      let row = try #require(inventory.accounts.row(account.id))
      #expect(inventory.scopes(ofOrganization: account.organizationID).count == 2, "\(text(account.id))")
      #expect(inventory.membership(of: row) == .member(account.organizationID))
    }
  }
}
