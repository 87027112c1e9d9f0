import Screen
import Access
import Answers
import Checks
import IAM
import Inventory
import Testing

@testable import Browser

/// Text, JSON and the side pane tell the same of one question.
@Suite struct AgreementTests {
  @Test(arguments: DemoSession.places, ["iam:PassRole", "s3:GetObject", "lambda:InvokeFunction"])
  func `A decision is the same in every form`(place: Int, action: String) async throws {
    let demo = await DemoSession.shared.value
    let arn = demo.inventory.functionARN(demo.function(place))
    guard demo.inventory.links.roleOfFunction[demo.function(place).index] != nil else { return }
    let forms = try demo.forms(CanQuestion(words: [arn, action, "*"]))
    let record = try #require(forms.records.first)
    #expect(forms.records.count == 1)
    #expect(forms.text.first == record.text("result"))
    #expect(forms.pane.lines.first?.copyText == record.text("result"))
    let missing = forms.text.count { $0.hasPrefix("  missing: ") }
    #expect(missing == record.count("missing"))
    #expect(forms.text.count == 1 + record.count("reasons") + missing)
    #expect(forms.pane.lines(below: "What the snapshot lacks").count == missing)
  }

  @Test(arguments: DemoSession.places)
  func `Those who may are the same in every form`(place: Int) async throws {
    let demo = await DemoSession.shared.value
    let arn = demo.inventory.functionARN(demo.function(place))
    let forms = try demo.forms(WhoCanQuestion(words: ["lambda:InvokeFunction", arn]))
    #expect(forms.text.count == forms.records.count)
    for (line, record) in zip(forms.text, forms.records) {
      #expect(line.hasPrefix("\(record.text("result"))  \(record.text("kind"))  "))
      #expect(line.contains("  \(record.text("principal"))  "))
    }
    let heads = forms.pane.lines(below: "may do it").filter { $0.indent == 2 && $0.fold != nil }
    #expect(heads.map(\.copyText) == forms.records.map { $0.text("principal") })
    let sure = forms.records.map { $0.text("result") == "Allowed" ? "sure" : "depends" }
    #expect(heads.map { $0.trailing?.text } == sure)
  }

  @Test(arguments: DemoSession.places)
  func `Callers are the same in every form`(place: Int) async throws {
    let demo = await DemoSession.shared.value
    let forms = try demo.forms(CallersQuestion(ResourceID(demo.function(place))))
    let heads = forms.pane.lines.filter { $0.indent == 0 && $0.fold != nil }
    let counts = heads.compactMap { $0.trailing.flatMap { Int($0.text) } }
    #expect(counts.reduce(0, +) == forms.records.count)
    #expect(Set(forms.records.map { $0.text("distance") }).count == heads.count)
    let members = heads.flatMap { head in forms.pane.lines(below: head.text).filter { $0.indent == 2 } }
      .filter { !$0.text.hasPrefix("and ") }
    #expect(members.map(\.copyText) == forms.records.map { $0.text("caller") })
    for head in heads { #expect(forms.text.contains { $0.hasPrefix(head.text + "  ") }) }
  }

  @Test(arguments: DemoSession.places)
  func `Reach is the same in every form`(place: Int) async throws {
    let demo = await DemoSession.shared.value
    let row = demo.function(place)
    guard let role = demo.inventory.links.roleOfFunction[row.index] else { return }
    let forms = try demo.forms(ReachQuestion(ResourceID(role)))
    func records(_ kind: String) -> [Record] { forms.records.filter { $0.text("kind") == kind } }
    let count = records("actions").reduce(0) { $0 + $1.count("actions") }
    #expect(forms.text[1].hasSuffix(" \(count) actions") || forms.text[1].hasSuffix(";  \(count) actions"))
    #expect(forms.pane.lines[0].trailing?.text == Count.of(count, "action"))
    #expect(forms.text[0] == forms.pane.lines[0].copyText)
    let cuts = forms.pane.lines(below: "Cut away").filter { $0.indent == 2 }
    #expect(cuts.count == records("cut").count)
    #expect(forms.text.count { $0.hasPrefix("  ") && $0.contains(" actions: ") } == cuts.count)
    let assumed = forms.pane.lines(below: "Roles it may assume").filter { $0.indent == 2 }
    #expect(assumed.map(\.copyText) == records("assume").map { $0.text("role") })
    for role in assumed { #expect(forms.text.contains { $0.hasPrefix("  \(role.copyText ?? "-")") }) }
    for kind in records("resources") {
      let counts = "\(kind.number("count")) of \(kind.number("total"))"
      #expect(forms.text.contains { $0.hasPrefix("  \(kind.text("type"))s: \(counts)  (") })
      #expect(forms.pane.lines.contains { $0.text.hasSuffix(" of its account") && $0.trailing?.text == counts })
    }
  }

  @Test(arguments: DemoSession.places)
  func `Paths are the same in every form`(place: Int) async throws {
    let demo = await DemoSession.shared.value
    guard let role = demo.inventory.links.roleOfFunction[demo.function(place).index] else { return }
    let arn = demo.inventory.strings[demo.inventory.roles[role.index].arn]
    let forms = try demo.forms(PathsQuestion(arn, .all(limit: 20)))
    let heads = forms.text.filter { !$0.isEmpty && !$0.hasPrefix(" ") && !$0.hasSuffix("administrator already") }
      .filter { !$0.hasSuffix("has no way to administrator") }
    #expect(heads.count == forms.records.count)
    let overview = try demo.forms(PathsQuestion(ResourceID(role))).pane
    let listed = overview.lines(below: "All paths").filter { $0.indent == 2 }
    #expect(listed.count == (forms.records.count > 1 ? forms.records.count : 0))
    let into = try demo.forms(PathsQuestion(arn, .into)).records
    let name = demo.engine.context.access.name(.role(role))
    let found = overview.lines.first { $0.text == "Who can get to \(name)" }
    #expect(found?.trailing?.text == Count.grouped(into.count))
  }

  @Test(arguments: DemoSession.places)
  func `Duties of functions are the same in every form`(place: Int) async throws {
    let demo = await DemoSession.shared.value
    let forms = try demo.forms(ResponsibilityQuestion(ResourceID(demo.function(place))))
    #expect(forms.pane == demo.pane.document(.responsibility, .resource(ResourceID(demo.function(place)))))
    for record in forms.records {
      let check = record.text("check")
      let name = check.isEmpty ? record.text("duty") : check
      #expect(forms.text.contains { $0.hasSuffix(" \(name)") }, "\(name)")
      #expect(forms.pane.lines.contains { $0.text.hasSuffix(" \(name)") }, "\(name)")
      if check.isEmpty { #expect(forms.pane.lines.contains { $0.text == record.text("evidence") }) }
    }
    let checks = forms.records.filter { !$0.text("check").isEmpty }
    for side in Responsibility.allCases {
      let own = checks.filter { $0.text("side") == side.name }
      let met = own.count { $0.text("state") == "met" }
      let told = own.count { $0.text("state") != "unknown" }
      guard told > 0 else { continue }
      let trailing = forms.pane.lines.first { $0.fold == "side.\(side.name)" }?.trailing?.text ?? ""
      #expect(trailing.hasPrefix("\(met) of \(told) met"))
    }
  }

  @Test func `Duties of accounts are the same in every form`() async throws {
    let demo = await DemoSession.shared.value
    for index in demo.inventory.accounts.indices where demo.inventory.accounts[index].isInSnapshot {
      let forms = try demo.forms(ResponsibilityQuestion(ResourceID(RowID<AccountRecord>(index: index))))
      for moved in forms.records where moved.text("state") == "moved" {
        let line = "  \(moved.text("duty"))"
        #expect(forms.text.contains("\(line)  \(moved.number("count"))"))
        #expect(forms.pane.plainLines.contains("\(line) || \(moved.number("count"))"))
      }
      for check in forms.records where !check.text("check").isEmpty {
        #expect(forms.pane.lines.contains { $0.text.hasSuffix(" \(check.text("check"))") })
      }
      let totals = forms.records.filter { $0.text("check").isEmpty && $0.text("state") == "failed" }
      let checks = forms.records.filter { !$0.text("check").isEmpty }
      #expect(totals.reduce(0) { $0 + $1.number("count") } == checks.reduce(0) { $0 + $1.number("count") })
    }
  }
}
