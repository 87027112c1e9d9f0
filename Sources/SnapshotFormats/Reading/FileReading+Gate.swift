import AWSNames
import Inventory
import JSON

/// The gate that every field of every answer goes through.
///
/// It knows what the field should hold and names what it holds instead, with the place in the file. What rests on such a
/// field is unknown: the call counts as incomplete, and the inventory keeps which field of which record was not read.
/// Nothing else asks an answer for a field by its name. A field of the right kind costs a comparison.
extension FileReading {
  /// The value of a field, if it is of the kind it should be; nil when it is absent.
  mutating func value(
    _ name: StaticString,
    _ object: JSONView,
    _ expected: JSONKind,
    _ use: FieldUse = .optional
  ) -> JSONView? {
    guard let value = present(name, object, use) else { return nil }
    return admit(value, expected, name, use)
  }

  /// The value of a field, whatever it is; nil when it is absent or null.
  mutating func present(_ name: StaticString, _ object: JSONView, _ use: FieldUse) -> JSONView? {
    if let value = object.present(name) { return value }
    if use == .always {
      problems.report(.fieldMissing("\(name)"), at: object)
      leaveOpen(name, at: object)
    }
    return nil
  }

  /// The value of a field, be it null; nil when it is absent.
  func written(_ name: StaticString, _ object: JSONView) -> JSONView? { object[name] }

  /// Whether a field is there, be it null.
  func has(_ name: StaticString, _ object: JSONView) -> Bool { object[name] != nil }

  /// A value if it is of the kind it should be; an element of a list goes by the list's name.
  mutating func admit(
    _ value: JSONView,
    _ expected: JSONKind,
    _ name: StaticString,
    _ use: FieldUse = .optional
  ) -> JSONView? {
    guard value.kind == expected else {
      refuse(value, FieldForm(expected), name, use)
      return nil
    }
    if Self.isAdmitted(value, expected) { return value }
    refuse(value, .string, name, use, written: "\(value.rawText.count) bytes")
    return nil
  }

  /// Whether a value is of a kind, and no longer than any of AWS.
  static func isAdmitted(_ value: JSONView, _ expected: JSONKind) -> Bool {
    value.kind == expected && (expected != .string || value.rawText.count <= longestText)
  }

  /// The most bytes of a text: some times what the longest document of AWS has, a template of API Gateway with 300 KB.
  ///
  /// Whoever writes more means to fill the memory, for names stand in each finding.
  private static var longestText: Int { 1 << 20 }

  /// Names a value that is not what it should be.
  mutating func refuse(
    _ value: JSONView,
    _ expected: @autoclosure () -> FieldForm,
    _ name: StaticString,
    _ use: FieldUse,
    written: @autoclosure () -> String = ""
  ) {
    problems.refuse(value, expected(), written: written())
    if use != .shown { leaveOpen(name, at: value) }
  }

  /// Notes that what a field says is unknown, and that the answer lacks it.
  mutating func leaveOpen(_ name: StaticString, at value: JSONView) {
    isIncomplete = true
    unreadCount += 1
    let operation = context.operation
    // Of an answer that nobody knows whose it is, no function has a row: the failed call says enough.
    if operation.isAboutFunctions, operation.parameter != nil, parameter.isEmpty { return }
    guard unreadCount > Self.mostUnreadFields else { return keepOpen(name, at: value) }
    // One that has no place concerns all that the call answers for, so that no other of its name has to be kept.
    if openNames.insert(UInt(bitPattern: name.utf8Start)).inserted { keepOpen(name, at: nil) }
  }

  /// How many fields of a file are kept with their places: far more than anybody reads about.
  private static var mostUnreadFields: Int { 4_096 }

  private mutating func keepOpen(_ name: StaticString, at value: JSONView?) {
    fragment.append(
      UnreadFieldRecord(
        context.operation,
        field: interner.intern("\(name)"),
        parameter: context.operation.isAboutFunctions ? parameterFunction().name : interner.intern(parameter),
        scope: scope,
        provenance: value.map { provenance(of: $0) } ?? Provenance(file: context.row, offset: 0, length: 0)
      )
    )
  }
}

extension FieldForm {
  init(_ kind: JSONKind) {
    self =
      switch kind {
      case .object: .object
      case .array: .array
      case .string: .string
      case .number: .number
      // Nothing is expected to be null.
      case .boolean, .null: .boolean
      }
  }
}
