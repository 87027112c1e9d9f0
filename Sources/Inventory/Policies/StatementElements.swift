import AWSNames
/// The elements of a policy statement as its author wrote them, before they are interned.
///
/// The one place that makes the short forms which tables show.
public struct StatementElements: Sendable {
  /// What an element lists, and whether all else is meant.
  public struct Element: Hashable, Sendable {
    /// The values as written.
    public var values: [String]
    /// Whether they are exceptions: `NotAction` and the like.
    public var isNegated: Bool

    /// An element; an absent one lists nothing.
    public init(_ values: [String] = [], isNegated: Bool = false) {
      self.values = values
      self.isNegated = isNegated
    }

    /// `a, b`, and `!a, !b` for all but these.
    fileprivate var short: String { (isNegated ? values.map { "!\($0)" } : values).joined(separator: ", ") }
  }

  /// A principal with what it is written under.
  public struct Principal: Hashable, Sendable {
    /// What a principal is written under.
    public enum Kind: Hashable, Sendable {
      /// `AWS`, or nothing.
      case aws
      /// `Service`.
      case service
      /// Identity providers and canonical users.
      case other
    }

    /// What it is written under.
    public var kind: Kind
    /// The value as written.
    public var name: String

    /// A principal.
    public init(_ kind: Kind, _ name: String) {
      self.kind = kind
      self.name = name
    }
  }

  /// One key of one operator with its values.
  public struct Condition: Hashable, Sendable {
    /// The operator as written, such as `ForAnyValue:StringLike`.
    public var test: String
    /// The key as written; its case does not matter.
    public var key: String
    /// The values as written.
    public var values: [String]

    /// A condition.
    public init(test: String, key: String, values: [String]) {
      self.test = test
      self.key = key
      self.values = values
    }
  }

  /// Whether it allows rather than denies.
  public var isAllow = true
  /// The statement id; empty when there is none.
  public var sid = ""
  /// Whom it names; empty in an identity policy.
  public var principals: [Principal] = []
  /// Whether everybody but those is meant.
  public var isPrincipalNegated = false
  /// The actions.
  public var actions = Element()
  /// The resources.
  public var resources = Element()
  /// The conditions; all must hold.
  public var conditions: [Condition] = []

  /// A statement that says nothing yet.
  public init() {}
}

extension StatementElements {
  /// The names of one kind of principal that are named, not spared.
  fileprivate func names(_ kind: Principal.Kind) -> [String] {
    isPrincipalNegated ? [] : principals.filter { $0.kind == kind }.map(\.name)
  }

  /// The values that a key must match, the key given in lower case.
  fileprivate func required(_ key: String) -> [String] {
    conditions.filter { $0.key.lowercased() == key && Self.matching.contains(Self.plain($0.test)) }.flatMap(\.values)
  }

  private static let matching: Set<Substring> = [
    "ArnEquals", "ArnLike", "StringEquals", "StringEqualsIgnoreCase", "StringLike",
  ]

  /// The name of a test without `ForAnyValue:` or `ForAllValues:` before and `IfExists` behind.
  private static func plain(_ test: String) -> Substring {
    let name = test.parts(at: ":").last ?? ""
    return name.ends(with: "IfExists") ? name.dropLast("IfExists".count) : name
  }
}

extension StatementRecord {
  /// The row of a statement that stands at `index` in a document.
  public init(_ elements: StatementElements, document: StringID, index: UInt32, _ interner: Interner) {
    self.init(document: document, index: index, isAllow: elements.isAllow)
    func list(_ texts: [String]) -> ListID { interner.intern(list: texts.map { interner.intern($0) }) }
    sid = interner.intern(elements.sid)
    let principal = StatementElements.Element(
      elements.principals.map(\.name),
      isNegated: elements.isPrincipalNegated
    )
    principals = interner.intern(principal.short)
    isPrincipalNegated = elements.isPrincipalNegated
    services = list(elements.names(.service))
    awsPrincipals = list(elements.names(.aws))
    otherPrincipals = list(elements.names(.other))
    actions = interner.intern(elements.actions.short)
    actionNames = list(elements.actions.values)
    isActionNegated = elements.actions.isNegated
    resources = interner.intern(elements.resources.short)
    resourceNames = list(elements.resources.isNegated ? [] : elements.resources.values)
    conditions = interner.intern(
      elements.conditions.map { "\($0.test) \($0.key) \($0.values.joined(separator: ", "))" }.joined(separator: "; ")
    )
    sourceARNs = list(elements.required("aws:sourcearn"))
    sourceAccounts = list(elements.required("aws:sourceaccount"))
  }
}
