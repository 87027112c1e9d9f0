import Foundation
import Inventory
import JSON
import SnapshotFormats
import Testing
import Workers

/// Fields of every reader, put to wrong types (kinds of 2026-11-28).
///
/// A problem names file and byte of each and says that something is missing, so that every verb ends with exit code 4; no
/// failing finding disappears without becoming unknown, and none comes of what could not be read.
@Suite struct WrongTypeTests {
  /// The few that most likely rest on the field are judged again, and only the file is read again that was changed.
  @Test func everyFieldOfOneWrongType() throws {
    let snapshot = try SnapshotFiles.complete()
    let before = try Judgement(SnapshotDesk(snapshot).readAll(), on: WorkerPool(processors: 1))
    let failing = FailingFindings(before)
    let changes = try Change.sample(of: snapshot)
    let trouble = Self.each(changes, snapshot) { turn, change, desk in
      let read = try desk.read(change.bytes(of: snapshot), in: change.place.file)
      let subjects = failing.restingOn(change.place, turn: turn)
      let after = try Judgement(read, about: subjects, on: desk.pool)
      return change.trouble(Set(subjects), before, after)
    }
    #expect(trouble.isEmpty, "\(trouble.joined(separator: "\n"))")
    print(Self.count(changes, before))
  }

  /// Everything is read and judged again, as for anybody who looks at such a snapshot.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["LAMBDASCOPE_SWEEP"] == "all"))
  func everyFieldOfEveryWrongType() throws {
    let snapshot = try SnapshotFiles.complete()
    let before = try Judgement(SnapshotDesk(snapshot).readAll(), on: WorkerPool(processors: 1))
    let changes = try Change.all(of: snapshot)
    let trouble = Self.each(changes, snapshot) { _, change, desk in
      let read = try desk.copy.with(change.bytes(of: snapshot), in: change.place.file) { try desk.readAll() }
      let after = try Judgement(read, on: desk.pool)
      return change.trouble(before.fails, before, after) + change.newTrouble(before, after)
    }
    #expect(trouble.isEmpty, "\(trouble.joined(separator: "\n"))")
    print(Self.count(changes, before))
  }

  /// What is wrong with one function says nothing of another, and what is wrong with its runtime nothing of its network.
  @Test func aFieldConcernsWhatRestsOnIt() throws {
    let snapshot = try SnapshotFiles.complete()
    let desk = try SnapshotDesk(snapshot)
    let before = try Judgement(desk.readAll(), on: desk.pool)
    let runtimes = try #require(
      try Change.fields(of: snapshot).first { $0[0].path == "Functions[].Runtime" }?.filter { $0.account != nil }
    )
    let change = Change(place: runtimes[0], value: WrongValue(text: "7", kind: .number), demand: .problem)
    let after = try Judgement(desk.read(change.bytes(of: snapshot), in: change.place.file), on: desk.pool)
    // That the call is not complete leaves open how many functions share a role.
    let functions = after.unknowns.subtracting(before.unknowns)
      .filter { $0.resource.arn.contains(":function:") && $0.check != "lambda-role-shared" }
    #expect(Set(functions.map(\.resource)).count == 1)
    #expect(!functions.isEmpty && functions.allSatisfy { $0.check.hasPrefix("lambda-runtime-") }, "\(functions)")
  }

  private static func count(_ changes: [Change], _ before: Judgement) -> String {
    let fields = Set(changes.map { "\($0.place.operation) \($0.place.path)" }).count
    let calls = Set(changes.map(\.place.operation)).count
    let failing = "\(before.fails.count) failing findings of \(Set(before.fails.map(\.check)).count) checks"
    return "\(changes.count) wrong values in \(fields) fields of \(calls) kinds of files against \(failing)"
  }

  /// What comes of each change, on two threads.
  private static func each(
    _ changes: [Change],
    _ snapshot: SnapshotFiles,
    _ body: @escaping @Sendable (Int, Change, SnapshotDesk) throws -> [String]
  ) -> [String] {
    let found = WorkerPool(processors: 2).map(
      count: changes.count,
      in: .checks,
      tools: { try? SnapshotDesk(snapshot) },
      body: { index, desk -> [String]? in
        guard let desk else { return ["no copy of the snapshot"] }
        do { return try body(index, changes[index], desk) } catch { return ["\(changes[index]): \(error)"] }
      }
    )
    return found.flatMap { $0 ?? ["not tried"] }
  }
}

extension Change {
  /// Whether a problem names the value, or one that it stands in, and says that something is missing.
  private func isNamed(by problems: [SnapshotProblem]) -> Bool {
    problems.contains { problem in
      problem.losesRecords && problem.file == place.file
        && (problem.offset == place.range.lowerBound || place.enclosing.contains(problem.offset ?? -1))
    }
  }

  /// What is wrong with what came of the change, as to some of the failing findings.
  fileprivate func trouble(
    _ subjects: Set<Judgement.Subject>,
    _ before: Judgement,
    _ after: Judgement
  ) -> [String] {
    let isNamed = isNamed(by: after.problems)
    var trouble = demand == .problem && !isNamed ? ["silent"] : []
    for lost in subjects.subtracting(after.fails).subtracting(after.unknowns) {
      let isGone = !after.resources.contains(lost.resource) && after.missesCalls && isNamed
      let isAbsent = demand == .absence && WrongValue.mayBeAbsent(place)
      if !isGone, !isAbsent { trouble.append("lost \(lost)") }
    }
    return trouble.map { "\(self): \($0)" }
  }

  /// The failures that are made of what could not be read.
  fileprivate func newTrouble(_ before: Judgement, _ after: Judgement) -> [String] {
    // Control policies that are not known are taken to allow.
    guard demand == .problem, place.field != "Content" else { return [] }
    return after.fails.subtracting(before.fails).filter { before.resources.contains($0.resource) }
      .map { "\(self): new \($0)" }
  }
}
