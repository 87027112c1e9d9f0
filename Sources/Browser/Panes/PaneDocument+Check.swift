import Checks
import Inventory
import Screen

extension PaneDocument {
  /// What a check looks for, why it matters and how to mend a failure.
  init(explaining check: Check, _ checks: CheckState) {
    var writer = PaneWriter()
    writer.add(check.id, .textStrong)
    writer.add(check.title)
    writer.space()
    writer.add(check.rationale)
    writer.space()
    writer.field("severity", check.severity.name, check.severity.role)
    writer.field("responsible", check.responsibility.label, check.responsibility.role)
    writer.field("duty", check.duty.name)
    for control in check.controls { writer.field(control.framework, control.number) }
    if checks.findings != nil, let position = checks.catalogue.firstIndex(where: { $0.id == check.id }) {
      let failures = Browser.counted(checks.failuresByCheck[position], "finding")
      let link = PaneLink.place(Place(.findings, of: .check(UInt16(position))))
      writer.field("found", failures, .link, link: link)
      if let worst = checks.worstByCheck[position], worst > check.severity {
        writer.field("at worst", "\(worst.name), where what is around a resource makes it worse", worst.role)
      }
    }
    writer.section("Fix", fold: "fix") { writer in
      writer.add(check.remedy.text)
      if let command = check.remedy.command?.shellLine { writer.add(command, .text, copy: command) }
    }
    writer.section("Needs", fold: "needs", isFolded: true) { writer in
      for operation in check.operations { writer.add(operation.name, .textDim) }
    }
    self = writer.document
  }
}
