/// The telling part of an ARN.
enum ResourceName {
  /// `legacy-webhook` for a function, `bucket/key` for S3, `table/orders` for others; what is no ARN stays.
  static func short(_ arn: Substring) -> String {
    let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn" else { return String(arn) }
    if parts[2] == "lambda", parts[5].hasPrefix("function:") { return String(parts[5].dropFirst(9)) }
    let needsService = parts[5] == "*" || !parts[5].contains { $0 == "/" || $0 == ":" }
    return needsService ? "\(parts[2]) \(parts[5])" : String(parts[5])
  }
}
