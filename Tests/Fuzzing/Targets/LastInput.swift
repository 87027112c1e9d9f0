import Foundation

/// The input that is being tried, in a file that outlives the program.
struct LastInput {
  private let url: URL
  private let file: FileHandle

  init?(_ url: URL) {
    guard FileManager.default.createFile(atPath: url.path, contents: nil),
      let file = try? FileHandle(forWritingTo: url)
    else { return nil }
    self.url = url
    self.file = file
  }

  /// Written over in place: a new file for each input would wait for the disk each time.
  func keep(_ input: [UInt8]) {
    try? file.seek(toOffset: 0)
    try? file.write(contentsOf: Data(input))
    try? file.truncate(atOffset: UInt64(input.count))
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
