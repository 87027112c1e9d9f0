import JSON
/// Why a text is no policy that anybody could judge by.
public enum PolicyFault: Hashable, Sendable {
  /// Null, a number, or a text without anything in it.
  case empty
  /// A text that is not JSON, or JSON that ends too early.
  case notJSON
  /// JSON that is no object.
  case notAnObject
  /// An object without `Statement`: IAM tells letters' case apart.
  case noStatement
  /// A statement that is no object, by its position.
  case statementNotAnObject(Int)
  /// An element that stands twice, of which IAM accepts neither.
  case twice(element: String)
}

extension PolicyFault {
  /// What is wrong with a document; nil when its statements can be read.
  init?(_ document: JSONView) {
    guard document.kind == .object else {
      self = .notAnObject
      return
    }
    guard let statement = document["Statement"] else {
      self = .noStatement
      return
    }
    let statements = statement.kind == .array ? Array(statement.elements) : [statement]
    if let position = statements.firstIndex(where: { $0.kind != .object }) {
      self = .statementNotAnObject(position)
      return
    }
    let names = statements.count == 1 ? ["Statement."] : statements.indices.map { "Statement[\($0)]." }
    for (object, path) in zip([document] + statements, [""] + names) {
      if object.hasTwins, let name = object.nameOfTwins {
        self = .twice(element: path + name)
        return
      }
    }
    return nil
  }

  /// What is wrong, as the end of a sentence about the field.
  var words: String {
    switch self {
    case .empty: "is empty"
    case .notJSON: "is not JSON"
    case .notAnObject: "is not a JSON object"
    case .noStatement: "has no Statement"
    case .statementNotAnObject(let position): "has a statement that is not an object, Statement[\(position)]"
    case .twice(let element): "has \(element) twice"
    }
  }
}

extension JSONView {
  /// The first field that stands twice in an object of a few fields; nil when each stands once.
  var nameOfTwins: String? {
    guard kind == .object else { return nil }
    var seen: [UnsafeBufferPointer<UInt8>] = []
    for field in fields {
      let name = field.name.rawText
      if seen.contains(where: { $0.elementsEqual(name) }) { return field.name.string }
      seen.append(name)
    }
    return nil
  }
}
