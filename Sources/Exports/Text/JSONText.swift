/// A JSON object, written field by field.
struct JSONObject {
  private(set) var text = "{"

  mutating func add(_ key: String, _ value: String) { addRaw(key, JSONObject.quoted(value)) }

  mutating func add(_ key: String, _ values: [String]) {
    addRaw(key, "[" + values.map(JSONObject.quoted).joined(separator: ",") + "]")
  }

  /// Adds a field whose value is JSON already.
  mutating func addRaw(_ key: String, _ json: String) {
    if text.utf8.count > 1 { text += "," }
    text += JSONObject.quoted(key) + ":" + json
  }

  var closed: String { text + "}" }

  /// A JSON string; beyond what JSON asks for, it escapes what a terminal would obey.
  static func quoted(_ text: String) -> String {
    // Almost every text is plain: it is taken as it is, without a look at each scalar.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) { return "\"\(text)\"" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if scalar.isUnsafe {
          for unit in String(scalar).utf16 { quoted += "\\u" + String(unit, radix: 16).leftPadded(to: 4) }
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
