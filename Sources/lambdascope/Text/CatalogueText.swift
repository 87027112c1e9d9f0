import Answers
import Checks
import Inventory

/// The catalogue of checks as people read it.
enum CatalogueText {
  /// One check a line.
  static func list(_ checks: [Check], _ ink: Ink) -> [String] {
    var table = TextTable(["Check", "Severity", "Responsible", "Title"].map { .init(title: $0) })
    for check in checks {
      table.append([check.id, check.severity.name, check.responsibility.name, check.title])
    }
    return [ink.strong(table.head)]
      + table.lines { row, column, text in column == 1 ? ink.severity(text, checks[row].severity) : text }
  }

  /// All about one check.
  static func explanation(_ check: Check, _ ink: Ink) -> [String] {
    var lines = [
      ink.strong(check.id) + "  " + ink.severity(check.severity.name, check.severity), check.title, "",
      check.rationale, "",
      ink.strong("Looks at") + "  " + check.subjects.map(\.typeName).joined(separator: ", "),
      ink.strong("Responsible") + "  \(check.responsibility.name), \(check.duty.name)",
      ink.strong("Needs") + "  " + check.operations.map(\.name).joined(separator: ", "),
      "", ink.strong("Remedy"), check.remedy.text,
    ]
    lines += check.remedy.command?.shellText.split(separator: "\n").map { "  \($0)" } ?? []
    if !check.controls.isEmpty {
      lines += ["", ink.strong("Controls")] + check.controls.map { "  \($0)" }
    }
    lines += ["", ink.strong("Examples")] + check.examples.map { "  \($0.expected.name): \($0.name)" }
    return lines
  }
}
