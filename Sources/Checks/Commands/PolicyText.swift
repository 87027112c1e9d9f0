import AWSNames
import JSON

/// The words of a policy as they stand, to be written again with a statement changed: nothing else of it is lost.
struct PolicyText {
  private let document: JSONTree
  /// The statements, in their order.
  var statements: [JSONTree]

  /// A policy that is there; nil for a text that is none.
  init?(_ bytes: [UInt8]) {
    guard let document = try? JSONTree.parse(bytes), let statement = document["Statement"] else { return nil }
    self.document = document
    statements = statement.elements ?? [statement]
  }

  /// A new policy.
  init(_ statements: [JSONTree]) {
    document = .object([JSONMember("Version", .string("2012-10-17"))])
    self.statements = statements
  }

  /// The policy as a command takes it; secrets are kept, so that a policy with one makes no command that may be shown.
  var text: String {
    JSONWriter.text(document.setting("Statement", .array(statements)), secrets: .kept)
  }
}

extension JSONTree {
  /// The object of some members.
  static func fields(_ members: KeyValuePairs<String, JSONTree>) -> JSONTree {
    .object(members.map { JSONMember($0.key, $0.value) })
  }

  /// Strings in a list.
  static func strings(_ texts: [String]) -> JSONTree { .array(texts.map { .string($0) }) }

  /// The object with a member of another value, in its place or at the end.
  func setting(_ key: String, _ value: JSONTree) -> JSONTree {
    guard case .object(var members) = self else { return self }
    if let place = members.firstIndex(where: { $0.key == key }) {
      members[place].value = value
    } else {
      members.append(JSONMember(key, value))
    }
    return .object(members)
  }

  /// The object without a member.
  func removing(_ key: String) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.key != key })
  }

  /// The statement under one more condition: that a key has a value.
  func demanding(_ key: String, _ value: String) -> JSONTree {
    let conditions = self["Condition"] ?? .object([])
    let equals = (conditions["StringEquals"] ?? .object([])).setting(key, .string(value))
    return setting("Condition", conditions.setting("StringEquals", equals))
  }

  /// The statement for fewer principals of AWS; nil when none is left.
  func sparing(_ isSpared: (String) -> Bool) -> JSONTree? {
    guard let principal = self["Principal"], let named = principal["AWS"] else { return self }
    let names = named.elements ?? [named]
    let kept = names.filter { !($0.stringValue.map(isSpared) ?? false) }
    guard kept.isEmpty else { return setting("Principal", principal.setting("AWS", .array(kept))) }
    let others = principal.removing("AWS")
    return others == .object([]) ? nil : setting("Principal", others)
  }
}
