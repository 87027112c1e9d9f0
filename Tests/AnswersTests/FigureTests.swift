import Answers
import Checks
import Inventory
import Testing

@testable import Browser

/// The numbers that were told by the screen alone.
@Suite struct FigureTests {
  @Test func `The summary's figures are those of the screen`() async throws {
    let demo = await DemoSession.shared.value
    let forms = try demo.forms(SummaryQuestion())
    let figures = SummaryFigures(demo.pane.session(named: "demo"))
    let screen = SummaryPage(figures).text(width: 100)
    #expect(forms.text.first == screen.first)
    func records(_ figure: String) -> [Record] { forms.records.filter { $0.text("figure") == figure } }
    for record in records("exposure") + records("severity") {
      #expect(screen.contains { $0.contains(record.text("name")) && $0.hasSuffix(" \(record.number("count"))") })
      let line = "  \(record.text("name"))"
      #expect(forms.text.contains { $0.hasPrefix(line) && $0.hasSuffix(" \(record.number("count"))") })
    }
    for record in records("duty") {
      let share = Double(record.number("met")) / Double(record.number("met") + record.number("failed"))
      let percent = "\(DutyFigures.percent(share)) %"
      #expect(screen.contains { $0.hasPrefix(record.text("name")) && $0.hasSuffix(percent) })
    }
    for record in records("account") {
      #expect(screen.contains { $0.hasPrefix(record.text("name")) && $0.contains(" \(record.number("functions")) ") })
    }
    for record in records("step") { #expect(screen.contains { $0.contains(record.text("name")) }) }
    #expect(records("service").count == figures.services.count)
  }

  @Test func `Coverage is a record for each account, region and call, and adds up to the summary's`() async throws {
    let demo = await DemoSession.shared.value
    let records = try demo.forms(CoverageQuestion()).records
    let keys = records.map { [$0.text("account"), $0.text("region"), $0.text("call")] }
    #expect(Set(keys).count == keys.count)
    for service in SummaryFigures(demo.lines).services {
      let own = records.filter { record in
        record["needed"] == .flag(true) && record.text("call").hasPrefix(service.name + "-")
      }
      #expect(own.count == service.possible, "\(service.name)")
      #expect(own.count { $0.text("state") == "collected" } == service.answered, "\(service.name)")
    }
    #expect(records.contains { $0.text("state") == "denied" && $0.count("unknownChecks") > 0 })
    #expect(records.allSatisfy { $0.text("state") != "collected" || $0.count("unknownChecks") == 0 })
  }

  @Test func `Coverage of one account is part of that of all`() async throws {
    let demo = await DemoSession.shared.value
    let all = try demo.forms(CoverageQuestion()).records
    let account = try #require(all.map { $0.text("account") }.first { !$0.isEmpty })
    let own = try demo.forms(CoverageQuestion(words: [account])).records
    #expect(own == all.filter { $0.text("account") == account })
    #expect(throws: QuestionError.self) { try CoverageQuestion(words: ["nobody"]).facts(in: demo.lines) }
  }

  @Test func `The least policy stands in its record as it does in the text`() async throws {
    let demo = await DemoSession.shared.value
    let arn = demo.inventory.functionARN(demo.function(3))
    let forms = try demo.forms(LeastPrivilegeQuestion(words: [arn]))
    let record = try #require(forms.records.first)
    #expect(record.text("function") == arn)
    guard case .json? = record["policy"] else { return #expect(Bool(false), "a policy is JSON") }
    #expect(forms.text.contains(#"  "Version": "2012-10-17","#))
    #expect(forms.pane.lines.map(\.text).contains(#"  "Version": "2012-10-17","#))
  }
}
