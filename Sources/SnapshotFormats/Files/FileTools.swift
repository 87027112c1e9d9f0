import JSON

/// What one thread keeps for all the files it reads.
struct FileTools: ~Copyable {
  private(set) var file = FileBytes()
  private(set) var parser = JSONParser()
  /// For documents written as text inside of documents.
  let innerParser = FileTools.innerParser()
  /// Of the one snapshot that is being read.
  var texts: RecentTexts?

  /// Reads the text of a file into the memory it may take.
  ///
  /// - Throws: why it cannot be read; `tooLarge` when the room is not enough for its text.
  mutating func load(_ systemPath: String, in room: FileRoom) throws(SnapshotProblem.Kind) {
    try file.load(systemPath, limit: room.text)
    parser.memory = max(0, room.bytes - file.bytes.count)
  }

  /// Gives the memory of a large file back; that of others is kept for the next.
  mutating func release(after room: FileRoom) {
    guard room.bytes > 1 << 26 else { return }
    file = FileBytes()
    parser = JSONParser()
  }

  /// Policies have some twenty thousand characters at most, so that what needs more than this is none.
  private static func innerParser() -> JSONParser {
    let parser = JSONParser()
    parser.memory = 1 << 23
    return parser
  }
}
