/// Gathers small pieces and hands them on in large ones.
public struct ByteOutput {
  /// Takes the next bytes.
  public typealias Sink = ([UInt8]) throws -> Void

  /// What has not been handed on yet; formats append to it and then ``settle()``.
  public var bytes: [UInt8] = []
  private let sink: Sink

  private static let size = 1 << 16

  private init(_ sink: @escaping Sink) {
    self.sink = sink
    bytes.reserveCapacity(2 * ByteOutput.size)
  }

  /// Appends a text as it is.
  public mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Hands on what was gathered, once it is enough.
  ///
  /// - Throws: What the sink throws.
  public mutating func settle() throws {
    if bytes.count >= ByteOutput.size { try flush() }
  }

  /// Hands on what was gathered, so that whoever waits for it has it.
  ///
  /// - Throws: What the sink throws.
  public mutating func flush() throws {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// All that a body writes.
  ///
  /// - Throws: What the body throws.
  static func gathered(_ body: (inout ByteOutput) throws -> Void) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try run({ bytes += $0 }, body)
    return bytes
  }

  /// Runs a body and hands on what is left.
  ///
  /// - Throws: What the sink and the body throw.
  public static func run(_ sink: Sink, _ body: (inout ByteOutput) throws -> Void) throws {
    try withoutActuallyEscaping(sink) { sink in
      var output = ByteOutput(sink)
      try body(&output)
      try output.flush()
    }
  }
}
