import AWSNames

/// Makes up resources that a principal might choose.
struct ResourceChoice {
  private let partition: String
  private let region: String
  private let account: String
  private let userName: String?

  init(_ caller: Caller) {
    let arn = ARN(caller.name)
    partition = arn.map { String($0.partition) } ?? Partition.aws.rawValue
    account = caller.account ?? ""
    userName = caller.kind == .user ? arn?.lastPathPart.map(String.init) : nil
    region = (arn?.knownPartition ?? .aws).firstRegion
  }

  /// Resources of the kind worth trying: an arbitrary one, and one for each pattern of the statements.
  func candidates(_ kind: EscalationActions.Kind, _ statements: [CompiledStatement]) -> [String] {
    guard kind.fields.count == 6 else { return ["*"] }
    let patterns = statements.compactMap(\.writtenResource).flatMap(\.values)
    var seen: Set<String> = []
    return ([text(kind.fields)] + patterns.compactMap { $0 == "*" ? nil : candidate(kind, $0) })
      .filter { seen.insert($0).inserted }
  }

  /// A resource of the kind that fits the pattern as far as both say anything.
  private func candidate(_ kind: EscalationActions.Kind, _ pattern: String) -> String? {
    var written = pattern
    if let userName { written = written.replacing("${aws:username}", with: userName) }
    guard !written.holds("${") else { return nil }
    var fields = kind.fields
    for (place, part) in ARN.fields(of: written).enumerated() where !part.utf8.allSatisfy({ $0 == UInt8(ascii: "*") }) {
      fields[place] = String(part)
    }
    let candidate = text(fields)
    return kind.pattern.matches(candidate) ? candidate : nil
  }

  /// The kind's pattern in the principal's own account.
  func everything(of kind: EscalationActions.Kind) -> String {
    kind.fields.isEmpty ? "*" : ARN.text(of: located(kind.fields))
  }

  private func text(_ fields: [String]) -> String {
    var fields = located(fields)
    if fields[3] == "*" { fields[3] = region }
    return ARN.text(
      of: fields.map { String(String.UnicodeScalarView($0.unicodeScalars.map { $0 == "*" || $0 == "?" ? "x" : $0 })) }
    )
  }

  private func located(_ fields: [String]) -> [String] {
    var fields = fields
    for (place, own) in [(1, partition), (4, account)] where fields[place] == "*" { fields[place] = own }
    return fields
  }

  /// The text with the principal's own values in place of `{partition}`, `{region}`, `{account}` and `{caller}`.
  func filled(_ text: String, _ caller: Caller) -> String {
    text.replacing("{partition}", with: partition).replacing("{region}", with: region)
      .replacing("{account}", with: account).replacing("{caller}", with: caller.name)
  }
}
