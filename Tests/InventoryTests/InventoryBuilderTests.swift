import Inventory
import Testing

@Suite struct InventoryBuilderTests {
  @Test func keepsTheFirstOfTwoFunctionsAndReportsTheOther() {
    var sample = SampleSnapshot()
    sample.function("twice") { function, _ in function.memory = 128 }
    sample.function("once")
    sample.function("twice") { function, _ in function.memory = 256 }
    let (inventory, duplicates) = sample.build()
    #expect(inventory.functions.memory == [128, -1])
    #expect(duplicates.map { inventory.strings[$0.name] } == ["twice"])
  }

  @Test func linksFunctionsToTheirRole() {
    var sample = SampleSnapshot()
    var role = RoleRecord(scope: sample.scope, provenance: sample.place)
    role.arn = sample.id("arn:aws:iam::111122223333:role/worker")
    sample.rows.append(role)
    for name in ["a", "b"] { sample.function(name) { function, _ in function.role = role.arn } }
    sample.function("c") { $0.role = $1.id("arn:aws:iam::111122223333:role/gone") }
    let links = sample.build().inventory.links
    #expect(links.roleOfFunction == [RowID(0), RowID(0), nil])
    #expect(Array(links.functionsOfRole[RowID(0)]) == [RowID(0), RowID(1)])
  }

  @Test func placesAccountsInTheirOrganization() {
    var sample = SampleSnapshot()
    var organization = OrganizationRecord(scope: sample.scope, provenance: sample.place)
    (organization.id, organization.managementAccount) = (sample.id("o-a1"), sample.id("444455556666"))
    sample.rows.append(organization)
    for (id, name, parent) in [("r-1", "Root", ""), ("ou-1", "Workloads", "r-1"), ("ou-2", "Production", "ou-1")] {
      var unit = OrganizationalUnitRecord(provenance: sample.place)
      (unit.id, unit.name, unit.parent) = (sample.id(id), sample.id(name), sample.id(parent))
      sample.rows.append(unit)
    }
    var parent = OrganizationParentRecord(provenance: sample.place)
    (parent.child, parent.parent) = (sample.id("111122223333"), sample.id("ou-2"))
    sample.rows.append(parent)
    var mentioned = AccountRecord(provenance: sample.place)
    (mentioned.id, mentioned.name) = (sample.id("444455556666"), sample.id("management"))
    sample.rows.append(mentioned)

    let inventory = sample.build().inventory
    let text = { (id: StringID) in inventory.strings[id] }
    #expect(inventory.accounts.map { text($0.id) } == ["111122223333", "444455556666"])
    #expect(text(inventory.accounts[0].organizationPath) == "Root/Workloads/Production")
    #expect(text(inventory.accounts[0].organizationPathIDs) == "o-a1/r-1/ou-1/ou-2/")
    #expect(inventory.accounts.map(\.isInSnapshot) == [true, false])
    #expect(inventory.accounts.map(\.isManagementAccount) == [false, true])
  }

  @Test func unitsThatHangBelowEachOtherEndThePath() {
    var sample = SampleSnapshot()
    for (child, above) in [("111122223333", "ou-1"), ("ou-1", "ou-2"), ("ou-2", "ou-1")] {
      var parent = OrganizationParentRecord(provenance: sample.place)
      (parent.child, parent.parent) = (sample.id(child), sample.id(above))
      sample.rows.append(parent)
    }
    let inventory = sample.build().inventory
    #expect(inventory.strings[inventory.accounts[0].organizationPath] == "ou-2/ou-1")
  }

  @Test func twoFoldersOfOneAccountAreOneAccount() {
    var sample = SampleSnapshot()
    let id = sample.id("111122223333")
    let second = sample.builder.addAccount(folder: sample.id("prod"), id: id, provenance: sample.place)
    _ = sample.builder.scope(second, sample.id("eu-west-1"))
    let inventory = sample.build().inventory
    #expect(inventory.scopes.of(RowID(0)).count == 2)
    #expect(inventory.links.scope(account: id, region: inventory.strings.id(of: "eu-west-1") ?? .empty) == RowID(1))
  }

  @Test func knowsTagsAndConcurrencyOnlyWhereTheyWereAskedFor() {
    var sample = SampleSnapshot()
    for name in ["told", "silent"] { sample.function(name) }
    var limit = ReservedConcurrencyRecord(scope: sample.scope, provenance: sample.place)
    (limit.function, limit.limit) = (FunctionReference(name: sample.id("told")), 5)
    sample.rows.append(limit)
    let unasked = sample.build().inventory.functions
    #expect(unasked.reservedConcurrency == [5, -1])
    #expect(unasked.reservedConcurrencyKnown == [true, false])
    #expect(unasked.tagsKnown == [false, false])

    sample.builder.coverage.note(.collected, of: .lambdaGetFunctionConcurrency, in: sample.scope)
    sample.builder.coverage.note(.collected, of: .lambdaListTags, in: sample.scope)
    sample.builder.coverage.note(.denied, of: .lambdaListTags, for: sample.id("told"), in: sample.scope)
    let asked = sample.build().inventory.functions
    #expect(asked.reservedConcurrencyKnown == [true, true])
    #expect(asked.tagsKnown == [false, true])
  }

  @Test func coverageThatTellsMoreWins() {
    let scope = RowID<ScopeRecord>(3)
    var coverage = Coverage()
    #expect(coverage.state(.lambdaGetPolicy, in: scope) == .notCollected)
    coverage.note(.denied, of: .lambdaGetPolicy, in: scope)
    coverage.note(.failed, of: .lambdaGetPolicy, in: scope)
    #expect(coverage.state(.lambdaGetPolicy, in: scope) == .denied)
    coverage.note(.collected, of: .lambdaGetPolicy, in: scope)
    #expect(coverage.state(.lambdaGetPolicy, in: scope) == .collected)
    #expect(coverage.state(.lambdaGetPolicy, in: RowID(2)) == .notCollected)
  }

  @Test func namesResources() {
    var sample = SampleSnapshot(region: "cn-north-1")
    sample.function("f")
    var group = LogGroupRecord(scope: sample.scope, provenance: sample.place)
    (group.name, group.arn) = (sample.id("/g"), sample.id("arn:aws-cn:logs:cn-north-1:111122223333:log-group:/g:*"))
    sample.rows.append(group)
    let inventory = sample.build().inventory
    let function = ResourceID(RowID<FunctionRecord>(0))
    #expect(inventory.arn(of: function) == "arn:aws-cn:lambda:cn-north-1:111122223333:function:f")
    let logs = ResourceID(RowID<LogGroupRecord>(0))
    #expect(inventory.arn(of: logs) == "arn:aws-cn:logs:cn-north-1:111122223333:log-group:/g")
    #expect(inventory.name(of: logs) == "/g")
  }
}
