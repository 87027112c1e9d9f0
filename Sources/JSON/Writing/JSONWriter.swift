/// Writes JSON as bytes, value by value, without making a string or a tree of it first.
///
/// What it writes is ASCII where the text is, UTF-8 otherwise, and harmless: whatever a terminal, an editor or a
/// spreadsheet might obey stands as an escape, and reads back as what it was. Secrets are masked, see ``SecretText``,
/// unless the writer is told that what it writes stays with whoever gave it.
public struct JSONWriter {
  /// How values are set apart.
  public enum Layout: Sendable {
    /// Nothing but the values: `{"a":1,"b":[]}`.
    case compact
    /// On one line, with a blank behind commas and colons.
    case spaced
    /// A member or element a line, two blanks a level; what is empty stays on one line.
    case indented
  }

  /// What becomes of secrets in texts and names.
  public enum Secrets: Sendable {
    /// They are masked.
    case masked
    /// They are written as they are: nobody gets to see what he did not give.
    case kept
  }

  /// What was written since it was last handed over.
  public internal(set) var bytes: [UInt8] = []
  private let layout: Layout
  private(set) var secrets: Secrets
  /// Objects and arrays that are open.
  private var depth = 0
  /// Whether something stands before the next value, so that a comma belongs between.
  private var hasSibling = false
  /// Whether a name was written and its value was not.
  private var isNamed = false

  /// A writer of nothing yet.
  public init(_ layout: Layout = .compact, secrets: Secrets = .masked) {
    self.layout = layout
    self.secrets = secrets
  }

  /// One value as text.
  public static func text(
    _ value: some JSONWritable,
    _ layout: Layout = .compact,
    secrets: Secrets = .masked
  ) -> String {
    var writer = JSONWriter(layout, secrets: secrets)
    writer.write(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes what `body` writes as it is, such as the name that somebody gave a question to know its answer by.
  public mutating func keepingSecrets(_ body: (inout JSONWriter) -> Void) {
    let before = secrets
    secrets = .kept
    body(&self)
    secrets = before
  }

  /// Ends a line; what follows stands on its own.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    hasSibling = false
  }

  /// Hands over what was written, and goes on with nothing.
  ///
  /// - Throws: What the sink throws.
  public mutating func flush(to sink: ([UInt8]) throws -> Void) rethrows {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

// MARK: Containers

extension JSONWriter {
  /// Writes an object, whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "{"))
    try body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array, whose elements `body` writes.
  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "["))
    try body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes the name of a member; its value comes next.
  public mutating func name(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if layout != .compact { bytes.append(UInt8(ascii: " ")) }
    isNamed = true
  }

  /// Writes the name of a member that many objects have; its value comes next.
  public mutating func name(_ name: JSONName) {
    separate()
    bytes.append(contentsOf: name.quoted)
    bytes.append(UInt8(ascii: ":"))
    if layout != .compact { bytes.append(UInt8(ascii: " ")) }
    isNamed = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    hasSibling = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if hasSibling, layout == .indented { indent() }
    bytes.append(bracket)
    hasSibling = true
  }

  /// Sets apart what comes next from what stands before it.
  mutating func separate() {
    if isNamed {
      isNamed = false
      return
    }
    if hasSibling {
      bytes.append(UInt8(ascii: ","))
      if layout == .spaced { bytes.append(UInt8(ascii: " ")) }
    }
    if depth > 0, layout == .indented { indent() }
    hasSibling = true
  }

  private mutating func indent() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
