import Inventory

/// One column of a table: what filters call it, how it is shown, and where its values come from.
public struct Field: Sendable, Identifiable {
  /// The table it belongs to.
  public internal(set) var table = TableKind.functions
  /// The name that filters and exports use.
  public let id: String
  /// Other names that filters take.
  public let aliases: [String]
  /// The head of the column.
  public let title: String
  /// What its values mean.
  public let kind: FieldKind
  /// When it is shown.
  public let visibility: FieldVisibility
  /// The columns it likes to have.
  public let width: Int
  /// The columns it needs at least.
  public let minimumWidth: Int
  /// Fields that a filter on this one looks into as well, such as the account id behind its name.
  public let alsoMatches: [String]

  let source: FieldSource
  let basis: FieldBasis

  init(
    _ id: String,
    _ title: String,
    kind: FieldKind = .text,
    aliases: [String] = [],
    width: Int = 16,
    minimumWidth: Int = 6,
    visibility: FieldVisibility = .standard,
    alsoMatches: [String] = [],
    basis: FieldBasis = .inventory,
    _ source: FieldSource
  ) {
    self.id = id
    self.aliases = aliases
    self.title = title
    self.kind = kind
    self.visibility = visibility
    self.width = width
    self.minimumWidth = min(minimumWidth, width)
    self.alsoMatches = alsoMatches
    self.source = source
    self.basis = basis
  }
}

/// Where the values of a field come from.
enum FieldSource: Sendable {
  /// A text of the pool; empty for none.
  case text(@Sendable (Dataset, Int) -> StringID)
  /// A number; nil for none.
  case number(@Sendable (Dataset, Int) -> Int64?)
  /// One of few words, by position; nil for none.
  case label(FieldWords, @Sendable (Dataset, Int) -> Int?)
  /// One of few words that are only found by looking at other tables: made for all rows at once.
  case derived([String], @Sendable (Dataset) -> [UInt16])
  /// Numbers that are only found by looking at other tables: made for all rows at once.
  case counted(@Sendable (Dataset) -> [Int64])
  /// Several texts of the pool; a filter looks at each.
  case list(@Sendable (Dataset, Int) -> [StringID])
  /// A text that has to be put together.
  case composed(@Sendable (Dataset, Int) -> String)
}

/// What the values of a field are made from, and so how long they hold.
enum FieldBasis: Hashable, Sendable {
  case inventory
  case findings
  /// Decisions change with every key, so that nothing made of them is kept.
  case annotations
}

extension Field {
  /// Numbers and dates stand on the right.
  public var alignment: Alignment {
    switch kind {
    case .number, .date: .trailing
    case .text, .runtime, .severity, .flag: .leading
    }
  }

  /// Whether a filter or a completion means this field.
  public func isNamed(_ name: String) -> Bool { id == name || aliases.contains(name) }

  /// The head of its column as filters can write it: `Last modified` is `last-modified`.
  var titleName: String {
    String(title.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }

  /// What the cell of a row holds; no text is put together where the pool has it.
  public func value(in dataset: Dataset, row: Int) -> FieldValue {
    switch source {
    case .text(let read):
      let id = read(dataset, row)
      return id.isEmpty ? .none : .text(id)
    case .number(let read): return read(dataset, row).map(FieldValue.number) ?? .none
    case .label(let words, let read):
      return read(dataset, row).map { .string(words.word($0, dataset.checks)) } ?? .none
    case .derived(let names, _):
      guard case .label(let codes, _) = dataset.column(of: self) else { return .none }
      return codes[row] == Column.noLabel ? .none : .string(names[Int(codes[row])])
    case .counted:
      guard case .number(let numbers) = dataset.column(of: self) else { return .none }
      return numbers[row] == Column.noNumber ? .none : .number(numbers[row])
    case .list(let read):
      let ids = read(dataset, row)
      if ids.count == 1 { return .text(ids[0]) }
      return ids.isEmpty ? .none : .string(ids.map { dataset.inventory.strings[$0] }.joined(separator: ", "))
    case .composed(let read):
      let text = read(dataset, row)
      return text.isEmpty ? .none : .string(text)
    }
  }
}

extension Field {
  /// Which of its few words a row has, by position; nil for none, and for fields of free text or numbers.
  ///
  /// Where the words are those of an enumeration, the position is the raw value of its case.
  public func position(in dataset: Dataset, row: Int) -> Int? {
    switch source {
    case .label(_, let read): return read(dataset, row)
    case .derived:
      guard case .label(let codes, _) = dataset.column(of: self) else { return nil }
      return codes[row] == Column.noLabel ? nil : Int(codes[row])
    case .text, .number, .counted, .list, .composed: return nil
    }
  }
}

extension Field: Equatable {
  /// Fields are the same when their tables and names are; each name occurs once in a table.
  public static func == (left: Field, right: Field) -> Bool { left.id == right.id && left.table == right.table }
}
