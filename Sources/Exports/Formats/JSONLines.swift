import Checks
import Query

extension ExportFormat {
  /// One JSON object a line.
  public static let jsonLines = ExportFormat(
    id: "jsonl",
    title: "JSON Lines",
    fileExtension: "jsonl",
    writeFindings: { export, sink in
      try ChunkedOutput.run(sink) { output in
        for row in export.rows {
          let finding = ExportedFinding(Int(row), in: export.dataset, engine: export.engine)
          try output.write(finding.json + "\n")
        }
      }
    },
    writeTable: { export, sink in
      try ChunkedOutput.run(sink) { output in
        for row in export.rows {
          var object = JSONObject()
          for field in export.fields { object.addRaw(field.id, field.json(in: export.dataset, row: Int(row))) }
          try output.write(object.closed + "\n")
        }
      }
    }
  )
}

extension ExportedFinding {
  /// The finding as a JSON object in one line.
  var json: String {
    var object = JSONObject()
    object.add("id", id.description)
    object.add("check", check.id)
    object.add("status", status.name)
    object.add("severity", severity.name)
    object.add("account", account)
    object.add("region", region)
    object.add("resource", id.resource)
    object.add("resourceType", resourceType)
    object.add("title", check.title)
    object.add("evidence", evidence)
    object.add("missing", missing)
    object.addRaw("source", "{\"file\":\(JSONObject.quoted(source.file)),\"offset\":\(source.offset)}")
    object.add("responsibility", check.responsibility.name)
    object.add("controls", check.controls.map { "\($0.framework) \($0.number)" })
    object.add("state", state)
    if let decision {
      object.add("reason", decision.reason)
      if let expires { object.add("expires", expires) }
      object.add("note", decision.note)
    }
    return object.closed
  }
}

extension Field {
  /// The cell of a row as JSON: numbers in the unit of the field, moments as RFC 3339, null for none.
  fileprivate func json(in dataset: Dataset, row: Int) -> String {
    if isList { return "[" + list(in: dataset, row: row).map(JSONObject.quoted).joined(separator: ",") + "]" }
    let value = value(in: dataset, row: row)
    switch (kind, value) {
    case (_, .none): return "null"
    case (.date, .number(let seconds)): return JSONObject.quoted(Moment.text(seconds))
    case (_, .number(let number)): return String(number)
    case (.flag, _): return text(in: dataset, row: row) == "yes" ? "true" : "false"
    case (_, .text), (_, .string): return JSONObject.quoted(text(in: dataset, row: row))
    }
  }
}
