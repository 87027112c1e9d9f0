import Inventory
import JSON

extension StatementRecord {
  /// The statement as tables show it.
  init(_ statement: JSONView, document: StringID, index: UInt32, interner: Interner) {
    self.init(document: document, index: index, isAllow: statement["Effect"]?.string == "Allow")
    let principal = Principals(statement)
    sid = interner.intern(statement["Sid"]?.string ?? "")
    principals = interner.intern(principal.summary)
    actions = interner.intern(summary(statement["Action"], except: statement["NotAction"]))
    resources = interner.intern(summary(statement["Resource"], except: statement["NotResource"]))
    services = interner.intern(list: principal.services.map { interner.intern($0) })
    awsPrincipals = interner.intern(list: principal.aws.map { interner.intern($0) })
    otherPrincipals = interner.intern(list: principal.others.map { interner.intern($0) })
    resourceNames = interner.intern(list: (statement["Resource"].map(texts) ?? []).map { interner.intern($0) })
    let conditions = Conditions(statement["Condition"])
    self.conditions = interner.intern(conditions.summary)
    sourceARNs = interner.intern(list: conditions.required("aws:sourcearn").map { interner.intern($0) })
    sourceAccounts = interner.intern(list: conditions.required("aws:sourceaccount").map { interner.intern($0) })
  }
}

/// `a, b`, and `!a, !b` for all but these.
private func summary(_ value: JSONView?, except: JSONView?) -> String {
  if let value { return texts(value).joined(separator: ", ") }
  return except.map { texts($0).map { "!" + $0 }.joined(separator: ", ") } ?? ""
}

/// A text, or the texts of a list: policies write one or several alike.
private func texts(_ value: JSONView) -> [String] {
  switch value.kind {
  case .string: [value.string]
  case .array: value.elements.flatMap(texts)
  case .number, .boolean: [String(decoding: value.minified, as: UTF8.self)]
  case .object, .null: []
  }
}

/// Whom a statement names.
private struct Principals {
  var services: [String] = []
  var aws: [String] = []
  var others: [String] = []
  private var parts: [String] = []

  init(_ statement: JSONView) {
    if let principal = statement["Principal"] { add(principal) }
    if let except = statement["NotPrincipal"] {
      var excepted = Principals()
      excepted.add(except)
      parts += excepted.parts.map { "!" + $0 }
    }
  }

  private init() {}

  var summary: String { parts.joined(separator: ", ") }

  private mutating func add(_ principal: JSONView) {
    if principal.kind != .object {
      aws += texts(principal)
      parts += texts(principal)
    }
    for field in principal.fields {
      let names = texts(field.value)
      parts += names
      switch field.name.string {
      case "AWS": aws += names
      case "Service": services += names
      default: others += names
      }
    }
  }
}

/// Under which condition a statement counts.
private struct Conditions {
  private var tests: [(test: String, key: String, values: [String])] = []

  init(_ condition: JSONView?) {
    guard let condition else { return }
    for test in condition.fields {
      for key in test.value.fields { tests.append((test.name.string, key.name.string, texts(key.value))) }
    }
  }

  /// `ArnLike AWS:SourceArn a, b; StringEquals AWS:SourceAccount c`.
  var summary: String {
    tests.map { "\($0.test) \($0.key) \($0.values.joined(separator: ", "))" }.joined(separator: "; ")
  }

  /// The values that a key must match; the names of keys have no case.
  func required(_ key: String) -> [String] {
    tests.filter { $0.key.lowercased() == key && Self.matching.contains(Self.plain($0.test)) }.flatMap(\.values)
  }

  private static let matching: Set<Substring> = [
    "ArnEquals", "ArnLike", "StringEquals", "StringEqualsIgnoreCase", "StringLike",
  ]

  /// The name of a test without `ForAnyValue:` or `ForAllValues:` before and `IfExists` behind.
  private static func plain(_ test: String) -> Substring {
    let name = test.split(separator: ":").last ?? ""
    return name.hasSuffix("IfExists") ? name.dropLast("IfExists".count) : name
  }
}
