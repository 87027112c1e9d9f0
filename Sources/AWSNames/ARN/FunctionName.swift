/// What the ARN of a function, a version or an alias says; the parts are views of its text.
public struct FunctionName: Hashable, Sendable {
  /// The name, without a qualifier.
  public let name: Substring
  /// The version or alias; empty for the function itself.
  public let qualifier: Substring

  /// The function that an ARN names, `arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME[:QUALIFIER]`; nil for others.
  public init?(_ arn: ARN) {
    guard arn.service == "lambda" else { return nil }
    let resource = arn.resource
    guard resource.begins(with: "function:") else { return nil }
    let rest = resource.dropFirst("function:".count)
    let end = rest.utf8.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
    name = rest[..<end]
    let behind = end == rest.endIndex ? rest[end...] : rest[rest.utf8.index(after: end)...]
    qualifier = behind[..<(behind.utf8.firstIndex(of: UInt8(ascii: ":")) ?? behind.endIndex)]
  }
}

extension FunctionName {
  /// Whether the URI of an integration names a function, be it one that only a stage variable tells.
  public static func isNamed(in uri: String) -> Bool {
    var uri = uri
    return uri.withUTF8 { FunctionNameBytes(in: UnsafeRawBufferPointer($0)) != nil }
  }
}

/// What bytes that name a function say; nothing is copied.
///
/// Valid for as long as the bytes are.
public struct FunctionNameBytes {
  /// The account; empty where the name leaves it to the caller's.
  public let account: UnsafeRawBufferPointer
  /// The region; empty where the name leaves it to the caller's.
  public let region: UnsafeRawBufferPointer
  /// The name, without a qualifier.
  public let name: UnsafeRawBufferPointer
  /// The version or alias; empty for the function itself.
  public let qualifier: UnsafeRawBufferPointer

  /// The function of `NAME`, `NAME:QUALIFIER`, `ACCOUNT:function:NAME[:QUALIFIER]` or a whole ARN.
  public init(_ bytes: UnsafeRawBufferPointer) {
    var fields = ColonFields(bytes)
    let first = fields.next()
    let second = fields.next()
    if second.isText("function") {
      self.init(name: fields.next(), qualifier: fields.next())
      return
    }
    _ = fields.next()
    let region = fields.next()
    let account = fields.next()
    if fields.next().isText("function") {
      self.init(account: account, region: region, name: fields.next(), qualifier: fields.next())
    } else {
      self.init(name: first, qualifier: second)
    }
  }

  /// The function of an ARN, or of the URI of an integration that calls one; nil for what names no function.
  ///
  /// API Gateway writes `arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/NAME/invocations`, with the day of
  /// another version of the API and `response-streaming-invocations` where answers are streamed, `invoke-async` where
  /// none is waited for; the name is an ARN, or one of the shorter forms that Lambda takes.
  ///
  /// Source: API Gateway developer guide, "Set up a Lambda proxy integration with payload response streaming", and the
  /// operations of the Lambda API, as known on 2026-11-28.
  public init?(in bytes: UnsafeRawBufferPointer) {
    guard let arn = ARNBytes(bytes) else { return nil }
    if arn.service.isText("lambda") {
      guard arn.resource.begins(with: "function:") else { return nil }
      self.init(bytes)
    } else {
      guard arn.service.isText("apigateway"), arn.account.isText("lambda") else { return nil }
      guard let path = arn.resource.firstPlace(of: "/functions/", from: 0) else { return nil }
      let start = path + "/functions/".utf8.count
      let end = arn.resource.firstIndex(of: "/", from: start) ?? arn.resource.count
      self.init(arn.resource.part(start, end), region: arn.region)
    }
    if name.isEmpty { return nil }
  }

  /// The function that the path of a call names, in the region of the call unless it says another.
  private init(_ bytes: UnsafeRawBufferPointer, region: UnsafeRawBufferPointer) {
    let named = FunctionNameBytes(bytes)
    var fields = ColonFields(bytes)
    let first = fields.next()
    guard named.account.isEmpty, fields.next().isText("function") else {
      self = named
      return
    }
    self.init(account: first, region: region, name: named.name, qualifier: named.qualifier)
  }

  private init(
    account: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0),
    region: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0),
    name: UnsafeRawBufferPointer,
    qualifier: UnsafeRawBufferPointer
  ) {
    self.account = account
    self.region = region
    self.name = name
    self.qualifier = qualifier
  }
}

/// The fields of bytes between their colons, one after the other; empty ones behind the last.
private struct ColonFields {
  private let bytes: UnsafeRawBufferPointer
  private var position: Int? = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether all fields were taken.
  var isAtEnd: Bool { position == nil }

  mutating func next() -> UnsafeRawBufferPointer {
    guard let start = position else { return bytes.part(bytes.count, bytes.count) }
    let colon = bytes.firstIndex(of: ":", from: start)
    position = colon.map { $0 + 1 }
    return bytes.part(start, colon ?? bytes.count)
  }
}
