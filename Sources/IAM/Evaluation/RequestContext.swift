/// The condition keys of a request.
public struct RequestContext: Hashable, Sendable {
  /// What is known of one key.
  public enum Entry: Hashable, Sendable {
    /// The request lacks the key.
    case absent
    /// One value.
    case value(String)
    /// The values of a multivalued key; an empty list is the same as absence.
    case values([String])
    /// Nobody knows whether the request has the key, or with which values.
    case unknown
  }

  private var entries: [String: Entry] = [:]
  /// Shared by all requests of one caller.
  private var derived: [String: Entry] = [:]
  /// What is assumed of keys that are not set: ``Entry/absent`` or ``Entry/unknown``.
  public var others: Entry
  /// Beginnings of keys, in lower case, of which all that exist are set.
  private var closedPrefixes: [String] = []

  /// A context in which all keys but those set later are absent, or unknown.
  public init(others: Entry = .absent) {
    self.others = others
  }

  /// What is known of `key`; letter case does not matter.
  public subscript(key: String) -> Entry {
    get { entry(lowered: key.lowercased()) }
    set { entries[key.lowercased()] = newValue }
  }

  /// What is known of a key that is already in lower case.
  func entry(lowered key: String) -> Entry {
    if let known = entries[key] ?? derived[key] { return known }
    return closedPrefixes.contains { key.hasPrefix($0) } ? .absent : others
  }

  /// Says that every key which begins with `prefix`, such as `aws:PrincipalTag/`, is set if it exists: the rest of them
  /// are absent even where ``others`` are unknown.
  public mutating func close(prefix: String) {
    closedPrefixes.append(prefix.lowercased())
  }

  /// Adds the keys that follow from the request itself; what the context says of them goes first.
  mutating func complete(_ derived: [String: Entry], resourceAccount: String?) {
    self.derived = derived
    guard entries["aws:resourceaccount"] == nil else { return }
    entries["aws:resourceaccount"] = resourceAccount.map { .value($0) } ?? .absent
  }
}
