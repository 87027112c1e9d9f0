import AWSNames
import CData
import IAM
import JSON

/// A Lambda runtime with the dates of its end.
struct Runtime: Hashable, Sendable {
  /// The identifier in a function's configuration, such as `python3.13`.
  var identifier: String
  /// No more security patches from this day on; nil when no day was published.
  var deprecation: Day?
  /// No new functions from this day on.
  var createBlock: Day?
  /// No updates from this day on.
  var updateBlock: Day?
  /// Whether a customer supplies the runtime, so that AWS publishes no dates for it.
  var isCustom: Bool
  /// The day the entry was last compared with its source.
  var asOf: Day?
}

/// The built-in table of runtimes; where each line comes from stands in `CData/data/runtimes.json`.
enum RuntimeTable {
  static let builtIn: [Runtime] = {
    let bytes = UnsafeBufferPointer(start: cdata_runtimes_bytes(), count: cdata_runtimes_length)
    return (try? decode(Array(bytes))) ?? []
  }()

  /// The runtimes of a JSON array of objects.
  static func decode(_ bytes: [UInt8]) throws(JSONFault) -> [Runtime] {
    guard case .array(let entries) = try JSONTree.parse(bytes) else { return [] }
    return entries.compactMap { entry in
      guard let identifier = entry["identifier"]?.stringValue else { return nil }
      return Runtime(
        identifier: identifier,
        deprecation: day(entry["deprecation_date"]),
        createBlock: day(entry["block_create_date"]),
        updateBlock: day(entry["block_update_date"]),
        isCustom: entry["status"]?.stringValue == "customer-managed",
        asOf: day(entry["as_of"])
      )
    }
  }

  private static func day(_ value: JSONTree?) -> Day? { value?.stringValue.flatMap { Day($0) } }
}
