import Checks
public import Mends
public import Query

/// What to do, the most worth it first: each line closes all the findings that have one cause.
public struct MendsQuestion: Question {
  /// How many are told at most; nil for all.
  public var top: Int?
  /// Which are told; nil for all.
  public var filter: Query?

  /// What was found.
  public struct Facts: Sendable {
    /// The mends, and who puts them into words; nil before the checks have run.
    public var narrator: MendNarrator?
    /// The places in it of those that are told, in their order.
    public var places: [Int]

    /// Some mends of a set.
    public init(narrator: MendNarrator?, places: [Int]) {
      self.narrator = narrator
      self.places = places
    }
  }

  /// How it is asked.
  public static let form = QuestionForm(
    "mends",
    [],
    purpose: "what to do, the most worth it first",
    abstract: "Tell what to do, the most worth it first: what each change closes, and the command that makes it.",
    discussion: """
      In JSON, one mend a line: {"id", "kind", "title", "resource", "account", "region", "source", "severity", \
      "closes", "findings", "unknowns", "endsPaths", "endsExposure", "score", "scoreParts", "command", "steps"}; the \
      kind is statement, attachment, trust, setting, trail, stage, route, rule, missing or call. Each finding that \
      failed or is unknown stands in one mend. A command is a list of steps, each a list of words as a program gets \
      them; it is left out where words alone would do.
      """
  )

  /// The mends that a filter lets through, so many at most.
  public init(top: Int? = nil, filter: Query? = nil) {
    self.top = top
    self.filter = filter
  }

  /// The mends; nothing may follow the verb.
  ///
  /// - Throws: ``QuestionError`` for any word.
  public init(words: [String]) throws(QuestionError) {
    guard words.isEmpty else { throw .words }
  }

  /// Mends are made of findings.
  public func needsFindings(in session: AnswerSession) -> Bool { true }

  /// The mends.
  public func facts(in session: AnswerSession) -> Facts {
    guard let findings = session.findings, let narrator = session.gatheredMends() else {
      return Facts(narrator: nil, places: [])
    }
    let places = filter.map { rows(matching: $0, narrator, findings, in: session) } ?? Array(narrator.set.mends.indices)
    return Facts(narrator: narrator, places: Array(places.prefix(top ?? places.count)))
  }

  private func rows(
    matching filter: Query,
    _ narrator: MendNarrator,
    _ findings: FindingSet,
    in session: AnswerSession
  ) -> [Int] {
    var dataset = Dataset(
      inventory: session.inventory,
      asOf: session.context.asOf,
      checks: session.catalogue,
      context: session.context
    )
    dataset.setFindings(findings)
    dataset.setMends(narrator)
    return (dataset.rows(matching: filter) ?? []).map(Int.init)
  }

  /// One mend at a time.
  public func parts(of facts: Facts) -> AnySequence<Facts> {
    guard !facts.places.isEmpty else { return AnySequence(CollectionOfOne(facts)) }
    return AnySequence(facts.places.lazy.map { Facts(narrator: facts.narrator, places: [$0]) })
  }
}
