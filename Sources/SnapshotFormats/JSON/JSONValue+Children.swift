extension JSONValue {
  /// The values of a list; none when this is no list.
  var elements: Elements { Elements(of: self) }

  /// The fields of an object in the order of the file; none when this is no object.
  var fields: Fields { Fields(of: self) }

  var isEmptyObject: Bool { kind == .object && end == node + 1 }

  struct Elements: Sequence, IteratorProtocol {
    private let list: JSONValue
    private var node: Int
    private let end: Int

    init(of value: JSONValue) {
      list = value
      node = value.node + 1
      end = value.kind == .array ? value.end : node
    }

    mutating func next() -> JSONValue? {
      guard node < end else { return nil }
      let element = list.at(node)
      node = element.end
      return element
    }
  }

  struct Fields: Sequence, IteratorProtocol {
    private let object: JSONValue
    private var node: Int
    private let end: Int

    init(of value: JSONValue) {
      object = value
      node = value.node + 1
      end = value.kind == .object ? value.end : node
    }

    mutating func next() -> (name: JSONValue, value: JSONValue)? {
      guard node < end else { return nil }
      let field = (name: object.at(node), value: object.at(node + 1))
      node = field.value.end
      return field
    }
  }

  /// How to reach a value inside this one, as in `Functions[3].Timeout`.
  ///
  /// It is searched for each time, since only problems need it.
  func path(to target: JSONValue) -> String {
    var path = ""
    var place = self
    while place.node < target.node {
      if let field = place.fields.first(where: { target.node < $0.value.end }) {
        path += path.isEmpty ? field.name.string : "." + field.name.string
        place = field.value
      } else if let (index, element) = place.elements.enumerated().first(where: { target.node < $0.element.end }) {
        path += "[\(index)]"
        place = element
      } else {
        break
      }
    }
    return path
  }
}
