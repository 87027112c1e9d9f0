extension Browser {
  static func openExport(_ state: inout State) -> [Effect] {
    guard state.place.view.table != nil else {
      state.say(.note, "there is nothing to export here; go to a table first")
      return []
    }
    let dialog = ExportDialog(
      view: state.place.view,
      selected: Array(state.selection),
      filtered: state.table.lines.distinctRows,
      formats: exportChoices(for: state.place.view),
      last: state.lastExport
    )
    state.layers.append(.dialog(.export(dialog)))
    return []
  }

  static func confirm(_ dialog: ExportDialog, _ state: inout State) -> [Effect] {
    var dialog = dialog
    if dialog.rows.isEmpty {
      dialog.error = "no row to export; take the filter off"
    } else if !dialog.isForClipboard && dialog.path.text.allSatisfy(\.isWhitespace) {
      dialog.error = "a file name is missing"
      dialog.field = ExportDialog.pathField
    } else {
      state.layers.removeLast()
      state.lastExport = dialog.remembered
      return [.export(dialog.request)]
    }
    state.layers[state.layers.count - 1] = .dialog(.export(dialog))
    return []
  }
}

extension ExportRequest {
  /// The same request, writing over a file that exists.
  var overwriting: ExportRequest {
    guard case .file(let path, _) = destination else { return self }
    return ExportRequest(rows, format: format, to: .file(path, overwrites: true))
  }
}
