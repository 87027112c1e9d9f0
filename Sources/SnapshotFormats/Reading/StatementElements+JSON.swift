import Inventory
import JSON

extension StatementElements {
  /// The elements of a statement as a policy document writes them.
  init(_ statement: JSONView) {
    self.init()
    isAllow = statement["Effect"]?.string == "Allow"
    sid = statement["Sid"]?.string ?? ""
    if let principal = statement["Principal"] {
      principals = named(principal)
    } else if let spared = statement["NotPrincipal"] {
      principals = named(spared)
      isPrincipalNegated = true
    }
    actions = element(statement["Action"], except: statement["NotAction"])
    resources = element(statement["Resource"], except: statement["NotResource"])
    for test in statement["Condition"]?.fields.map({ $0 }) ?? [] {
      for key in test.value.fields {
        conditions.append(Condition(test: test.name.string, key: key.name.string, values: texts(key.value)))
      }
    }
  }
}

extension JSONView {
  /// The statements of a policy document, which writes one by itself or several in a list; nil where it has none.
  var statements: [JSONView]? {
    self["Statement"].map { $0.kind == .array ? Array($0.elements) : [$0] }
  }
}

private func element(_ value: JSONView?, except: JSONView?) -> StatementElements.Element {
  if let value { return StatementElements.Element(texts(value)) }
  return except.map { StatementElements.Element(texts($0), isNegated: true) } ?? StatementElements.Element()
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

/// Whom a principal element names, in its order.
private func named(_ element: JSONView) -> [StatementElements.Principal] {
  guard element.kind == .object else { return texts(element).map { StatementElements.Principal(.aws, $0) } }
  return element.fields.flatMap { field in
    let kind: StatementElements.Principal.Kind =
      switch field.name.string {
      case "AWS": .aws
      case "Service": .service
      default: .other
      }
    return texts(field.value).map { StatementElements.Principal(kind, $0) }
  }
}
