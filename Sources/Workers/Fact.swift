/// Something that is worked out from a source when it is first asked for, once, and shared from then on.
///
/// A fact is one type: no list names the facts there are. It must not hold its source where that holds the table that
/// keeps the fact, or neither would ever go.
public protocol Fact: Sendable {
  /// What it is worked out from.
  associatedtype Source

  /// Works it out; the source may be asked for other facts on the way, but not for this one.
  init(_ source: Source)
}

/// Something that is worked out for one of many things, such as a document or a role, when that is first asked about.
///
/// What many share is worked out once; see ``Memo`` for what is kept.
public protocol KeyedFact: Sendable {
  /// What it is worked out for.
  associatedtype Key: Hashable & Sendable
  /// What it is worked out from.
  associatedtype Source

  /// About how many are remembered.
  static var limit: Int { get }

  /// Works it out; two threads may do so for the same key at the same moment.
  init(_ key: Key, _ source: Source)
}

extension KeyedFact {
  /// About sixteen thousand.
  public static var limit: Int { 1 << 14 }
}
