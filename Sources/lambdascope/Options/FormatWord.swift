import ArgumentParser
import Exports

/// A word for a way to write: `text` for people, or a format of a list.
struct FormatWord<Formats: FormatList>: ExpressibleByArgument, CustomStringConvertible, Sendable {
  /// The word.
  let description: String
  /// The format; nil for text.
  let format: Formats.Format?

  /// Lines for people.
  static var text: FormatWord { FormatWord(description: "text", format: nil) }

  private init(description: String, format: Formats.Format?) {
    self.description = description
    self.format = format
  }

  init?(argument: String) {
    guard argument != "text" else {
      self = .text
      return
    }
    guard let format = Formats.all.first(where: { Formats.id(of: $0) == argument }) else { return nil }
    self.init(description: argument, format: format)
  }

  /// The words that there are.
  static var allValueStrings: [String] { ["text"] + Formats.all.map(Formats.id) }

  /// The words that shells complete.
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// The formats that a command offers.
protocol FormatList {
  associatedtype Format: Sendable

  static var all: [Format] { get }
  static func id(of format: Format) -> String
}

/// Formats of findings.
enum FindingFormats: FormatList {
  static var all: [any FindingFormat] { ExportFormats.ofFindings }

  static func id(of format: any FindingFormat) -> String { format.id }
}

/// Formats of tables and other records.
enum TableFormats: FormatList {
  static var all: [any TableFormat] { ExportFormats.ofTables }

  static func id(of format: any TableFormat) -> String { format.id }
}
