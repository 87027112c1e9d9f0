import AWSNames
import Checks
import Inventory
import Testing
import Triage

@Suite struct PresenceTests {
  private func engine(_ fill: (inout InventoryBuilder, inout Fragment, RowID<ScopeRecord>, Provenance) -> Void)
    -> CheckEngine
  {
    var builder = InventoryBuilder()
    let interner = builder.interner
    let file = builder.addFile(path: interner.intern("sample.json"), isCompressed: false)
    let place = Provenance(file: file, offset: 0, length: 2)
    let id = interner.intern("111122223333")
    let account = builder.addAccount(folder: id, id: id, provenance: place)
    let scope = builder.scope(account, interner.intern("us-east-1"))
    var rows = Fragment()
    fill(&builder, &rows, scope, place)
    builder.append(rows)
    let inventory = builder.build().inventory
    return CheckEngine(CheckContext(inventory: inventory, asOf: Day(rawValue: 20_778)))
  }

  private func function(_ name: String, tracing: TracingMode) -> CheckEngine {
    engine { builder, rows, scope, place in
      var function = FunctionRecord(
        scope: scope,
        packageType: .zip,
        tracing: tracing,
        environmentState: .none,
        provenance: place
      )
      function.name = builder.interner.intern(name)
      rows.append(function)
      builder.coverage.note(.collected, of: .lambdaListFunctions, in: scope)
    }
  }

  private func tracingOff(_ name: String, region: String = "us-east-1") -> FindingID {
    FindingID(check: "lambda-tracing-off", resource: "arn:aws:lambda:\(region):111122223333:function:\(name)")
  }

  @Test(arguments: [(TracingMode.passThrough, Presence.present), (.active, .gone)])
  func asksTheCheckAgain(_ tracing: TracingMode, _ expected: Presence) {
    #expect(function("f", tracing: tracing).presence(of: tracingOff("f")) == expected)
  }

  @Test func aFunctionMissingFromACollectedListIsGone() {
    #expect(function("other", tracing: .active).presence(of: tracingOff("f")) == .gone)
  }

  @Test func aFunctionOfARegionThatWasNotCollectedIsUnknown() {
    #expect(function("other", tracing: .active).presence(of: tracingOff("f", region: "eu-west-1")) == .unknown)
  }

  @Test func aFunctionOfAnAccountThatIsNotInTheSnapshotIsUnknown() {
    let elsewhere = FindingID(
      check: "lambda-tracing-off",
      resource: "arn:aws:lambda:us-east-1:444455556666:function:f"
    )
    #expect(function("f", tracing: .active).presence(of: elsewhere) == .unknown)
  }

  @Test func aListThatWasNotCollectedProvesNothing() {
    let engine = engine { _, _, _, _ in }
    #expect(engine.presence(of: tracingOff("f")) == .unknown)
  }

  @Test func aCheckThatIsNoMoreProvesNothing() {
    let finding = FindingID(check: "lambda-retired", resource: tracingOff("f").resource)
    #expect(function("f", tracing: .passThrough).presence(of: finding) == .unknown)
  }
}
