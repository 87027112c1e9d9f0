/// What a line of input can be answered with.
public protocol LineContent: Sendable {
  /// The members of the answer as a JSON object, which follow its `id`.
  var members: [JSONMember] { get }
}

/// What came of one line of input.
public struct LineAnswer<Content: LineContent>: Sendable {
  /// The line's `id` as it was written, null where it has none.
  public var id: JSONValue
  /// The answer, or why the line is no case.
  public var result: Result<Content, LineError>

  /// The answer to a line that nobody has looked into.
  public init(id: JSONValue = .null, _ result: Result<Content, LineError>) {
    self.id = id
    self.result = result
  }

  init(to line: [UInt8], _ answer: (JSONValue) throws(LineError) -> Content) {
    let value: JSONValue
    do {
      value = try JSONParser.parse(line)
    } catch {
      self.init(.failure(LineError("\(error)")))
      return
    }
    self.init(id: value["id"] ?? .null, Result { () throws(LineError) in try answer(value) })
  }

  /// The answer as a JSON object on one line, without a line end; what is no case has the `result` `Invalid` and its
  /// reason.
  public var json: String {
    let members =
      switch result {
      case .success(let content): content.members
      case .failure(let error):
        [
          JSONMember("result", .string("Invalid")),
          JSONMember("reasons", .array([.string(error.description)])),
        ]
      }
    return JSONValue.object([JSONMember("id", id)] + members).text
  }
}
