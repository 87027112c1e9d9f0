extension Browser {
  /// The formats that rows of a view can be exported in.
  static func exportChoices(for view: View) -> [ExportChoice] {
    [
      ExportChoice(name: "jsonl", fileExtension: "jsonl"),
      ExportChoice(name: "csv", fileExtension: "csv"),
      ExportChoice(name: "markdown", fileExtension: "md"),
    ]
  }
}
