import JSON

/// Parses a text and gives its value to `body`, which must not keep it.
func withJSON<Result>(_ text: String, _ body: (JSONView) throws -> Result) throws -> Result {
  try withJSON(Array(text.utf8), body)
}

/// Parses bytes that need not be UTF-8.
func withJSON<Result>(_ bytes: [UInt8], _ body: (JSONView) throws -> Result) throws -> Result {
  let parser = JSONParser()
  return try bytes.withUnsafeBufferPointer { try body(try parser.parse($0)) }
}
