import Checks
import Foundation
import TestSupport
import Testing
import Triage

/// Every verb that takes a file of decisions, put to a file in every state (2026-11-28): it answers or says in a sentence
/// why not, soon, and changes nothing but what it is for.
@Suite struct TriageStateTests {
  private let folder: TemporaryFolder
  private let finding = FindingID(
    check: "lambda-policy-public",
    resource: "arn:aws:lambda:eu-central-1:111122223333:function:legacy",
    discriminator: "open"
  )
  private let line = """
    {"finding": "lambda-no-owner|arn:x", "state": "reviewing", "author": "cid", "decidedAt": "2026-11-28T00:00:00Z"}
    """

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.path + "/state/triage.sqlite" }

  /// A verb, and what it ends with when it cannot.
  enum Verb: CaseIterable {
    case check
    case export
    case importing
    case examine
    case compact

    var changes: Bool { self == .importing || self == .compact }
  }

  private func run(_ verb: Verb) throws -> Program {
    switch verb {
    case .check:
      try Program(
        arguments: ["check", Program.snapshot, "--select", "state:reviewing", "--format", "jsonl", "--triage", path]
      )
    case .export: try Program("triage", "export", "-", "--triage", path)
    case .importing: try Program("triage", "import", folder.path + "/lines", "--triage", path)
    case .examine: try Program("triage", "check", path)
    case .compact: try Program("triage", "compact", path)
    }
  }

  @Test(arguments: TriageFileState.allCases, Verb.allCases)
  func endsWithAnAnswerOrASentence(_ state: TriageFileState, _ verb: Verb) throws {
    // A pipe of lines is waited for, as anywhere.
    if state == .pipe, verb == .examine || verb == .compact { return }
    try folder.write(line, to: "lines")
    if state != .missing { try folder.write("", to: "state/beside") }
    let holder = try state.make(at: path, deciding: finding)
    // To read a file here would end the locks that are held here.
    let isHeld = [.heldForWriting, .heldForAll, .heldForGood, .earlierInUse, .foreignInUse].contains(state)
    let before = isHeld ? [:] : try contents()
    let begun = ContinuousClock.now
    let run = try run(verb)
    #expect(ContinuousClock.now - begun < .seconds(20))
    #expect(run.status == status(state, verb), "\(run.errors)")
    if !isTakenForLines(state, verb) {
      #expect(run.errors.split(separator: "\n").count == (run.status == 0 ? 0 : 1), "\(run.errors)")
    }
    if ![0, 2].contains(run.status), !isTakenForLines(state, verb) { #expect(run.errors.contains(words(state, verb))) }
    if run.status == 0, verb == .check || verb == .export { #expect(run.lines.count == state.legibleCount) }
    // What its writer has left half done is put in order by whoever next reads.
    if !isHeld, !verb.changes && state != .cutOff || run.status != 0 { #expect(try contents() == before) }
    try holder.letGo()
    if isHeld, state != .foreignInUse { #expect(try TriageStore(path: path).decisions()[finding] != nil) }
  }

  private func status(_ state: TriageFileState, _ verb: Verb) -> Int32 {
    let isThere = ![.missing, .linkedToNothing].contains(state)
    switch verb {
    case .check, .export: return isThere ? state.legibleCount == nil ? 3 : 0 : 2
    case .importing: return state.takesDecisions ? 0 : 4
    case .examine, .compact:
      switch state {
      case .missing, .linkedToNothing, .folder: return 3
      case .empty: return 0
      case .text: return 4
      case .nonsense: return verb == .examine ? 3 : 0
      default: return verb == .examine ? state.legibleCount == nil ? 3 : 0 : state.takesDecisions ? 0 : 4
      }
    }
  }

  /// Whether a verb that takes lines as well finds lines, or nothing at all.
  private func isTakenForLines(_ state: TriageFileState, _ verb: Verb) -> Bool {
    (verb == .examine || verb == .compact) && [.missing, .linkedToNothing, .folder, .empty, .text].contains(state)
  }

  private func words(_ state: TriageFileState, _ verb: Verb) -> String {
    state == .nonsense ? "tell no decision" : state.words
  }

  private func contents() throws -> [String: Data] {
    let root = folder.path + "/state"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return try names.filter { !$0.hasSuffix("-shm") }.reduce(into: [:]) { contents, name in
      let kind = try FileManager.default.attributesOfItem(atPath: root + "/" + name)[.type] as? FileAttributeType
      contents[name] = kind == .typeRegular ? try Data(contentsOf: URL(filePath: root + "/" + name)) : Data()
    }
  }
}
