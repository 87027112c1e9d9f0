import AWSNames
import Inventory
import JSON

/// Fields by what they hold; each goes through the gate.
extension FileReading {
  /// The text of a field, interned; empty when it is absent.
  mutating func text(_ name: StaticString, _ object: JSONView, _ use: FieldUse = .optional) -> StringID {
    guard let value = value(name, object, .string, use) else { return .empty }
    if use == .always, value.rawText.isEmpty { refuse(value, .string, name, use, written: "empty") }
    return intern(value)
  }

  func intern(_ text: JSONView) -> StringID {
    let texts = texts
    return text.withText { texts.intern($0) }
  }

  /// A whole number within bounds, none below zero unless they say so; nil when it is absent.
  mutating func integer(
    _ name: StaticString,
    _ object: JSONView,
    _ use: FieldUse = .optional,
    in bounds: ClosedRange<Int32> = 0...Int32.max
  ) -> Int32? {
    let bounds = Int64(bounds.lowerBound)...Int64(bounds.upperBound)
    return wholeNumber(name, object, use, in: bounds).map { Int32(truncatingIfNeeded: $0) }
  }

  /// A whole number that may not fit 32 bits; nil when it is absent.
  mutating func long(_ name: StaticString, _ object: JSONView, _ use: FieldUse = .optional) -> Int64? {
    wholeNumber(name, object, use, in: 0...Int64.max)
  }

  private mutating func wholeNumber(
    _ name: StaticString,
    _ object: JSONView,
    _ use: FieldUse,
    in bounds: ClosedRange<Int64>
  ) -> Int64? {
    guard let value = value(name, object, .number, use) else { return nil }
    if let number = value.integer, bounds.contains(number) { return number }
    refuse(value, .wholeNumber(bounds), name, use, written: value.beginning)
    return nil
  }

  /// Whether a field is there and true.
  mutating func flag(_ name: StaticString, _ object: JSONView, _ use: FieldUse = .optional) -> Bool {
    value(name, object, .boolean, use)?.boolean ?? false
  }

  /// What one of several words stands for; nil when the field is absent or has another word.
  mutating func word<Meaning>(
    _ name: StaticString,
    _ object: JSONView,
    _ meanings: KeyValuePairs<StaticString, Meaning>,
    _ use: FieldUse = .optional
  ) -> Meaning? {
    guard let value = value(name, object, .string, use) else { return nil }
    if let known = meanings.first(where: { value.isText($0.key) }) { return known.value }
    if use == .optional, value.rawText.isEmpty { return nil }
    refuse(value, .word(meanings.map { "\($0.key)" }), name, use, written: value.beginning)
    return nil
  }

  mutating func object(_ name: StaticString, _ object: JSONView, _ use: FieldUse = .optional) -> JSONView? {
    value(name, object, .object, use)
  }

  mutating func objects(_ name: StaticString, _ object: JSONView, _ use: FieldUse = .optional) -> AdmittedElements {
    elements(name, object, .object, use)
  }

  /// The elements of a list that are of the kind they should be; none when it is absent.
  mutating func elements(
    _ name: StaticString,
    _ object: JSONView,
    _ expected: JSONKind,
    _ use: FieldUse = .optional
  ) -> AdmittedElements {
    guard let list = value(name, object, .array, use) else { return AdmittedElements(nil, expected) }
    // All that is wrong with the list is told before any of it is read.
    for element in list.elements { _ = admit(element, expected, name, use) }
    return AdmittedElements(list, expected)
  }

  /// A list of texts; empty when it is absent.
  mutating func texts(_ name: StaticString, _ object: JSONView, _ use: FieldUse = .optional) -> ListID {
    var found: [StringID] = []
    for text in elements(name, object, .string, use) { found.append(intern(text)) }
    return interner.intern(list: found)
  }

  /// One text of each object of a list, which AWS always writes.
  mutating func texts(
    _ name: StaticString,
    ofEach list: StaticString,
    _ object: JSONView,
    _ use: FieldUse = .optional
  ) -> ListID {
    var found: [StringID] = []
    for element in objects(list, object, use) {
      let text = text(name, element, use == .optional ? .always : use)
      if !text.isEmpty { found.append(text) }
    }
    return interner.intern(list: found)
  }

  /// An object of texts as alternating names and values; empty when it is absent.
  mutating func pairs(_ name: StaticString, _ object: JSONView, _ use: FieldUse = .optional) -> ListID {
    var pairs: [(name: StringID, value: StringID)] = []
    guard let object = self.object(name, object, use) else { return .empty }
    for field in object.fields {
      guard let value = admit(field.value, .string, name, use) else { continue }
      pairs.append((intern(field.name), intern(value)))
    }
    return interner.intern(pairs: pairs)
  }

  /// A list of `{"Key", "Value"}` as alternating keys and values.
  mutating func tags(_ name: StaticString, _ object: JSONView, _ use: FieldUse = .optional) -> ListID {
    var pairs: [(name: StringID, value: StringID)] = []
    for tag in objects(name, object, use) {
      // A value is always there, be it empty.
      let value = present("Value", tag, .always).flatMap { admit($0, .string, "Value", use) }
      pairs.append((text("Key", tag, .always), value.map(intern) ?? .empty))
    }
    return interner.intern(pairs: pairs)
  }

  /// Seconds since 1970 of a time written as text or as a number; 0 when it is absent.
  mutating func time(_ name: StaticString, _ object: JSONView, _ use: FieldUse = .optional) -> Int64 {
    guard let value = present(name, object, use) else { return 0 }
    let seconds: Int64? =
      switch value.kind {
      case .string: value.withText { Instant(utf8: UnsafeRawBufferPointer($0))?.secondsSince1970 }
      case .number: value.double.flatMap { Int64(exactly: $0.rounded(.down)) }
      case .object, .array, .boolean, .null: nil
      }
    if let seconds, Self.timesOfAWS.contains(seconds) { return seconds }
    refuse(value, .moment, name, use, written: value.beginning)
    return 0
  }

  /// From 2006, the year of the first service, to the last year of four digits.
  private static let timesOfAWS: ClosedRange<Int64> = 1_136_073_600...253_402_300_799
}

extension JSONView {
  /// Whether this is a text of these words.
  func isText(_ expected: StaticString) -> Bool {
    guard kind == .string else { return false }
    let expected = UnsafeBufferPointer(start: expected.utf8Start, count: expected.utf8CodeUnitCount)
    return withText { $0.elementsEqual(expected) }
  }

  /// The first bytes of a value that is neither a list nor an object, for a sentence about it.
  var beginning: String {
    guard kind != .object, kind != .array else { return "" }
    let text = kind == .string ? string : String(decoding: minified, as: UTF8.self)
    return text.unicodeScalars.count > 24 ? "\(String(text.unicodeScalars.prefix(24)))…" : text
  }
}
