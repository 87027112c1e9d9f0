import IAM
import JSON

/// A value that is put in place of another.
struct WrongValue: Sendable {
  var text: String
  var kind: JSONKind

  static let all = [
    WrongValue(text: "null", kind: .null), WrongValue(text: "true", kind: .boolean),
    WrongValue(text: "7", kind: .number), WrongValue(text: "-7", kind: .number),
    WrongValue(text: "1e300", kind: .number), WrongValue(text: "7.5", kind: .number),
    WrongValue(text: #""words""#, kind: .string), WrongValue(text: #""""#, kind: .string),
    WrongValue(text: "[]", kind: .array), WrongValue(text: "{}", kind: .object),
  ]

  /// What must come of it in a place.
  enum Demand {
    /// It is as good a value as the other.
    case nothing
    /// It says that there is no value, which AWS may mean.
    case absence
    /// It is named as a problem.
    case problem
  }
}

extension WrongValue {
  /// What must come of this value in a place.
  func demand(at place: ValuePlace, in bytes: [UInt8]) -> Demand {
    if let policy = place.policy { return demand(at: place, ofPolicy: policy, in: bytes) }
    if kind == .null { return place.path.isEmpty || place.path.hasSuffix("[]") ? .problem : .absence }
    if kind != place.kind { return Self.objectsAllow(self, at: place) ? .nothing : .problem }
    switch kind {
    case .number:
      if text == "7" || Self.anyNumber.contains(place.field) { return .nothing }
      return text == "-7" && Self.mayBeNegative.contains(place.field) ? .nothing : .problem
    case .string:
      if text == #""""# { return Self.times.contains(place.field) ? .problem : .absence }
      return Self.words.contains(place.field) || Self.times.contains(place.field) ? .problem : .nothing
    case .object, .array, .boolean, .null: return .nothing
    }
  }

  /// Whatever the engine refuses must be named.
  private func demand(at place: ValuePlace, ofPolicy policy: Range<Int>, in bytes: [UInt8]) -> Demand {
    let head = bytes[policy.lowerBound..<place.range.lowerBound]
    let tail = bytes[place.range.upperBound..<policy.upperBound]
    let text = String(decoding: head + text.utf8 + tail, as: UTF8.self)
    if place.range == policy, kind != .object { return .problem }
    return (try? PolicyDocument.parse(text)) == nil ? .problem : .nothing
  }

  /// Values of several kinds stand here: of a line, the output may be a list of pages, the error a text.
  private static func objectsAllow(_ value: WrongValue, at place: ValuePlace) -> Bool {
    if place.path.isEmpty { return value.kind == .array && !place.file.hasSuffix("snapshot.json") }
    if place.path == "output" { return value.kind == .array }
    if place.path == "error" { return value.kind == .string }
    return false
  }

  /// Fields that take one of a few words.
  private static let words: Set = [
    "AuthType", "PackageType", "Mode", "Scheme", "ProtocolType", "OnUnauthenticatedRequest",
  ]
  private static let times: Set = [
    "LastModified", "CreateDate", "LastUsedDate", "JobCompletionDate", "LastAuthenticated", "LastAccessedTime",
    "eventTime", "collectedAt",
  ]
  private static let mayBeNegative: Set = ["MaximumRetryAttempts"]
  /// The share of a version's weight.
  private static let anyNumber: Set = ["2"]
}
