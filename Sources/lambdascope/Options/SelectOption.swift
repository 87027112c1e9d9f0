import ArgumentParser
import Query
import Screen

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
      let before = String(select.unicodeScalars.prefix(error.position))
      let marker = String(repeating: " ", count: TextWidth.columns(of: before)) + "^"
      throw CommandFailure(.usage, "--select: \(error)\n\(select)\n\(marker)")
    }
  }
}
