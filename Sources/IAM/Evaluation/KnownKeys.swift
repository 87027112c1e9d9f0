import AWSNames
/// Condition keys that are known of one side of a request, whatever else it asks: of the caller, or of the resource.
///
/// Made once and shared by all requests of that side; what many sides have in common, such as the organization of an
/// account, is shared among them.
public struct KnownKeys: Hashable, Sendable {
  private var entries: [String: RequestContext.Entry] = [:]
  /// Beginnings of keys, in lower case, of which all that exist are set.
  private var closedPrefixes: [String] = []
  private var base = Base.none

  /// Keys that others have too.
  private indirect enum Base: Hashable, Sendable {
    case none
    case keys(KnownKeys)
  }

  /// No key at all.
  public init() {}

  /// The keys of others, to be kept once however many are made of copies of this.
  public init(sharing base: KnownKeys) { self.base = .keys(base) }

  /// What is known of a key, in whatever letter case; nil when nothing is.
  public subscript(key: String) -> RequestContext.Entry? {
    get { entry(lowered: key.lowercased()) }
    set { entries[key.lowercased()] = newValue }
  }

  /// Says that every key which begins with `prefix`, such as `aws:PrincipalTag/`, is set if it exists: the rest of them
  /// are absent.
  public mutating func close(prefix: String) { closedPrefixes.append(prefix.lowercased()) }

  /// Adds what else is known; of a key that both tell, the later counts.
  mutating func add(_ other: KnownKeys) {
    guard !isEmpty else { return self = other }
    if case .keys(let base) = other.base { add(base) }
    entries.merge(other.entries) { $1 }
    closedPrefixes += other.closedPrefixes
  }

  private var isEmpty: Bool {
    guard case .none = base else { return false }
    return entries.isEmpty && closedPrefixes.isEmpty
  }

  /// Sets what is known of a key that is already in lower case.
  mutating func set(lowered key: String, _ entry: RequestContext.Entry) { entries[key] = entry }

  /// What is known of a key that is already in lower case.
  func entry(lowered key: String) -> RequestContext.Entry? {
    if let known = entries[key] { return known }
    if closedPrefixes.contains(where: { key.begins(with: $0) }) { return .absent }
    guard case .keys(let base) = base else { return nil }
    return base.entry(lowered: key)
  }
}
