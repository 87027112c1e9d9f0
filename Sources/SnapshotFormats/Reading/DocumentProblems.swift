import AWSNames
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

  /// Names a value that is not what it should be.
  mutating func refuse(
    _ value: JSONView,
    _ expected: @autoclosure () -> FieldForm,
    written: @autoclosure () -> String = ""
  ) {
    report(
      .wrongType(
        field: value.at(0).path(to: value),
        expected: expected(),
        found: value.kind,
        written: written()
      ),
      at: value
    )
  }

  mutating func report(_ fault: JSONFault) { report({ SnapshotProblem.Kind(fault) }, offset: fault.place) }

  private mutating func report(_ kind: () -> SnapshotProblem.Kind, offset: Int?) {
    count += 1
    guard first.count < Self.limit else { return }
    first.append(SnapshotProblem(file: file, offset: offset.map { $0 + lineOffset }, line: line, kind: kind()))
  }
}

extension JSONView {
  /// The field of this name, whatever it holds; null is as good as absent.
  ///
  /// So it is for botocore, whose parsers drop members that are null (`botocore.parsers`, known on 2026-11-28); other
  /// SDKs write it for every member that has no value.
  func present(_ name: StaticString) -> JSONView? {
    guard let value = self[name], value.kind != .null else { return nil }
    return value
  }
}

/// Fields of what is no answer of a call; those of answers go through the gate of ``FileReading``.
extension JSONView {
  /// The field of this name if it holds what it should.
  func field(_ name: StaticString, _ expected: JSONKind, _ problems: inout DocumentProblems) -> JSONView? {
    present(name)?.checked(expected, &problems)
  }

  /// This value if it is of the kind it should be.
  func checked(_ expected: JSONKind, _ problems: inout DocumentProblems) -> JSONView? {
    if kind == expected { return self }
    problems.refuse(self, FieldForm(expected))
    return nil
  }

  /// The text of a field that says when something was; nil where it says no time.
  func moment(_ name: StaticString, _ problems: inout DocumentProblems) -> String? {
    guard let value = field(name, .string, &problems) else { return nil }
    if Instant(value.string) != nil { return value.string }
    problems.refuse(value, .moment, written: value.beginning)
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
