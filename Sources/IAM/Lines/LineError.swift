import JSON

/// Why a line of input is no case.
public struct LineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence a user reads.
  public let description: String

  /// A reason in words.
  public init(_ description: String) {
    self.description = description
  }

  /// A field that is missing or of another kind than it should be.
  static func field(_ path: String, _ expected: String) -> LineError {
    LineError("\(path): \(expected) belongs here")
  }
}

extension JSONTree {
  /// A string member.
  func text(_ key: String) throws(LineError) -> String {
    guard case .string(let text)? = self[key] else { throw LineError.field(key, "a string") }
    return text
  }

  /// A string member that may be missing or null.
  func optionalText(_ key: String) throws(LineError) -> String? {
    switch self[key] {
    case nil, .null?: return nil
    case .string(let text)?: return text
    case .bool?, .number?, .array?, .object?: throw LineError.field(key, "a string or null")
    }
  }

  /// A list of strings that may be missing or null.
  func texts(_ key: String) throws(LineError) -> [String] {
    switch self[key] {
    case nil, .null?: return []
    case .array(let values)?:
      let texts = values.compactMap(\.stringValue)
      guard texts.count == values.count else { throw LineError.field(key, "a list of strings") }
      return texts
    case .string?, .bool?, .number?, .object?: throw LineError.field(key, "a list of strings")
    }
  }

  /// The policy this value holds, as an object or as text around one.
  func policy(_ place: String) throws(LineError) -> PolicyDocument {
    let document = try document(place)
    // AWS refuses such a policy, so that no answer would be its answer.
    if let remark = document.remarks.first(where: { $0.reason == .unknownOperator }) {
      throw LineError("\(place): \(remark)")
    }
    return document
  }

  private func document(_ place: String) throws(LineError) -> PolicyDocument {
    do {
      if case .string(let text) = self { return try PolicyDocument.parse(text) }
      return try PolicyDocument(self)
    } catch {
      throw LineError("\(place): \(error)")
    }
  }
}
