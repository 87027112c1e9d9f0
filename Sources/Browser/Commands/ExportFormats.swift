import Exports

extension Browser {
  /// The formats that the rows of a view can be exported in.
  static func exportChoices(for view: View) -> [ExportChoice] {
    let formats: [any ExportFormat] = view == .findings ? ExportFormats.ofFindings : ExportFormats.ofTables
    return formats.map { ExportChoice(name: $0.id, fileExtension: $0.fileExtension) }
  }
}
