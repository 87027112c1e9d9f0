public import Access
public import Checks
public import Inventory
public import Mends

/// A snapshot that questions are put to: its rows, what its policies allow, and what the checks say of it.
public struct AnswerSession: Sendable {
  /// What a check says of a resource.
  public typealias Result = (check: Check, verdict: Verdict)

  /// What people call the snapshot.
  public let name: String
  /// The rows, with what is worked out of them once.
  public let context: CheckContext
  /// The checks, in the order that findings count them.
  public let catalogue: [Check]
  /// The findings of a run over the whole snapshot; nil before one has ended.
  public let findings: FindingSet?
  /// Where answers are shown; what no medium shows need not be worked out.
  public let media: Answer.Media
  /// What every check says of a resource.
  public let evaluate: @Sendable (ResourceID) -> [Result]
  /// The findings by what they come from; nil where nobody has gathered them.
  public let mends: MendNarrator?
  /// The line and column, from 1, where a row stands in its file; nil where the file is not at hand.
  public let position: Position

  /// Finds the line and column of a row.
  public typealias Position = @Sendable (Provenance) -> (line: Int, column: Int)?

  /// A snapshot that questions are put to.
  public init(
    name: String = "",
    context: CheckContext,
    catalogue: [Check] = [],
    findings: FindingSet? = nil,
    media: Answer.Media = .all,
    evaluate: @escaping @Sendable (ResourceID) -> [Result] = { _ in [] },
    mends: MendNarrator? = nil,
    position: @escaping Position = { _ in nil }
  ) {
    self.mends = mends
    self.name = name
    self.context = context
    self.catalogue = catalogue
    self.findings = findings
    self.media = media
    self.evaluate = evaluate
    self.position = position
  }

  /// A snapshot as an engine sees it.
  ///
  /// - Parameters:
  ///   - engine: judges resources.
  ///   - name: what people call the snapshot.
  ///   - findings: what a run over the whole snapshot has found.
  ///   - media: where answers are shown.
  ///   - isPatient: whether an answer may wait until the policies of every principal are read.
  ///   - position: finds the line and column of a row.
  public init(
    _ engine: CheckEngine,
    name: String = "",
    findings: FindingSet? = nil,
    media: Answer.Media = .all,
    isPatient: Bool = true,
    position: @escaping Position = { _ in nil }
  ) {
    self.init(
      name: name,
      context: engine.context,
      catalogue: engine.catalogue,
      findings: findings,
      media: media,
      evaluate: { isPatient ? engine.evaluate($0) : engine.evaluateAtOnce($0) },
      position: position
    )
  }
}

extension AnswerSession {
  /// The findings by what they come from; gathered now where answers may take their time, nil where they may not or where
  /// the checks have not run.
  func gatheredMends() -> MendNarrator? {
    if let mends { return mends }
    guard media.contains(.lines), let findings else { return nil }
    let engine = CheckEngine(context, catalogue: catalogue)
    return MendSet(engine, findings).map { MendNarrator($0, engine) }
  }

  /// The rows.
  public var inventory: Inventory { context.inventory }

  /// What the policies of the snapshot allow.
  public var access: AccessModel { context.access }

  /// As many of a list as any medium shows: panes show the first `most`.
  func shown<Element>(of all: [Element], most: Int) -> ArraySlice<Element> {
    media.contains(.lines) ? all[...] : all.prefix(most)
  }
}
