extension JSONView {
  /// The values of a list; none when this is no list.
  @inlinable public var elements: Elements { Elements(of: self) }

  /// The fields of an object in the order of the file; none when this is no object.
  @inlinable public var fields: Fields { Fields(of: self) }

  /// Whether this is an object without fields.
  public var isEmptyObject: Bool { kind == .object && end == node + 1 }

  /// How many fields or elements it has.
  ///
  /// - Complexity: O(*n*) in their number.
  public var count: Int {
    var count = 0
    for _ in elements { count += 1 }
    for _ in fields { count += 1 }
    return count
  }

  /// The values of a list.
  public struct Elements: Sequence, IteratorProtocol {
    @usableFromInline let list: JSONView
    @usableFromInline var node: Int
    @usableFromInline let end: Int

    @inlinable
    init(of value: JSONView) {
      list = value
      node = value.node + 1
      end = value.kind == .array ? value.end : node
    }

    /// The next value.
    @inlinable
    public mutating func next() -> JSONView? {
      guard node < end else { return nil }
      let element = list.at(node)
      node = element.end
      return element
    }
  }

  /// The fields of an object.
  public struct Fields: Sequence, IteratorProtocol {
    @usableFromInline let object: JSONView
    @usableFromInline var node: Int
    @usableFromInline let end: Int

    @inlinable
    init(of value: JSONView) {
      object = value
      node = value.node + 1
      end = value.kind == .object ? value.end : node
    }

    /// The next field, its name a text.
    @inlinable
    public mutating func next() -> (name: JSONView, value: JSONView)? {
      guard node < end else { return nil }
      let field = (name: object.at(node), value: object.at(node + 1))
      node = field.value.end
      return field
    }
  }
}
