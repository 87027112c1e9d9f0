/// Reads the columns of the action table: prefix, name, level, resource kinds, condition keys.
struct ActionTable {
  private let text: [UInt8]
  private(set) var names: [ActionCatalog.Field] = []
  private(set) var levels: [AccessLevel] = []
  private(set) var kinds: [ActionCatalog.Field] = []
  private(set) var keys: [ActionCatalog.Field] = []
  private(set) var services: [ActionCatalog.Service] = []

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// Reads all rows; a line that begins with `#` is a comment.
  mutating func read() {
    var prefix: ArraySlice<UInt8> = []
    var firstRow = 0
    for line in text.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 4, omittingEmptySubsequences: false)
      // An action's place must fit its id.
      guard fields.count == 5, names.count < Int(UInt16.max), let letter = fields[2].first,
        let level = AccessLevel(letter: letter)
      else { continue }
      if fields[0] != prefix {
        close(prefix, from: firstRow)
        prefix = fields[0]
        firstRow = names.count
      }
      names.append(field(fields[1]))
      levels.append(level)
      kinds.append(field(fields[3]))
      keys.append(field(fields[4]))
    }
    close(prefix, from: firstRow)
  }

  private mutating func close(_ prefix: ArraySlice<UInt8>, from firstRow: Int) {
    guard names.count > firstRow else { return }
    let name = String(decoding: prefix, as: UTF8.self)
    services.append(ActionCatalog.Service(prefix: name, rows: firstRow..<names.count))
  }

  private func field(_ slice: ArraySlice<UInt8>) -> ActionCatalog.Field {
    ActionCatalog.Field(
      start: UInt32(truncatingIfNeeded: slice.startIndex),
      end: UInt32(truncatingIfNeeded: slice.endIndex)
    )
  }
}
