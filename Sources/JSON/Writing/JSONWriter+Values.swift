/// What can be written as one JSON value.
public protocol JSONWritable {
  /// Writes the value, as one value and no more.
  func write(to writer: inout JSONWriter)
}

extension JSONWriter {
  /// Writes a value.
  public mutating func write(_ value: some JSONWritable) { value.write(to: &self) }

  /// Writes a member of the innermost object.
  public mutating func member(_ name: String, _ value: some JSONWritable) {
    self.name(name)
    value.write(to: &self)
  }

  /// Writes a member of the innermost object, whose name many objects have.
  public mutating func member(_ name: JSONName, _ value: some JSONWritable) {
    self.name(name)
    value.write(to: &self)
  }

  /// Writes a member that is an array, whose elements `body` writes.
  public mutating func member(_ name: String, elements body: (inout JSONWriter) throws -> Void) rethrows {
    self.name(name)
    try array(body)
  }

  /// Writes `null`.
  public mutating func null() { word("null") }

  /// Writes a number in digits that are JSON's already.
  public mutating func number(written digits: String) { word(digits) }

  /// Writes what JSON quotes nothing of.
  mutating func word(_ word: String) {
    separate()
    bytes.append(contentsOf: word.utf8)
  }
}

extension Bool: JSONWritable {
  /// Writes `true` or `false`.
  public func write(to writer: inout JSONWriter) { writer.word(self ? "true" : "false") }
}

extension String: JSONWritable {
  /// Writes the text in quotes.
  public func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int: JSONWritable {
  /// Writes the number.
  public func write(to writer: inout JSONWriter) { writer.integer(Int64(self)) }
}

extension Int64: JSONWritable {
  /// Writes the number.
  public func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension UInt64: JSONWritable {
  /// Writes the number.
  public func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes an array of the elements.
  public func write(to writer: inout JSONWriter) {
    writer.array { for element in self { $0.write(element) } }
  }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  /// Writes the value, `null` for none.
  public func write(to writer: inout JSONWriter) {
    if let self { writer.write(self) } else { writer.null() }
  }
}
