import AWSNames
import Answers
import Checks
import Exports
import Query
import Testing

@Suite struct MarkdownTests {
  @Test func findingsAreGroupedByCheckWithTheRemedy() async throws {
    var sample = SampleFindings(description: "seen")
    sample.decision = FindingAnnotation(state: .accepted, reason: "known", expires: Day("2027-01-31"))
    let export = try #require(await sample.export())
    #expect(
      Markdown().text(export) == """
        # Findings

        2 findings of 1 check, snapshot of `2026-11-20T08:00:00Z`, judged by 2026-11-21

        ## critical: lambda-policy-source-wildcard – Says what its description says

        A reason with \\*stars\\*.

        **Remedy** Do this.

        ```sh
        aws lambda get-function --function-name NAME
        ```

        Responsible: customer, network.
        Controls: NIST 800-53 AC-3, PCI DSS 4.0.1 7.2.1.

        - **fail**, critical: `arn:aws:lambda:eu-central-1:111122223333:function:checkout`
          - Evidence: `seen`
          - Source: `111122223333/eu-central-1/lambda-list-functions.json`, byte 120
          - State: accepted, until 2027-01-31, because `known`
        - **unknown**, high: `arn:aws:lambda:eu-central-1:111122223333:function:quiet`
          - Evidence: `\(evidence(export))`
          - Missing: `lambda-get-policy`
          - Source: `111122223333/eu-central-1/lambda-list-functions.json`, byte 120

        """
    )
  }

  private func evidence(_ export: FindingRecords) -> String {
    FindingRecord(1, in: export.dataset, engine: export.engine).details.evidence
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "`<script>alert(1)</script>`"),
    ("[click](http://x)", "`[click](http://x)`"),
    ("a`b", "``a`b``"),
    ("``", "``` `` ```"),
    ("`a", "`` `a ``"),
    // A space at either end would be the fence's.
    (" a ", "`  a  `"), (" a", "` a`"), (" ", "` `"),
    // Who renders it looks at bytes, not at the letters that people see.
    ("a`\u{301} <b>", "``a`\u{301} <b>``"),
    ("a\n# b", "`a␊# b`"),
    ("a\r\n\r\n<b>", "`a␍␊␍␊<b>`"),
  ])
  func hostileTextStaysWithinItsCode(text: String, code: String) async throws {
    let export = try #require(await SampleFindings(description: text).export())
    #expect(Markdown().text(export).contains("  - Evidence: \(code)\n"))
  }

  @Test func aBarDoesNotEndACell() async throws {
    let export = try #require(await SampleFindings(name: "a|b").export())
    let lines = Markdown().functions(export).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[2].hasPrefix("| `a\\|b` | `111122223333` |"))
  }
}
