import Foundation

/// Facts of the snapshot that comes with the program.
enum Demo {
  /// Values of environment variables that are credentials by their names.
  static var secrets: Set<String> {
    get throws {
      var found: Set<String> = []
      let files = FileManager.default.enumerator(atPath: Explorer.demo)
      while let file = files?.nextObject() as? String {
        guard file.contains("lambda-"), file.hasSuffix(".json") else { continue }
        let url = URL(filePath: Explorer.demo).appending(path: file)
        guard let document = try? JSONSerialization.jsonObject(with: Data(contentsOf: url)) else { continue }
        collect(document, into: &found)
      }
      return found
    }
  }

  private static let credentialNames = ["PASSWORD", "ACCESS_KEY", "SECRET_KEY", "STYLE_KEY", "TOKEN"]

  private static func collect(_ value: Any, into found: inout Set<String>) {
    if let array = value as? [Any] {
      for element in array { collect(element, into: &found) }
    } else if let object = value as? [String: Any] {
      for (name, child) in object {
        if let text = child as? String, credentialNames.contains(where: name.contains) { found.insert(text) }
        collect(child, into: &found)
      }
    }
  }
}
