public import CSimdJSON

extension JSONView {
  /// The bytes of the value as they stand in the file.
  var written: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
  }

  /// The bytes between the quotes as they stand in the file; empty when this is no text.
  @inlinable public var rawText: UnsafeBufferPointer<UInt8> {
    guard kind == .string else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: bytes + Int(nodes[node].offset), count: Int(nodes[node].length))
  }

  /// Whether the text holds escapes, so that its bytes in the file are not yet it.
  @inlinable public var isEscaped: Bool { nodes[node].escaped != 0 }

  /// Gives the bytes of the text, UTF-8 without escapes; they are valid inside `body` only.
  @inlinable
  public func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let raw = rawText
    guard isEscaped, let start = raw.baseAddress else { return body(raw) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: raw.count) { text in
      let count = csj_unescape(start, raw.count, text.baseAddress)
      return body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(text)[..<count]))
    }
  }

  /// The text as a `String`; for names in problems and other rare use.
  public var string: String { withText { String(decoding: $0, as: UTF8.self) } }
}
