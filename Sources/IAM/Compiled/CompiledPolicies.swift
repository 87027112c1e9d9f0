/// Policies of one kind that count together, such as all of a role's, ready for many evaluations.
///
/// Compile a distinct set once and share it: evaluation allocates nothing on its own account.
public struct CompiledPolicies: Sendable {
  /// Where the policies hang.
  public let kind: PolicyKind
  /// Whether any statement allows anything at all.
  let hasAllow: Bool
  private let pages: [Page]

  /// Up to 64 statements with the index of their actions.
  private final class Page: Sendable {
    let index: ActionIndex
    let statements: [CompiledStatement]
    let denies: StatementSet

    init(_ statements: [CompiledStatement], _ actions: [Selection<String>]) {
      self.statements = statements
      index = ActionIndex(actions)
      denies = statements.enumerated().reduce(into: 0) { denies, entry in
        if entry.element.effect == .deny { denies |= .one(entry.offset) }
      }
    }
  }

  /// Compiles `policies`; with none, nothing is allowed and nothing denied.
  public init(_ policies: [NamedPolicy], _ kind: PolicyKind) {
    self.kind = kind
    var compiled: [CompiledStatement] = []
    var actions: [Selection<String>] = []
    for policy in policies {
      // Variables came with the later version. Source: IAM user guide, "IAM JSON policy elements: Version".
      let variables = policy.document.version == .v2012
      for statement in policy.document.statements {
        let reference = StatementReference(policy, statement)
        compiled.append(CompiledStatement(statement, reference, kind, variables: variables))
        actions.append(statement.action)
      }
    }
    hasAllow = compiled.contains { $0.effect == .allow }
    pages = stride(from: 0, to: compiled.count, by: 64).map { start in
      let range = start..<min(start + 64, compiled.count)
      return Page(Array(compiled[range]), Array(actions[range]))
    }
  }

  /// What the policies say of `request`.
  ///
  /// `record` hears of every statement about the caller and the action, also of those that resource or conditions keep
  /// from applying; without it the first statement that decides ends the search. A boundary that there may be leaves
  /// open whether a Deny with `NotPrincipal` spares those it names.
  func verdict(
    on request: AccessRequest,
    hasBoundary: Truth,
    _ record: ((CompiledStatement, Truth) -> Void)? = nil
  ) -> PolicyVerdict {
    var verdict = PolicyVerdict()
    for page in pages {
      let candidates = page.index.statements(for: request.loweredAction, request.actionBytes)
      // Denies first: one that surely holds decides, unless somebody wants all reasons.
      let denies = candidates & page.denies
      add(denies, of: page, to: &verdict, request, hasBoundary, record)
      add(candidates & ~denies, of: page, to: &verdict, request, hasBoundary, record)
      if verdict.denied == .yes, record == nil { return verdict }
    }
    return verdict
  }

  /// The statements that speak of the action, given in lower case as text and as bytes.
  func statements(of action: String, _ bytes: [UInt8]) -> [CompiledStatement] {
    pages.flatMap { page in
      let candidates = page.index.statements(for: action, bytes)
      return page.statements.indices.filter { candidates & .one($0) != 0 }.map { page.statements[$0] }
    }
  }

  /// Whether any statement may allow the action on some resource.
  func mayAllow(_ action: String, _ bytes: [UInt8]) -> Bool {
    pages.contains { $0.index.statements(for: action, bytes) & ~$0.denies != 0 }
  }

  @inline(__always)
  private func add(
    _ candidates: StatementSet,
    of page: Page,
    to verdict: inout PolicyVerdict,
    _ request: AccessRequest,
    _ hasBoundary: Truth,
    _ record: ((CompiledStatement, Truth) -> Void)?
  ) {
    var rest = candidates
    while rest != 0 {
      let statement = page.statements[rest.trailingZeroBitCount]
      rest &= rest - 1
      var match = statement.principalMatch(request, hasBoundary: hasBoundary == .yes)
      let isSpared = match == .none
      if isSpared, hasBoundary == .unknown { match = statement.principalMatch(request, hasBoundary: true) }
      guard match != .none else { continue }
      let applies = statement.applies(to: request)
      let truth = isSpared ? applies && .unknown : applies
      record?(statement, truth)
      guard truth != .no else { continue }
      verdict.add(statement.effect, match, truth)
      if record == nil, verdict.denied == .yes || verdict.allowedDirectly == .yes { return }
    }
  }
}

/// What policies that count together say of a request.
struct PolicyVerdict: Sendable {
  private(set) var denied = Truth.no
  private(set) var allowedDirectly = Truth.no
  private(set) var allowedByRole = Truth.no
  private(set) var allowedByAccount = Truth.no

  mutating func add(_ effect: Statement.Effect, _ match: PrincipalMatch, _ truth: Truth) {
    guard effect == .allow else {
      denied = denied || truth
      return
    }
    switch match {
    case .none: break
    case .account: allowedByAccount = allowedByAccount || truth
    case .role: allowedByRole = allowedByRole || truth
    case .direct: allowedDirectly = allowedDirectly || truth
    }
  }

  /// The verdict when further policies exist that are not known: they may deny and they may allow.
  var withUnknownPart: PolicyVerdict {
    var verdict = self
    verdict.add(.deny, .direct, .unknown)
    for match in [PrincipalMatch.direct, .role, .account] { verdict.add(.allow, match, .unknown) }
    return verdict
  }

  /// Whether the request is allowed, by whichever way the caller is named.
  var allowed: Truth {
    allowedDirectly || allowedByRole || allowedByAccount
  }
}
