public import JSON

/// What a line of input can be answered with.
public protocol LineContent: Sendable {
  /// Writes the members of the answer as a JSON object, which follow its `id`.
  func write(membersTo writer: inout JSONWriter)
}

/// What came of one line of input.
public struct LineAnswer<Content: LineContent>: Sendable {
  /// The line's `id` as it was written, null where it has none.
  public var id: JSONTree
  /// The answer, or why the line is no case.
  public var result: Result<Content, LineError>

  /// The answer to a line that nobody has looked into.
  public init(id: JSONTree = .null, _ result: Result<Content, LineError>) {
    self.id = id
    self.result = result
  }

  init(to line: [UInt8], _ answer: (JSONTree) throws(LineError) -> Content) {
    let value: JSONTree
    do {
      value = try JSONTree.parse(line)
    } catch {
      self.init(.failure(LineError("\(error)")))
      return
    }
    self.init(id: value["id"] ?? .null, Result { () throws(LineError) in try answer(value) })
  }
}

extension LineAnswer: JSONWritable {
  /// Writes the answer as a JSON object; what is no case has the `result` `Invalid` and its reason.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      // Whoever asks knows the answer by it.
      writer.keepingSecrets { $0.member("id", id) }
      switch result {
      case .success(let content): content.write(membersTo: &writer)
      case .failure(let error):
        writer.member("result", "Invalid")
        writer.member("reasons", [error.description])
      }
    }
  }
}
