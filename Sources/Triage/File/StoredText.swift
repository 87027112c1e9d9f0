import Foundation
import GRDB

/// A text as the file keeps it: one with U+0000, where SQLite would end it, as the bytes that it is.
struct StoredText: DatabaseValueConvertible {
  let text: String

  init(_ text: String) { self.text = text }

  var databaseValue: DatabaseValue { text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> StoredText? {
    String.fromDatabaseValue(value).map { StoredText($0) }
  }
}
