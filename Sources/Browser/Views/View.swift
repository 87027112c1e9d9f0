public import Query

/// What fills the main part of the screen: a table or a page of text.
///
/// A view is described in one file, by one value, and becomes part of the program with one line in
/// ``allCases``: keys, command line, side pane and table come from the description.
public final class View: Sendable {
  /// The word that commands, sessions and files know it by, such as `vpc-attachments`.
  public let name: String
  /// The name as the breadcrumbs write it.
  public let title: String
  /// Other words of the command line that mean the same.
  let otherNames: [String]
  /// What the command line says of it.
  let help: String
  /// What may follow its name on the command line; nil for nothing.
  let argument: Argument?
  /// The keys that lead there from everywhere; nil where there are none.
  let key: KeyWords?
  /// What it shows.
  let content: Content

  /// What a view shows.
  enum Content: Sendable {
    case table(TableDescription)
    case page(PageDescription)
  }

  /// Keys, and what the help says of them.
  struct KeyWords: Sendable {
    let keys: [String]
    let help: String

    init(_ keys: String..., help: String) {
      self.keys = keys
      self.help = help
    }
  }

  /// A word behind the name of a view, for one of its rows.
  struct Argument: Sendable {
    /// What it is, as the help shows it.
    let word: String
    /// Words that can stand there.
    let completions: @Sendable (State) -> [Completion]
    /// What the command does with it.
    let command: @Sendable (String) -> Command
  }

  /// A view.
  ///
  /// - Parameters:
  ///   - name: the word that commands know it by.
  ///   - title: the name in breadcrumbs.
  ///   - otherNames: other words that mean the same.
  ///   - help: what the command line says of it.
  ///   - argument: what may follow its name on the command line.
  ///   - key: the keys that lead there.
  ///   - content: what it shows.
  init(
    _ name: String,
    title: String,
    otherNames: [String] = [],
    help: String,
    argument: Argument? = nil,
    key: KeyWords? = nil,
    _ content: Content
  ) {
    self.name = name
    self.title = title
    self.otherNames = otherNames
    self.help = help
    self.argument = argument
    self.key = key
    self.content = content
  }
}

extension View: CaseIterable {
  /// Every view, in the order of the command line and of the keys.
  public static let allCases: [View] = [
    .summary,
    .accounts,
    .organization,
    .functions,
    .triggers,
    .vpcAttachments,
    .permissions,
    .findings,
    .mends,
    .catalogue,
    .problems,
    .messages,
  ]
}

extension View: Hashable {
  /// Whether both are the same view; there is one value for each.
  public static func == (left: View, right: View) -> Bool { left === right }

  /// Feeds what tells views apart into a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension View: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}

extension View {
  /// The table that fills it; nil for a page of text.
  var rows: TableDescription? {
    guard case .table(let rows) = content else { return nil }
    return rows
  }

  /// The page that fills it; nil for a table.
  var page: PageDescription? {
    guard case .page(let page) = content else { return nil }
    return page
  }

  /// Whether it is a table of rows rather than a page of text.
  var isTable: Bool { rows != nil }

  /// The table of the inventory or of findings that it shows; nil for pages and for the program's own lists.
  public var table: TableKind? { rows?.kind }

  /// Its columns, hidden ones among them; none for a page.
  var columns: [Column] { rows?.columns ?? [] }

  /// Whether the pane beside the table has something to say about its rows.
  var hasPane: Bool {
    switch rows?.pane {
    case .tabs, .document: true
    case .nothing, nil: false
    }
  }
}
