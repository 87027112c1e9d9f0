/// A fact about resources of a type that their page shows, in the order in which people ask for it.
struct ResourceField<Row: Resource>: Sendable {
  /// Its name for programs.
  let id: String
  /// Its name for people.
  let title: String
  /// What it says of a row; nil where it does not matter.
  let value: @Sendable (Inventory, RowID<Row>) -> FieldValue?

  /// A fact that is worked out from the row.
  init(
    _ id: String,
    _ title: String? = nil,
    _ value: @escaping @Sendable (Inventory, RowID<Row>) -> FieldValue?
  ) {
    self.id = id
    self.title = title ?? id
    self.value = value
  }
}

/// What a field says.
public enum FieldValue: Hashable, Sendable {
  /// As it was written.
  case text(String)
  /// Worth a second look.
  case warning(String)
  /// What the snapshot does not tell, and why.
  case unknown(String)
  /// A number of bytes.
  case bytes(Int64)
  /// There is none.
  case none
  /// A call has brought nothing for the resource of a name; its coverage says what that means.
  case absent(Operation, of: StringID, in: RowID<ScopeRecord>)
  /// Resources that it leads to.
  case resources([ResourceID])
}

/// A fact about one resource.
public struct FieldLine: Hashable, Sendable {
  /// Its name for programs.
  public let id: String
  /// Its name for people.
  public let title: String
  /// What it says.
  public let value: FieldValue
}

extension Inventory {
  /// A text that is left out where the answer leaves it out.
  func optional(_ id: StringID) -> FieldValue? { id.isEmpty ? nil : .text(strings[id]) }
}
