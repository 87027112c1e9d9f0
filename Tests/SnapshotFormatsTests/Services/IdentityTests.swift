import Inventory
import Testing

@testable import SnapshotFormats

@Suite struct IdentityTests {
  @Test func readsRolesUsersGroupsAndPolicies() throws {
    let details = """
      {"RoleDetailList": [{"Arn": "arn:aws:iam::111122223333:role/r", "RoleName": "r", "RoleId": "AROA1",
         "CreateDate": "2024-03-02T10:00:00+00:00", "AssumeRolePolicyDocument": {"Statement": []},
         "PermissionsBoundary": {"PermissionsBoundaryArn": "arn:boundary"}, "Tags": [{"Key": "team", "Value": "a"}],
         "AttachedManagedPolicies": [{"PolicyName": "p", "PolicyArn": "arn:p"}],
         "RoleLastUsed": {"LastUsedDate": "2026-10-30T08:00:00+00:00"}}],
       "UserDetailList": [{"Arn": "arn:aws:iam::111122223333:user/u", "UserName": "u", "GroupList": ["g"]}],
       "GroupDetailList": [{"Arn": "arn:aws:iam::111122223333:group/g", "GroupName": "g",
         "GroupPolicyList": [{"PolicyName": "in", "PolicyDocument": {"Statement": []}}]}],
       "Policies": [{"Arn": "arn:p", "PolicyName": "p", "PolicyVersionList": [
         {"VersionId": "v2", "IsDefaultVersion": true, "Document": {"Statement": [{"Effect": "Allow", "Action": "*"}]}},
         {"VersionId": "v1", "IsDefaultVersion": false, "Document": {"Statement": [{"Effect": "Deny"}]}}]}]}
      """
    let result = try readGlobal("iam-get-account-authorization-details.json", details)
    let inventory = result.inventory
    #expect(result.problems == [])
    let role = try #require(inventory.roles.first)
    #expect(
      [role.name, role.id, role.trustPolicy, role.boundary].map { inventory.strings[$0] } == [
        "r", "AROA1", #"{"Statement":[]}"#, "arn:boundary",
      ]
    )
    #expect([role.tags, role.attachedPolicies].map(inventory.list) == [["team", "a"], ["arn:p"]])
    #expect(role.lastUsedKnown)
    #expect([role.created, role.lastUsed] == [1_709_373_600, 1_793_347_200])
    #expect(inventory.users.map { inventory.list($0.groups) } == [["g"]])
    #expect(inventory.groups.map { inventory.list($0.inlinePolicies) } == [["in", #"{"Statement":[]}"#]])
    #expect(
      inventory.managedPolicies.map { inventory.strings[$0.document] } == [
        #"{"Statement":[{"Effect":"Allow","Action":"*"}]}"#
      ]
    )
  }

  @Test func neverTakesAnswersWithoutRolesForNoRoles() throws {
    let result = try readGlobal("iam-get-account-authorization-details.json", #"{"Policies": []}"#)
    #expect(result.problems.map(\.kind) == [.missingField("RoleDetailList")])
    #expect(result.inventory.state(.iamGetAccountAuthorizationDetails, "global") == .failed)
  }

  @Test func placesAccountsInTheirOrganization() throws {
    let global = "111122223333/global/organizations-"
    let inventory = try read([
      "\(global)describe-organization.json": #"{"Organization": {"Id": "o-1", "MasterAccountId": "111122223333"}}"#,
      "\(global)list-accounts.json":
        #"{"Accounts": [{"Id": "111122223333", "Name": "root", "Email": "a@example.com", "State": "ACTIVE"}]}"#,
      "\(global)list-roots.json": #"{"Roots": [{"Id": "r-1", "Name": "Root"}]}"#,
      "\(global)list-organizational-units-for-parent/r-1.json":
        #"{"OrganizationalUnits": [{"Id": "ou-1", "Name": "Work"}]}"#,
      "\(global)list-parents/111122223333.json": #"{"Parents": [{"Id": "ou-1", "Type": "ORGANIZATIONAL_UNIT"}]}"#,
      "\(global)describe-policy/p-1.json":
        #"{"Policy": {"PolicySummary": {"Id": "p-1", "Name": "deny", "AwsManaged": true}, "Content": "{}"}}"#,
      "\(global)list-targets-for-policy/p-1.json": #"{"Targets": [{"TargetId": "ou-1"}]}"#,
      "111122223333/global/iam-list-account-aliases.json": #"{"AccountAliases": ["example"]}"#,
    ]).inventory
    let account = try #require(inventory.accounts.first)
    #expect(
      [account.name, account.alias, account.email, account.status, account.organizationPath].map {
        inventory.strings[$0]
      } == ["root", "example", "a@example.com", "ACTIVE", "Root/Work"]
    )
    #expect(account.isManagementAccount)
    #expect(inventory.controlPolicies.map { inventory.strings[$0.document] } == ["{}"])
    #expect(inventory.controlPolicies.map(\.isManagedByAWS) == [true])
    #expect(inventory.controlPolicyTargets.map { inventory.strings[$0.policy] } == ["p-1"])
  }

  @Test func tellsWhichTypesOfControlPoliciesARootHasSwitchedOn() throws {
    let roots = """
      {"Roots": [{"Id": "r-1", "PolicyTypes": [{"Type": "SERVICE_CONTROL_POLICY", "Status": "ENABLED"},
        {"Type": "RESOURCE_CONTROL_POLICY", "Status": "PENDING_DISABLE"}, {"Type": "TAG_POLICY"}]}, {"Id": "r-2"}]}
      """
    let inventory = try readGlobal("organizations-list-roots.json", roots).inventory
    #expect(inventory.organizationalUnits.map { inventory.list($0.policyTypes) } == [["SERVICE_CONTROL_POLICY"], []])
    #expect(inventory.organizationalUnits.map(\.policyTypesKnown) == [true, false])
  }

  /// IAM API reference, `RoleDetail` and `ListInstanceProfiles`, as known on 2026-11-28.
  @Test func `instance profiles come with their roles and by themselves`() throws {
    let role = #""RoleName": "r", "AssumeRolePolicyDocument": "{}""#
    let details = """
      {"RoleDetailList": [
        {\(role), "Arn": "arn:aws:iam::111122223333:role/in",
         "InstanceProfileList": [{"Arn": "arn:aws:iam::111122223333:instance-profile/p", "Roles": []}]},
        {\(role), "Arn": "arn:aws:iam::111122223333:role/out", "InstanceProfileList": []},
        {\(role), "Arn": "arn:aws:iam::111122223333:role/untold"},
        {\(role), "Arn": "arn:aws:iam::111122223333:role/null", "InstanceProfileList": null}]}
      """
    let roles = try readGlobal("iam-get-account-authorization-details.json", details).inventory
    #expect(roles.roles.map(\.instanceProfilesKnown) == [true, true, false, false])
    #expect(
      roles.roles.map { roles.list($0.instanceProfiles) } == [
        ["arn:aws:iam::111122223333:instance-profile/p"], [], [], [],
      ]
    )
    let list = """
      {"InstanceProfiles": [{"InstanceProfileName": "p", "Arn": "arn:aws:iam::111122223333:instance-profile/p",
        "Roles": [{"RoleName": "in", "Arn": "arn:aws:iam::111122223333:role/in"}]},
        {"InstanceProfileName": "q", "Arn": "arn:aws:iam::111122223333:instance-profile/q", "Roles": []}]}
      """
    let profiles = try readGlobal("iam-list-instance-profiles.json", list)
    #expect(profiles.problems.isEmpty)
    #expect(
      profiles.inventory.instanceProfiles.map { profiles.inventory.list($0.roles) } == [
        ["arn:aws:iam::111122223333:role/in"], [],
      ]
    )
  }
}
