import Exports

extension Browser {
  /// The formats that rows can be exported in.
  static let exportChoices = ExportFormat.all.map { ExportChoice(name: $0.id, fileExtension: $0.fileExtension) }
}
