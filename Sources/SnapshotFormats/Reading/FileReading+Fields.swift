import AWSNames
import Inventory
import JSON

extension FileReading {
  /// The text of a field, interned; empty when it is absent.
  mutating func text(_ name: StaticString, _ object: JSONView) -> StringID {
    guard let value = object.field(name, .string, &problems) else { return .empty }
    return intern(value)
  }

  func intern(_ text: JSONView) -> StringID {
    let texts = texts
    return text.withText { texts.intern($0) }
  }

  /// A number that fits 32 bits; nil when it is absent.
  mutating func integer(_ name: StaticString, _ object: JSONView) -> Int32? {
    guard let value = object.field(name, .number, &problems), let number = value.integer else { return nil }
    return Int32(clamping: number)
  }

  mutating func long(_ name: StaticString, _ object: JSONView) -> Int64? {
    object.field(name, .number, &problems)?.integer
  }

  /// Whether a field is there and true.
  mutating func flag(_ name: StaticString, _ object: JSONView) -> Bool {
    object.field(name, .boolean, &problems)?.boolean ?? false
  }

  mutating func object(_ name: StaticString, _ object: JSONView) -> JSONView? {
    object.field(name, .object, &problems)
  }

  mutating func objects(_ name: StaticString, _ object: JSONView) -> [JSONView] {
    object.list(name, of: .object, &problems)
  }

  /// A list of texts; empty when it is absent.
  mutating func texts(_ name: StaticString, _ object: JSONView) -> ListID {
    var found: [StringID] = []
    for text in object.list(name, of: .string, &problems) { found.append(intern(text)) }
    return interner.intern(list: found)
  }

  /// One text of each object of a list.
  mutating func texts(_ name: StaticString, ofEach list: StaticString, _ object: JSONView) -> ListID {
    var found: [StringID] = []
    for element in objects(list, object) {
      let text = text(name, element)
      if !text.isEmpty { found.append(text) }
    }
    return interner.intern(list: found)
  }

  /// An object of texts as alternating names and values.
  mutating func pairs(_ object: JSONView) -> ListID {
    var pairs: [(name: StringID, value: StringID)] = []
    for field in object.fields {
      guard let value = field.value.checked(.string, &problems) else { continue }
      pairs.append((intern(field.name), intern(value)))
    }
    return interner.intern(pairs: pairs)
  }

  /// A list of `{"Key", "Value"}` as alternating keys and values.
  mutating func tags(_ name: StaticString, _ object: JSONView) -> ListID {
    var pairs: [(name: StringID, value: StringID)] = []
    for tag in objects(name, object) { pairs.append((text("Key", tag), text("Value", tag))) }
    return interner.intern(pairs: pairs)
  }

  /// Seconds since 1970 of a time written as text or as a number; 0 when it is absent.
  mutating func time(_ name: StaticString, _ object: JSONView) -> Int64 {
    guard let value = object[name] else { return 0 }
    return switch value.kind {
    case .string: value.withText { Instant(utf8: UnsafeRawBufferPointer($0))?.secondsSince1970 } ?? 0
    case .number: value.double.flatMap { Int64(exactly: $0.rounded(.down)) } ?? 0
    case .object, .array, .boolean, .null: 0
    }
  }
}
