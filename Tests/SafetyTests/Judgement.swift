import AWSNames
@testable import Checks
import Inventory
import SnapshotFormats
import Testing
import Workers

/// What a snapshot's checks say, and what of it could not be read.
struct Judgement {
  /// A check and a resource.
  struct Subject: Hashable, CustomStringConvertible {
    var check: Check.ID
    var resource: ResourceKey
    /// The folder of the resource's account.
    var account: String

    var description: String { "\(check) of \(resource.arn) in \(account)" }
  }

  private(set) var fails: Set<Subject> = []
  private(set) var unknowns: Set<Subject> = []
  private(set) var resources: Set<ResourceKey> = []
  /// Whether something of some call is not known.
  let missesCalls: Bool
  let problems: [SnapshotProblem]
  private let inventory: Inventory
  private let engine: CheckEngine

  /// Judges what was read, on the day that its fixtures are made for: all of it, or some checks of some resources.
  init(_ read: SnapshotReader.Result, about subjects: [Subject]? = nil, on pool: WorkerPool) throws {
    problems = read.problems
    inventory = read.inventory
    engine = CheckEngine(CheckContext(inventory: inventory, asOf: try #require(Day("2026-11-21"))))
    missesCalls =
      !inventory.unreadFields.isEmpty
      || inventory.scopes.indices.contains { [coverage = inventory.coverage] scope in
        Operation.allCases.contains { coverage.state($0, in: RowID(index: scope)) == .failed }
      }
    if let subjects { judge(subjects) } else { judgeAll(on: pool) }
  }

  private mutating func judge(_ subjects: [Subject]) {
    let context = engine.context.brief
    for subject in subjects {
      guard let resource = inventory.resource(subject.resource), let check = Check.named[subject.check] else {
        continue
      }
      resources.insert(subject.resource)
      switch check.evaluate(context, resource) {
      case .passes, .notApplicable: break
      case .unknown: unknowns.insert(subject)
      case .fails: fails.insert(subject)
      }
    }
  }

  private mutating func judgeAll(on pool: WorkerPool) {
    for type in ResourceType.all {
      for row in 0..<UInt32(inventory.count(of: type)) {
        resources.insert(inventory.key(of: ResourceID(type: type, row: row)))
      }
    }
    for finding in engine.run(on: pool)?.findings ?? [] {
      let account = inventory.accounts[inventory.account(of: finding.resource)]
      let subject = Subject(
        check: engine.catalogue[Int(finding.check)].id,
        resource: inventory.key(of: finding.resource),
        account: inventory.strings[account.folder]
      )
      if finding.status == .fail { fails.insert(subject) } else { unknowns.insert(subject) }
    }
  }
}

/// The failing findings of a snapshot, by their checks.
struct FailingFindings: Sendable {
  private var ofCheck: [(check: Check, subjects: [Judgement.Subject])] = []

  init(_ judgement: Judgement) {
    let subjects = Dictionary(grouping: judgement.fails.sorted { $0.description < $1.description }, by: \.check)
    ofCheck = Check.all.map { ($0, subjects[$0.id] ?? []) }
  }

  /// Those that a change of a file most likely loses: of each check that names the call one of the account, in turn.
  func restingOn(_ place: ValuePlace, turn: Int) -> [Judgement.Subject] {
    let call = Operation(name: String(place.operation))
    return ofCheck.flatMap { check, subjects -> [Judgement.Subject] in
      // The answer of get-function holds those of other calls.
      let isNamed = call.map { $0 == .lambdaGetFunction || check.operations.contains($0) } ?? true
      // To read every principal takes longer than all other checks together.
      guard isNamed, !check.readsEveryPrincipal || turn % 4 == 0 else { return [] }
      let near = place.account.map { account in subjects.filter { $0.account == account } } ?? subjects
      return near.isEmpty ? [] : [near[turn % near.count]]
    }
  }
}

extension Check {
  fileprivate static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
