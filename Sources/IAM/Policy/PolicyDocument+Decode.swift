import AWSNames
public import JSON

extension PolicyDocument {
  /// The policy that a parsed JSON object describes.
  public init(_ value: JSONTree) throws(PolicyError) {
    guard case .object(let members) = value else {
      throw PolicyError(path: "", reason: .wrongType(expected: "an object", found: value.kindName))
    }
    var elements = PolicyElements(members, path: "")
    version = try Self.version(elements.take("Version"))
    id = try elements.text("Id")
    guard let list = try elements.take("Statement") else {
      throw PolicyError(path: "", reason: .missing("Statement"))
    }
    statements = []
    remarks = []
    for (index, value) in Self.statementValues(list).enumerated() {
      let decoded = try Statement.decode(value, index: index)
      statements.append(decoded.statement)
      remarks += decoded.remarks
    }
    remarks = elements.leftovers() + remarks
  }

  private static func version(_ value: JSONTree?) throws(PolicyError) -> Version {
    guard let value else { return .v2008 }
    guard case .string(let text) = value else {
      throw PolicyError(path: "Version", reason: .wrongType(expected: "a string", found: value.kindName))
    }
    guard let version = Version(rawValue: text) else {
      throw PolicyError(path: "Version", reason: .unknownValue(text))
    }
    return version
  }

  /// A single statement may stand without its list.
  private static func statementValues(_ value: JSONTree) -> [JSONTree] {
    guard case .array(let values) = value else { return [value] }
    return values
  }
}

/// The members of one object, each taken once, so that what is left over is known.
struct PolicyElements {
  private let members: [JSONMember]
  private let path: String
  private var taken: [Bool]

  init(_ members: [JSONMember], path: String) {
    self.members = members
    self.path = path
    taken = [Bool](repeating: false, count: members.count)
  }

  func place(_ name: String) -> String {
    path.isEmpty ? name : "\(path).\(name)"
  }

  mutating func take(_ name: String) throws(PolicyError) -> JSONTree? {
    var found: JSONTree?
    for (index, member) in members.enumerated() where member.key.isExactly(name) {
      guard found == nil else { throw PolicyError(path: place(name), reason: .duplicate) }
      found = member.value
      taken[index] = true
    }
    return found
  }

  mutating func text(_ name: String) throws(PolicyError) -> String? {
    guard let value = try take(name) else { return nil }
    guard case .string(let text) = value else {
      throw PolicyError(path: place(name), reason: .wrongType(expected: "a string", found: value.kindName))
    }
    return text
  }

  /// The values of `name` or of its negation, which excludes it.
  mutating func either<Value>(
    _ name: String,
    _ decode: (JSONTree, String) throws(PolicyError) -> [Value]
  ) throws(PolicyError) -> Selection<Value>? {
    let positive = try take(name)
    let negative = try take("Not\(name)")
    guard positive == nil || negative == nil else {
      throw PolicyError(path: place("Not\(name)"), reason: .contradictory(name))
    }
    if let positive { return .only(try decode(positive, place(name))) }
    if let negative { return .allExcept(try decode(negative, place("Not\(name)"))) }
    return nil
  }

  func leftovers() -> [PolicyRemark] {
    zip(members, taken).filter { !$0.1 }.map { PolicyRemark(path: place($0.0.key), reason: .unknownElement) }
  }
}
