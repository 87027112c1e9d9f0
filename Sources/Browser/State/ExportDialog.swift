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
  /// The folder that names are proposed in, with a slash at its end; empty for the one the program runs in.
  public var folder = ""
  /// The field with the focus: format, rows, destination, path.
  public var field = 0
  /// What is missing or wrong.
  public var error: String?

  static let pathField = 3

  /// The number of fields shown: the clipboard needs no path.
  public var fieldCount: Int { isForClipboard ? ExportDialog.pathField : ExportDialog.pathField + 1 }

  /// A form that proposes the format and the place of the last export, where the view has the format.
  init(
    view: View,
    selected: [UInt32],
    filtered: [UInt32],
    formats: [ExportChoice],
    last: LastExport = LastExport()
  ) {
    self.view = view
    self.selected = selected
    self.filtered = filtered
    self.formats = formats
    isSelectionOnly = !selected.isEmpty
    format = formats.firstIndex { $0.name == last.format } ?? 0
    isForClipboard = last.isForClipboard
    folder = last.folder
    proposePath()
  }
}

/// What the last export of this session chose, to be proposed again.
public struct LastExport: Hashable, Sendable {
  /// The name of the format; empty for none yet.
  public var format = ""
  /// Whether it went to the clipboard.
  public var isForClipboard = false
  /// The folder it went to, with a slash at its end; empty for the one the program runs in.
  public var folder = ""

  /// No export yet.
  public init() {}
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

  /// What a later form will propose.
  var remembered: LastExport {
    var last = LastExport()
    last.format = formats[format].name
    last.isForClipboard = isForClipboard
    let scalars = path.text.unicodeScalars
    last.folder = scalars.lastIndex(of: "/").map { String(scalars[...$0]) } ?? ""
    return last
  }

  /// What the field with the focus takes.
  public var hint: String {
    switch field {
    case 0: "left and right change the format: " + formats.map(\.name).joined(separator: ", ")
    case 1 where selected.isEmpty: "all rows shown; nothing is selected"
    case 1: "left and right change between the selected and all shown"
    case 2: "left and right change between a file and the clipboard"
    default: "a path; an existing file is not written over unasked"
    }
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
    path = LineField(proposing: folder + "lambdascope-\(view.name).\(formats[format].fileExtension)")
  }
}
