/// What to export and to where.
public struct ExportDialog: Hashable, Sendable {
  /// What is exported: findings or rows of a table.
  public var view: View
  /// The rows that are selected.
  public var selected: [UInt32]
  /// The rows that the filter lets through.
  public var filtered: [UInt32]
  /// Names of the formats to choose from, with the ending of their files.
  public var formats: [ExportChoice]
  /// Whether only the selected ones are meant.
  public var isSelectionOnly: Bool
  /// The position of the format among the formats.
  public var format = 0
  /// Whether it goes to the clipboard instead of a file.
  public var isForClipboard = false
  /// The file.
  public var path = LineField()
  /// Whether the user has named the file, so that another format leaves the name alone.
  public var hasOwnPath = false
  /// The field with the focus: format, rows, destination, path.
  public var field = 0
  /// What is missing or wrong.
  public var error: String?

  static let fieldCount = 4
  static let pathField = 3

  init(view: View, selected: [UInt32], filtered: [UInt32], formats: [ExportChoice]) {
    self.view = view
    self.selected = selected
    self.filtered = filtered
    self.formats = formats
    isSelectionOnly = !selected.isEmpty
    proposePath()
  }
}

/// A format to choose.
public struct ExportChoice: Hashable, Sendable {
  /// The name that commands take.
  public var name: String
  /// The ending of its files, without a point.
  public var fileExtension: String
}

extension ExportDialog {
  /// The rows that would be exported.
  var rows: [UInt32] { isSelectionOnly ? selected : filtered }

  /// What would be done.
  var request: ExportRequest {
    ExportRequest(
      view == .findings ? .findings(rows) : .table(view, rows),
      format: formats[format].name,
      to: isForClipboard ? .clipboard : .file(path.text, overwrites: false)
    )
  }

  /// The next or previous choice of the field with the focus.
  mutating func turn(_ step: Int) {
    switch field {
    case 0:
      format = (format + step + formats.count) % formats.count
      proposePath()
    case 1: if !selected.isEmpty { isSelectionOnly.toggle() }
    case 2: isForClipboard.toggle()
    default: break
    }
  }

  private mutating func proposePath() {
    guard !hasOwnPath else { return }
    path.set("lambdascope-\(view.name).\(formats[format].fileExtension)")
  }
}
