import AWSNames

/// What the graph must know of the actions its techniques need, looked up once.
struct EscalationActions: Sendable {
  /// A kind of resource an action must be allowed on.
  struct Kind: Sendable {
    /// Service and kind; two actions with the same kind may act on the same thing.
    let name: String
    /// The fields of the kind's ARN with `*` for what varies; empty for actions without resources.
    let fields: [String]
    let pattern: WildcardPattern
  }

  /// One action; shared, since thousands of principals are held against each.
  final class Action: Sendable {
    let name: String
    let lowered: String
    let bytes: [UInt8]
    let kinds: [Kind]
    /// The kinds every request of the action names.
    let required: [Kind]

    fileprivate init(_ name: String, _ catalog: ActionCatalog?) {
      self.name = name
      bytes = name.utf8.map(IAM.lowered)
      lowered = String(decoding: bytes, as: UTF8.self)
      let service = name.upTo(":")
      let found =
        catalog.flatMap { catalog in catalog.action(named: name).map { catalog.resourceKinds(of: $0) } } ?? []
      let all = found.map { EscalationActions.Kind(service, $0) }
      let required = zip(found, all).filter { $0.0.isRequired }.map(\.1)
      kinds = all
      // An action whose kinds are all optional is asked for the first of them.
      self.required = required.isEmpty ? Array(all.prefix(1)) : required
    }
  }

  private let actions: [String: Action]

  /// Those of the catalogue that comes with the program.
  static let builtIn = EscalationActions(.builtIn)

  init(_ catalog: ActionCatalog) {
    let names = EscalationTechnique.all.flatMap(\.needs).map(\.action)
    actions = Dictionary(Set(names).map { ($0, Action($0, catalog)) }) { first, _ in first }
  }

  subscript(name: String) -> Action {
    actions[name] ?? Action(name, nil)
  }
}

extension EscalationActions.Action {
  /// The kinds a need asks for.
  func kinds(of scope: EscalationTechnique.Scope) -> [EscalationActions.Kind] {
    guard case .choiceOf(let names) = scope else { return required }
    return kinds.filter { kind in names.contains { kind.name.ends(with: " \($0)") } }
  }
}

extension EscalationActions.Kind {
  fileprivate init(_ service: Substring, _ kind: ResourceKind) {
    name = "\(service) \(kind.name)"
    pattern = WildcardPattern(kind.wildcardARN)
    let parts = ARN.fields(of: kind.wildcardARN)
    fields = parts.count == 6 ? parts.map(String.init) : []
  }
}
