import Inventory
import Screen
import Testing

@testable import Browser
@testable import Checks

/// Panes as they are laid out beside a table of any width.
@Suite struct PaneWidthTests {
  private func context() throws -> PaneContext {
    var fixture = PaneFixture()
    fixture.role()
    fixture.function("webhook-with-a-name-that-goes-on-for-rather-long") { function, fixture in
      function.description = fixture.id("日本語の説明 and some words behind it")
      function.environmentState = .known
      function.environment = fixture.list("MODE", PaneFixture.secret)
      function.layers = fixture.list("arn:aws:lambda:us-east-1:444455556666:layer:agent:12")
    }
    try fixture.policy(
      of: "webhook-with-a-name-that-goes-on-for-rather-long",
      #"{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction", "Resource": "*"}]}"#
    )
    var checks = SampleChecks()
    checks.add("lambda-policy-public", .fails([Failure("anyone may invoke it, wherever from", severity: .critical)]))
    let missing = MissingCall(.lambdaListFunctionUrlConfigs, .denied, in: fixture.scope)
    checks.add("lambda-url-auth-none", .unknown([missing]))
    return PaneContext(fixture.inventory(), checks)
  }

  @Test(arguments: PaneTab.allCases, [38, 56, 80])
  func `Every line fits, and nothing of it is lost`(tab: PaneTab, width: Int) throws {
    let context = try context()
    let topics: [PaneTopic] = [
      .resource(ResourceID(type: .function, row: 0)), .resource(ResourceID(type: .role, row: 0)),
      .resource(ResourceID(type: .account, row: 0)), .trigger(RowID(0)), .permission(RowID(0)),
    ]
    for topic in topics {
      let document = context.document(tab, topic)
      let open = document.lines.filter(\.isFoldedAtFirst).compactMap(\.fold)
      let rows = PaneRow.rows(of: document, width: width, toggledFolds: Set(open))
      for row in rows {
        #expect(row.indent + row.spans.reduce(0) { $0 + TextWidth.columns(of: $1.text) } <= width)
      }
      for (index, line) in document.lines.enumerated() {
        let shown = rows.filter { $0.line == index }.flatMap(\.spans).map(\.text).joined()
        #expect(shown.filter { $0 != " " } == line.text.filter { $0 != " " })
      }
    }
  }

  @Test func `At 38 columns the checks still read from top to bottom`() throws {
    let document = try context().document(.checks, .resource(ResourceID(type: .function, row: 0)))
    let rows = PaneRow.rows(of: document, width: 38, toggledFolds: [])
    let text = rows.map { String(repeating: " ", count: $0.indent) + $0.spans.map(\.text).joined() }
    #expect(
      text.joined(separator: "\n") == """
        ▲ lambda-policy-public
          title of lambda-policy-public
          anyone may invoke it, wherever from
          us-east-1/lambda-list-
            functions.json, byte 120
          Fix
            Mend lambda-policy-public. Then
              look again.
            aws lambda get-policy \\
              --function-name NAME
          Why

        ? lambda-url-auth-none
          lambda-list-function-url-configs was
            denied in acme-prod us-east-1
          Why
        """
    )
  }
}
