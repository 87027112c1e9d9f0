public import Access
public import Checks
public import Inventory

/// How somebody becomes an administrator, or gets the permissions of somebody else.
public struct PathsQuestion: Question {
  /// What of it is asked.
  public enum Scope: Hashable, Sendable {
    /// A shortest way, the others, and who gets here: what there is to see around a role, a user or a function.
    case overview
    /// A shortest way; of a function those through its front doors as well.
    case shortest
    /// Ways, shortest first, so many at most; of a function those through its front doors as well.
    case all(limit: Int)
    /// The ways that end here.
    case into
  }

  /// The function, role or user; nil for everybody who can become one.
  public var subject: QuestionSubject?
  /// What of it is asked.
  public var scope: Scope

  /// A way or several, before they are put into words.
  public enum Way: Hashable, Sendable {
    /// A shortest way of a principal.
    case shortest(PrincipalRow)
    /// The ways through the front doors of a function.
    case through(RowID<FunctionRecord>)
    /// A way that was found.
    case found(AccessPath)
  }

  /// What was found.
  public struct Facts: Sendable {
    /// Who acts; nil when everybody is asked about.
    public var actor: Actor?
    /// The ways; none for an overview.
    public var ways: [Way] = []
    /// Whether there is a way at all for the one who was asked about; nil where that was not asked.
    public var end: End?
    /// What is not known and may hide ways.
    public var lacks: [Missing] = []

    /// Why nothing more can be told of somebody.
    public enum End: Hashable, Sendable {
      /// It is an administrator.
      case already
      /// There is no way.
      case noWay
    }
  }

  /// How it is asked.
  public static let form = QuestionForm(
    "paths",
    [.init(.subject, "NAME", "The name or ARN of a function, role or user.", isOptional: true)],
    purpose: "how somebody becomes an administrator",
    abstract: "Tell how principals, and strangers through functions, become administrators."
  )

  /// What there is to see around a row.
  public init(_ resource: ResourceID) {
    subject = .resource(resource)
    scope = .overview
  }

  /// The ways of what a word names, or of everybody.
  public init(_ name: String?, _ scope: Scope) {
    subject = name.map { .named($0) }
    self.scope = scope
  }

  /// The ways around what a word names, or those of everybody.
  ///
  /// - Throws: ``QuestionError`` for more than one word.
  public init(words: [String]) throws(QuestionError) {
    guard words.count <= 1 else { throw .words }
    self.init(words.first, words.isEmpty ? .shortest : .overview)
  }
}

// MARK: Facts

extension PathsQuestion {
  /// The ways, not yet walked where there are many.
  ///
  /// - Throws: ``QuestionError`` for a name that means nobody.
  public func facts(in session: AnswerSession) throws(QuestionError) -> Facts {
    let paths = session.context.paths
    guard let subject else {
      let ways = paths.escalating.map { Way.shortest($0) } + paths.openFunctions.map { .through($0) }
      return Facts(ways: ways, lacks: lacks(paths, session))
    }
    let actor = try session.actor(subject)
    guard scope != .overview, case .principal(let found) = actor else { return Facts(actor: actor) }
    var facts = Facts(actor: actor, lacks: lacks(paths, session))
    if scope == .into {
      facts.ways = paths.leading(to: found.principal).map { .found($0.path) }
      return facts
    }
    if let function = found.function { facts.ways.append(.through(function)) }
    let shortest = paths.shortest(from: found.principal)
    var own = [shortest].compactMap(\.self)
    if case .all(let limit) = scope { own = paths.all(from: found.principal, limit: limit) }
    facts.ways += own.filter { !$0.steps.isEmpty }.map { .found($0) }
    if shortest?.steps.isEmpty == true {
      facts.end = .already
    } else if own.isEmpty {
      facts.end = .noWay
    }
    return facts
  }

  /// What is not known may hide ways.
  private func lacks(_ paths: ExposurePaths, _ session: AnswerSession) -> [Missing] {
    let names = paths.unknownPrincipals.map(session.arn)
    let sentence = "not all policies are known of \(Count.shortened(names))"
    return (names.isEmpty ? [] : [.other(sentence)]) + paths.missing.map { .call($0) }
  }

  /// One way at a time, then what is to be said at the end.
  public func parts(of facts: Facts) -> AnySequence<Facts> {
    guard !facts.ways.isEmpty else { return AnySequence(CollectionOfOne(facts)) }
    let last = facts.ways.indices.last
    return AnySequence(
      facts.ways.indices.lazy.map { place in
        var part = facts
        part.ways = [facts.ways[place]]
        part.end = place == last ? facts.end : nil
        return part
      }
    )
  }
}
