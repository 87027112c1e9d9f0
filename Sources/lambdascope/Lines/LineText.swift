import Answers
import IAM
import JSON
import Screen

/// What was answered to a line, as people read it.
protocol LineText {
  /// A few words.
  var headline: String { get }
  /// Why, one reason a line.
  var details: [String] { get }
}

extension LineAnswer where Content: LineText {
  /// A block of lines that ends with an empty one; the line's number stands for an `id` that is missing.
  func text(line number: Int, _ ink: Ink) -> String {
    let name =
      switch id {
      case .null: "line \(number)"
      case .string(let text): text
      case .bool, .number, .array, .object: JSONWriter.text(id)
      }
    let (headline, details) =
      switch result {
      case .success(let content): (content.headline, content.details)
      case .failure(let error): ("Invalid", [error.description])
      }
    let lines = details.map { "  " + $0.printable + "\n" }
    return ink.strong(name.printable) + "  " + headline.printable + "\n" + lines.joined()
  }
}

extension PolicyAnswer: LineText {
  /// The decision.
  var headline: String { decision.rawValue }

  /// The reasons.
  var details: [String] { reasons.map(\.description) }
}

extension Exposure: LineText {
  /// The level.
  var headline: String { level.rawValue + (isPublic ? ", public" : "") }

  /// The statements, each with its reasons below.
  var details: [String] {
    statements.flatMap { statement in
      ["\(statement.name): \(statement.level.rawValue)"] + statement.reasons.map { "  \($0)" }
    }
  }
}
