import AWSNames
import JSON
import Inventory

/// The pages of answers in one file: which resources' last page says that there are more.
///
/// A list that comes in several pages is whole once a page without a token has come; pages carry no numbers, so that
/// one missing in the middle cannot be told.
struct PageCount: Hashable, Sendable {
  /// The token left in the last page, by resource; empty for a call that answers for all.
  private(set) var open: [ExactText: String] = [:]
  /// Whether a page for no resource in particular came that is the last one.
  private(set) var hasLastPage = false

  /// Notes a page.
  mutating func add(token: String?, of parameter: String, isPerResource: Bool) {
    if let token {
      open[ExactText(parameter)] = token
    } else {
      if !open.isEmpty { open[ExactText(parameter)] = nil }
      if !isPerResource { hasLastPage = true }
    }
  }
}

extension JSONView {
  /// The field of an answer that says that there are more pages; nil for the last or only one.
  ///
  /// The names are those that botocore's paginators go by (`output_token`, `more_results`), and the `NextToken` that
  /// the AWS CLI itself leaves with `--max-items`; as known on 2026-11-28.
  var pageToken: String? {
    guard kind == .object else { return nil }
    for (name, value) in fields {
      guard let first = name.rawText.first, Self.tokenBeginnings.contains(first) else { continue }
      switch value.kind {
      case .string where !value.rawText.isEmpty && Self.tokenNames.contains(name.string): return name.string
      case .object where !value.isEmptyObject && name.string == "LastEvaluatedKey": return name.string
      case .boolean where value.boolean == true && Self.flagNames.contains(name.string): return name.string
      case .string, .number, .object, .array, .boolean, .null: continue
      }
    }
    return nil
  }

  /// What such a field should hold; nil for any other field.
  fileprivate var formOfPageField: JSONKind? {
    guard let first = rawText.first, Self.tokenBeginnings.contains(first) else { return nil }
    let name = string
    if name == "LastEvaluatedKey" { return .object }
    return Self.tokenNames.contains(name) ? .string : Self.flagNames.contains(name) ? .boolean : nil
  }

  private static let tokenNames: Set = [
    "NextToken", "nextToken", "NextMarker", "nextMarker", "Marker", "marker", "PaginationToken", "paginationToken",
    "position", "NextContinuationToken", "LastEvaluatedTableName", "LastEvaluatedStreamArn", "LastEvaluatedShardId",
    "NextPageToken", "nextPageToken", "NextPageMarker", "NextKeyMarker", "NextVersionIdMarker", "NextRecordName",
    "ExclusiveStartStreamName", "NextRequestToken", "nextPage", "NextPage",
  ]
  private static let flagNames: Set = [
    "IsTruncated", "isTruncated", "Truncated", "HasMoreStreams", "HasMoreResults", "hasMoreResults", "MoreResults",
  ]
  /// The first letters of those names: most fields of most answers are told by them alone.
  private static let tokenBeginnings = Set(
    (tokenNames.union(flagNames).union(["LastEvaluatedKey"])).compactMap(\.utf8.first)
  )
}

extension FileReading {
  /// Notes whether a page says that there are more.
  mutating func notePage(_ page: JSONView) {
    for (name, value) in page.fields where value.kind != .null {
      // A token of the wrong type leaves open whether there are more.
      if let expected = name.formOfPageField { _ = admit(value, expected, "NextToken") }
    }
    let token = page.pageToken
    let isPerResource = context.file.form == .lines || context.file.parameter != nil
    if token == nil, isPerResource, pages.open.isEmpty { return }
    pages.add(token: token, of: parameter, isPerResource: isPerResource)
  }

  /// Notes the resources whose last page says that there are more.
  mutating func noteCutPage() {
    guard context.file.form == .lines || context.file.parameter != nil else { return }
    for (parameter, token) in pages.open.sorted(by: { $0.key < $1.key }) {
      note(ResourceError(parameter: parameter.text, absence: .partlyCollected))
      problems.report(.partOfAnswer(token: token))
    }
  }
}
