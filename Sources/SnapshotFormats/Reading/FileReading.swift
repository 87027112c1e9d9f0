import Inventory
import JSON

/// The reading of one file: whose call it answers, and the rows and problems found so far.
struct FileReading {
  let context: Context
  /// For policies written as text inside of documents.
  let innerParser: JSONParser
  let texts: RecentTexts
  /// Whether something of the file had to be left out, so that what is absent from it is unknown.
  var isIncomplete = false
  /// Whether the document has more values than the memory allowed has room for; then nothing of it was read.
  var outgrowsRoom = false
  /// The resource the call was made for; empty for a file that answers for all.
  var parameter = ""
  var fragment: Fragment
  var problems: DocumentProblems
  private(set) var errors: [ResourceError] = []
  /// How many fields could not be read.
  var unreadCount = 0
  /// The names, by the places of their letters, of which no more fields are kept.
  var openNames: Set<UInt> = []
  /// Whether the current document is an element of a list of pages, and the list that it then lacks.
  var isListed = false
  var missedList: String?
  /// The pages of the file, by the resource that the call was made for.
  var pages = PageCount()

  /// What is known of a file before it is opened.
  struct Context: Sendable {
    var file: SnapshotFile
    var row: RowID<SourceFile>
    var scope: RowID<ScopeRecord>
    /// Twelve digits.
    var account: String
    /// The region of the folder; nil for that of services without one.
    var ownRegion: String?
    var operation: Operation
    /// Whether another file lists the functions of this account and region.
    var hasFunctionList: Bool
    var interner: Interner
    var documents: DocumentRegistry
  }

  /// A resource for which the call gave an error, or the call as such.
  struct ResourceError: Sendable {
    /// The resource; empty for a call that is made for none.
    var parameter: String
    var absence: ResourceCoverage
  }

  init(_ context: Context, innerParser: JSONParser, texts: RecentTexts, fragment: consuming Fragment) {
    self.context = context
    self.innerParser = innerParser
    self.texts = texts
    self.fragment = fragment
    parameter = context.file.parameter ?? ""
    problems = DocumentProblems(file: context.file.path)
  }

  var scope: RowID<ScopeRecord> { context.scope }
  var interner: Interner { context.interner }

  /// Where a value of the current document stands in the file.
  func provenance(of value: JSONView) -> Provenance {
    let range = value.range
    return Provenance(
      file: context.row,
      offset: UInt64(problems.lineOffset + range.lowerBound),
      length: UInt32(truncatingIfNeeded: range.count)
    )
  }

  /// Notes that the call gave an error for a resource.
  mutating func note(_ error: ResourceError) { errors.append(error) }

  /// Notes a text in place of the answer for the current resource; that there is none is as good an answer as any.
  mutating func note(_ text: ForeignText) {
    let absence = ResourceCoverage(text)
    note(ResourceError(parameter: parameter, absence: absence))
    if absence != .knownToHaveNone { problems.report(.foreign(text)) }
  }

  /// Leaves a record out that belongs elsewhere; what is absent from the file is then unknown.
  mutating func leaveOut(_ kind: SnapshotProblem.Kind, at value: JSONView) {
    isIncomplete = true
    problems.report(kind, at: value)
  }

  /// Leaves out what cannot be read; see ``leaveOpen(_:at:)``.
  mutating func leaveOut(_ kind: SnapshotProblem.Kind, _ field: StaticString, at value: JSONView) {
    problems.report(kind, at: value)
    leaveOpen(field, at: value)
  }

  /// Leaves out what has no field that it must have.
  mutating func leaveOut(lacking field: StaticString, at value: JSONView) {
    leaveOut(.missingField("\(field)"), field, at: value)
  }
}
