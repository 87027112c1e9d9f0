import Checks
import Inventory
import Screen

/// The duties of an account's functions, counted: how many AWS carries whole, and what moves to the customer.
struct AccountDuties {
  let context: PaneContext
  let account: RowID<AccountRecord>

  init(_ context: PaneContext, _ account: RowID<AccountRecord>) {
    self.context = context
    self.account = account
  }

  private var functions: [RowID<FunctionRecord>] {
    context.inventory.scopes.of(account).flatMap { context.inventory.functions.of($0) }
  }

  func write(to writer: inout PaneWriter) {
    guard context.inventory.accounts[account.index].isInSnapshot else {
      writer.add("\(context.glyphs[.resultUnknown]) the snapshot has no folder for this account", .resultUnknown)
      return
    }
    let functions = functions
    writeAWS(functions.count, to: &writer)
    writeMoved(functions, to: &writer)
    writeCustomer(to: &writer)
  }

  private func writeAWS(_ count: Int, to writer: inout PaneWriter) {
    let trailing = Span(DutyLine.attested, .textDim)
    writer.section([Span(Responsibility.aws.title, .sideAws)], fold: "side.aws", trailing: trailing) { writer in
      for duty in [
        "buildings, hardware, hosts and their networks",
        "isolation of each function in micro virtual machines",
        "encryption of code at rest",
        "operating system and runtime patches of supported runtimes",
      ] { writer.add("\(context.glyphs[.none]) \(duty)") }
      writer.add("for \(count) \(count == 1 ? "function" : "functions"), but for what is listed below", .textDim)
    }
  }

  private func writeMoved(_ functions: [RowID<FunctionRecord>], to writer: inout PaneWriter) {
    writer.space()
    let head = [Span("Moved to the customer by a setting", .sideShared)]
    writer.section(head, fold: "side.moved") { writer in
      let table = context.inventory.functions
      let isOSOnly = functions.filter { context.text(table.runtime[$0.index]).hasPrefix("provided") }
      count("container images", functions.count { table.packageType[$0.index] == .image }, to: &writer)
      count("OS-only runtimes", isOSOnly.count, to: &writer)
      count("capacity providers", functions.count { table.hasCapacityProvider[$0.index] }, to: &writer)
      count("VPC attachments", functions.count { !table.vpc[$0.index].isEmpty }, to: &writer)
      count("own keys", functions.count { !table.key[$0.index].isEmpty }, to: &writer)
      guard let failing = failing["lambda-runtime-deprecated"] else { return }
      count("ended runtimes", failing, to: &writer)
    }
  }

  private func count(_ name: String, _ number: Int, to writer: inout PaneWriter) {
    writer.append(
      PaneLine([Span(name)], trailing: Span("\(number)", number > 0 ? .warn : .textDim))
    )
  }

  /// Findings of the customer's duties, by the check's id; empty before the checks have run.
  private var failing: [String: Int] {
    guard let tally = context.tally(of: account) else { return [:] }
    let pairs = tally.failuresOfCheck.compactMap { position, count in
      context.catalogue.indices.contains(Int(position)) ? (context.catalogue[Int(position)].id, count) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private func writeCustomer(to writer: inout PaneWriter) {
    writer.space()
    guard context.findings != nil else {
      writer.add("the checks have not finished", .progressText)
      return
    }
    let failing = failing
    let head = [Span(Responsibility.customer.title, .sideCustomer)]
    writer.section(head, fold: "side.customer", link: .place(Place(.findings, of: .account(account)))) { writer in
      for duty in Duty.allCases {
        let checks = context.catalogue.filter { $0.duty == duty && failing[$0.id] != nil }
        let total = checks.reduce(0) { $0 + (failing[$1.id] ?? 0) }
        let trailing = Span(total == 0 ? "nothing found" : "\(total) to mend", total == 0 ? .resultPass : .resultFail)
        writer.section([Span(duty.name)], fold: "duty.\(duty.name)", isFolded: true, trailing: trailing) { writer in
          for check in checks {
            let spans = [Span("\(context.glyphs[check.severity.glyph]) ", check.severity.role), Span(check.id)]
            writer.append(PaneLine(spans, trailing: Span("\(failing[check.id] ?? 0)"), copyText: check.id))
          }
        }
      }
    }
  }
}
