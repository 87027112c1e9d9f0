import Foundation

/// A variable with what a person calls it.
///
/// The names and forms of the corpus are those of public code: examples of the CDK, SAM, Serverless and Terraform, `.env`
/// files, and reports of scanners on what they flag or miss, such as prowler 900, 4893 and 7964, checkov 6700 and 7310,
/// kics 5892 and 7023, kingfisher 12; read 2026-11-28. All values are made up.
struct LabelledVariable {
  /// Whether the rules were written with it in sight.
  enum Part: String, CaseIterable {
    case design
    /// Tried only once the rules stood: one in fifty was judged wrongly then, and is judged rightly now.
    case held
  }

  let isSecret: Bool
  let part: Part
  let kind: String
  let name: String
  let value: String

  /// All of `variables.tsv`: label, part, kind, name and value, with `\n` and `\\` for a new line and a backslash.
  static let all: [LabelledVariable] = {
    guard let url = Bundle.module.url(forResource: "Fixtures/variables", withExtension: "tsv"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").dropFirst().compactMap(LabelledVariable.init)
  }()

  private init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 5, let part = Part(rawValue: fields[1]) else { return nil }
    isSecret = fields[0] == "secret"
    self.part = part
    kind = fields[2]
    name = fields[3]
    value = Self.unescaped(fields[4])
  }

  private static func unescaped(_ text: String) -> String {
    text.components(separatedBy: "\\\\").map { $0.replacing("\\n", with: "\n") }.joined(separator: "\\")
  }
}
