import JSON

/// A policy of any kind: identity, resource, trust, boundary, session or control policy.
public struct PolicyDocument: Hashable, Sendable {
  /// The policy language's version; policy variables exist only in the later one.
  public enum Version: String, Hashable, Sendable {
    /// `2008-10-17`, also meant when the element is missing.
    case v2008 = "2008-10-17"
    /// `2012-10-17`.
    case v2012 = "2012-10-17"
  }

  /// The language version.
  public var version: Version
  /// The `Id` element.
  public var id: String?
  /// The statements in written order; ``Statement/index`` is their position here.
  public var statements: [Statement]
  /// What was read past: unknown elements and values AWS ignores.
  ///
  /// Empty for a document AWS's own tools wrote.
  public var remarks: [PolicyRemark]

  /// A document from its parts.
  public init(
    version: Version = .v2012,
    id: String? = nil,
    statements: [Statement],
    remarks: [PolicyRemark] = []
  ) {
    self.version = version
    self.id = id
    self.statements = statements
    self.remarks = remarks
  }
}

extension PolicyDocument {
  /// The statement that was written at a position.
  ///
  /// - Complexity: O(1) for a document that holds all its statements.
  func statement(at index: Int) -> Statement? {
    if statements.indices.contains(index), statements[index].index == index { return statements[index] }
    return statements.first { $0.index == index }
  }

  /// The policy that `bytes` hold: a JSON object, a JSON string around one, or either percent-encoded.
  public static func parse(_ bytes: [UInt8]) throws(PolicyError) -> PolicyDocument {
    try PolicyDocument(json(bytes))
  }

  /// The policy that `text` holds; see ``parse(_:)-([UInt8])``.
  public static func parse(_ text: String) throws(PolicyError) -> PolicyDocument {
    try parse(Array(text.utf8))
  }

  private static func json(_ bytes: [UInt8]) throws(PolicyError) -> JSONTree {
    guard let first = bytes.first(where: { !asciiSpace.contains($0) }) else {
      throw PolicyError(path: "", reason: .empty)
    }
    // An object in percent-encoding begins with %7B; JSON itself never begins with a percent sign.
    let plain = first == UInt8(ascii: "%") ? percentDecoded(bytes) : bytes
    let value: JSONTree
    do {
      value = try plain.starts(with: escapedStart) ? .string(unescaped(plain)) : JSONTree.parse(plain)
    } catch {
      throw PolicyError(path: "", reason: .notJSON(error))
    }
    // The Lambda and S3 interfaces return a policy as a string in JSON.
    guard case .string(let inner) = value else { return value }
    guard inner.utf8.contains(UInt8(ascii: "{")) || inner.utf8.first == UInt8(ascii: "%") else {
      throw PolicyError(path: "", reason: .wrongType(expected: "an object", found: "a string"))
    }
    return try json(Array(inner.utf8))
  }

  /// The API Gateway interface escapes the quotes of a policy once more than JSON needs.
  private static let escapedStart: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "\\"), UInt8(ascii: "\"")]

  private static func unescaped(_ bytes: [UInt8]) throws(JSONFault) -> String {
    try JSONParser(depthLimit: JSONTree.depthLimit, halves: .refused).text(betweenQuotes: bytes)
  }

  private static let asciiSpace: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
}
