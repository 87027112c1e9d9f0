import ArgumentParser
import Query

/// Which rows to look at.
struct SelectOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A filter, such as 'account:prod severity>=high !state:accepted'.",
      discussion:
        "Words stand for any column; field:text contains, field=text equals, field~pattern, field>=value, !not, a|b.",
      valueName: "filter"
    )
  )
  var select: String?

  /// The filter for a table.
  ///
  /// - Throws: `CommandFailure` that shows the place of the mistake.
  func query(in table: TableKind) throws -> Query {
    guard let select else { return .everything(in: table) }
    do {
      return try Query(select, in: table)
    } catch {
      let marker = String(repeating: " ", count: error.position) + "^"
      throw CommandFailure(.usage, "--select: \(error)\n\(select)\n\(marker)")
    }
  }
}
