import JSON

/// A value in a file of a snapshot.
struct ValuePlace: Sendable {
  var file: String
  /// From the file's top, with `[]` for any element: `Functions[].VpcConfig.SubnetIds[]`.
  var path: String
  /// The name of the field that the value is of, or is an element of.
  var field: String
  var kind: JSONKind
  /// Its bytes in the file.
  var range: Range<Int>
  /// Where the values begin that it stands in.
  var enclosing: [Int]
  /// The policy that it is a part of, as text or as an object; nil elsewhere.
  var policy: Range<Int>?
}

extension ValuePlace {
  /// Fields that hold policies.
  static let policies: Set = [
    "Policy", "PolicyDocument", "AssumeRolePolicyDocument", "Document", "Content", "policyDocument", "policy",
  ]

  /// Every value of a file, those inside of policies as objects among them.
  static func all(in file: String, _ bytes: [UInt8]) throws -> [ValuePlace] {
    let parser = JSONParser()
    var places: [ValuePlace] = []
    var start = 0
    for line in file.hasSuffix(".ndjson") ? bytes.split(separator: UInt8(ascii: "\n")) : [bytes[...]] {
      try Array(line).withUnsafeBufferPointer { text in
        var walk = ValueWalk(file: file, start: start)
        walk.visit(try parser.parse(text), path: "", field: "")
        places += walk.places
      }
      start = line.endIndex + 1
    }
    return places
  }
}

/// Walks through one document.
private struct ValueWalk {
  let file: String
  let start: Int
  var places: [ValuePlace] = []
  private var enclosing: [Int] = []
  private var policy: Range<Int>?

  init(file: String, start: Int) {
    self.file = file
    self.start = start
  }

  mutating func visit(_ value: JSONView, path: String, field: String) {
    let range = value.range.lowerBound + start..<value.range.upperBound + start
    let isPolicy = policy == nil && ValuePlace.policies.contains(field) && value.isPolicy
    if isPolicy { policy = range }
    defer { if isPolicy { policy = nil } }
    places.append(
      ValuePlace(
        file: file,
        path: path,
        field: field,
        kind: value.kind,
        range: range,
        enclosing: enclosing,
        policy: policy
      )
    )
    enclosing.append(range.lowerBound)
    for element in value.elements { visit(element, path: path + "[]", field: field) }
    for (name, value) in value.fields {
      let name = name.string
      visit(value, path: path.isEmpty ? name : "\(path).\(name)", field: name)
    }
    enclosing.removeLast()
  }
}

extension JSONView {
  /// Answers of AWS Organizations have an object `Policy` that holds one.
  fileprivate var isPolicy: Bool { kind == .string || self["Statement"] != nil }
}
