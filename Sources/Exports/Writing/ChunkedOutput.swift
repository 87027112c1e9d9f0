/// Gathers small pieces of text and hands them on in large ones.
struct ChunkedOutput {
  private var bytes: [UInt8] = []
  private let sink: ExportFormat.Sink

  private static let size = 1 << 16

  init(_ sink: @escaping ExportFormat.Sink) { self.sink = sink }

  mutating func write(_ text: String) throws {
    bytes += text.utf8
    if bytes.count >= ChunkedOutput.size { try flush() }
  }

  mutating func flush() throws {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Runs a body and hands on what is left.
  static func run(_ sink: ExportFormat.Sink, _ body: (inout ChunkedOutput) throws -> Void) throws {
    try withoutActuallyEscaping(sink) { sink in
      var output = ChunkedOutput(sink)
      try body(&output)
      try output.flush()
    }
  }
}
