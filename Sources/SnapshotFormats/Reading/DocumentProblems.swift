import JSON

/// The problems found while one document is read, each with its place in the file.
struct DocumentProblems {
  /// The file the document is in, or is the whole of.
  let file: String
  /// The line of an `.ndjson` file, counted from 1, and where it starts.
  var line: Int?
  var lineOffset = 0
  private var first: [SnapshotProblem] = []
  private var count = 0
  /// A file that is wrong throughout would otherwise fill the memory with its problems.
  private static let limit = 100

  init(file: String) { self.file = file }

  /// The problems in the order they were found; beyond a hundred only how many more.
  var list: [SnapshotProblem] {
    count > first.count ? first + [SnapshotProblem(file: file, kind: .furtherProblems(count - first.count))] : first
  }

  /// Notes a problem; the kind is made only of one that is kept, since to find a path takes a walk through the file.
  mutating func report(_ kind: @autoclosure () -> SnapshotProblem.Kind, at value: JSONView? = nil) {
    report(kind, offset: value.map { $0.range.lowerBound })
  }

  mutating func report(_ fault: JSONFault) { report({ SnapshotProblem.Kind(fault) }, offset: fault.place) }

  private mutating func report(_ kind: () -> SnapshotProblem.Kind, offset: Int?) {
    count += 1
    guard first.count < Self.limit else { return }
    first.append(SnapshotProblem(file: file, offset: offset.map { $0 + lineOffset }, line: line, kind: kind()))
  }
}

extension JSONView {
  /// The field of this name if it holds what it should; null is as good as absent.
  func field(_ name: StaticString, _ expected: JSONKind, _ problems: inout DocumentProblems) -> JSONView? {
    guard let value = self[name], value.kind != .null else { return nil }
    return value.checked(expected, &problems)
  }

  /// This value if it is of the kind it should be.
  func checked(_ expected: JSONKind, _ problems: inout DocumentProblems) -> JSONView? {
    if kind == expected { return self }
    problems.report(.wrongType(field: at(0).path(to: self), expected: expected, found: kind), at: self)
    return nil
  }

  /// The elements of a list field that are of the kind they should be.
  func list(_ name: StaticString, of kind: JSONKind, _ problems: inout DocumentProblems) -> [JSONView] {
    guard let list = field(name, .array, &problems) else { return [] }
    var elements: [JSONView] = []
    for element in list.elements {
      if let element = element.checked(kind, &problems) { elements.append(element) }
    }
    return elements
  }
}
