/// Gives strings and lists their numbers while a snapshot loads; safe to use from several threads at once.
public final class Interner: Sendable {
  let strings = BytePoolBuilder()
  let lists = BytePoolBuilder()

  /// An interner that knows only the empty string and the empty list.
  public init() {}

  /// The number of a text.
  public func intern(_ text: String) -> StringID {
    var text = text
    return text.withUTF8 { intern(utf8: UnsafeRawBufferPointer($0)) }
  }

  /// The number of a text given as UTF-8.
  public func intern(utf8: UnsafeRawBufferPointer) -> StringID {
    StringID(rawValue: strings.intern(utf8).number)
  }

  /// The number of a text, and whether it was met for the first time.
  ///
  /// Of several threads that bring the same text, exactly one is told that it is new.
  public func internReportingNew(utf8: UnsafeRawBufferPointer) -> (id: StringID, isNew: Bool) {
    let (number, isNew) = strings.intern(utf8)
    return (StringID(rawValue: number), isNew)
  }

  /// The number of a list.
  public func intern(list: [StringID]) -> ListID {
    list.withUnsafeBytes { ListID(rawValue: lists.intern($0).number) }
  }

  /// The number of a list of names with their values, as alternating strings.
  public func intern(pairs: [(name: StringID, value: StringID)]) -> ListID {
    intern(list: pairs.flatMap { [$0.name, $0.value] })
  }

  /// The text of a number that this interner has given.
  public func text(_ id: StringID) -> String { String(decoding: strings.bytes(of: id.rawValue), as: UTF8.self) }

  /// The strings of a list that this interner has given.
  public func strings(of list: ListID) -> [StringID] {
    lists.bytes(of: list.rawValue).withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map { StringID(rawValue: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)) }
    }
  }
}
