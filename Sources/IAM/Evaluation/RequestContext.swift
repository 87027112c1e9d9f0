/// The condition keys of a request.
public struct RequestContext: Hashable, Sendable {
  /// What is known of one key.
  public enum Entry: Hashable, Sendable {
    /// The request lacks the key.
    case absent
    /// One value.
    case value(String)
    /// One value of which only patterns are known, one of which it fits: `AROA…:?*` of a session nobody has named. `*`
    /// stands for any run of characters, `?` for one.
    case like([String])
    /// The values of a multivalued key; an empty list is the same as absence.
    case values([String])
    /// Nobody knows whether the request has the key, or with which values.
    case unknown
  }

  /// What was said of this request, which goes before all else.
  private var own = KnownKeys()
  /// What is known of the resource beside its account; shared by all requests to it.
  private var resource: KnownKeys
  /// What is known of the caller; shared by all its requests.
  private var caller = KnownKeys()
  /// What follows from the kind and name of the caller.
  private var derived = KnownKeys()
  /// What is assumed of keys that are not set: ``Entry/absent`` or ``Entry/unknown``.
  public var others: Entry

  /// A context in which all keys but those of the resource and those set later are absent, or unknown.
  public init(others: Entry = .absent, of resource: KnownKeys = KnownKeys()) {
    self.others = others
    self.resource = resource
  }

  /// What is known of `key`; letter case does not matter.
  public subscript(key: String) -> Entry {
    get { entry(lowered: key.lowercased()) }
    set { own[key] = newValue }
  }

  /// What is known of a key that is already in lower case.
  func entry(lowered key: String) -> Entry {
    own.entry(lowered: key) ?? resource.entry(lowered: key) ?? caller.entry(lowered: key)
      ?? derived.entry(lowered: key) ?? others
  }

  /// Adds the keys that follow from the request itself; what the context says of them goes first.
  mutating func complete(_ caller: Caller, resourceAccount: String?) {
    self.caller = caller.known
    derived = caller.derived
    guard own.entry(lowered: "aws:resourceaccount") == nil else { return }
    own.set(lowered: "aws:resourceaccount", resourceAccount.map { .value($0) } ?? .absent)
  }
}
