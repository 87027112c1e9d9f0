/// The name of a member that many objects have, masked, escaped and quoted once.
public struct JSONName: Sendable {
  let quoted: [UInt8]

  /// A name.
  public init(_ name: String) {
    var writer = JSONWriter()
    writer.quote(name)
    quoted = writer.bytes
  }
}
