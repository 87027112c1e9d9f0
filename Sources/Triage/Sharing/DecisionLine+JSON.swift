import AWSNames
import Checks
public import JSON

extension DecisionLine: JSONWritable {
  /// One object: the finding's name first, then what was decided, then by whom, when and after what.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("finding", decision.finding.description)
      writer.member("state", decision.state.name)
      if !decision.reason.isEmpty { writer.member("reason", decision.reason) }
      if let expiry = decision.expiry { writer.member("expiry", expiry.text) }
      if !decision.note.isEmpty { writer.member("note", decision.note) }
      writer.member("author", decision.author)
      writer.member("decidedAt", DecisionLine.text(decision.decidedAt))
      if decision.snapshotAt != 0 { writer.member("snapshotAt", DecisionLine.text(decision.snapshotAt)) }
      guard !earlier.isEmpty else { return }
      writer.name("after")
      writer.array { writer in
        for step in earlier.sorted() {
          writer.object { writer in
            writer.member("author", step.author)
            writer.member("decidedAt", DecisionLine.text(step.at))
          }
        }
      }
    }
  }

  private static func text(_ seconds: Int64) -> String { Instant(secondsSince1970: seconds).description }
}

/// Why a line tells no decision.
public enum DecisionLineError: Error, Hashable, Sendable {
  /// It is not JSON.
  case notJSON(JSONFault)
  /// It is no object.
  case noObject
  /// A member is missing, or is not what it should be.
  case member(String)
  /// The decision lacks what its state asks for.
  case incomplete(TriageError)
}

extension DecisionLineError: CustomStringConvertible {
  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .notJSON(let fault): "this is not JSON: \(fault)"
    case .noObject: "this is no JSON object"
    case .member(let name): "\"\(name)\" is missing, or is not what it should be"
    case .incomplete(let error): error.description
    }
  }
}

extension DecisionLine {
  /// The decision that a line of JSON tells; members it does not know are passed over.
  ///
  /// - Throws: `DecisionLineError`.
  public init(_ bytes: [UInt8]) throws(DecisionLineError) {
    let json: JSONTree
    do throws(JSONFault) { json = try JSONTree.parse(bytes) } catch { throw .notJSON(error) }
    guard case .object = json else { throw .noObject }
    guard let finding = json["finding"]?.stringValue.flatMap(FindingID.init) else { throw .member("finding") }
    guard let state = json["state"]?.stringValue.flatMap(TriageState.init(name:)) else { throw .member("state") }
    var decision = Decision(
      finding: finding,
      state: state,
      reason: try DecisionLine.text("reason", json),
      note: try DecisionLine.text("note", json),
      author: try DecisionLine.text("author", json),
      decidedAt: try DecisionLine.seconds("decidedAt", json, isNeeded: true),
      snapshotAt: try DecisionLine.seconds("snapshotAt", json)
    )
    guard !decision.author.isEmpty else { throw .member("author") }
    if let expiry = json["expiry"] {
      decision.expiry = expiry.stringValue.flatMap { Expiry($0, from: Day(rawValue: .min / 2)) }
      if decision.expiry == nil { throw .member("expiry") }
    }
    if let objection = decision.objection { throw .incomplete(objection) }
    self.init(decision, after: try DecisionLine.steps(json))
  }

  private static func text(_ name: String, _ json: JSONTree) throws(DecisionLineError) -> String {
    guard let value = json[name] else { return "" }
    guard let text = value.stringValue else { throw .member(name) }
    return text
  }

  private static func seconds(
    _ name: String,
    _ json: JSONTree,
    isNeeded: Bool = false
  ) throws(DecisionLineError) -> Int64 {
    guard let value = json[name] else {
      if isNeeded { throw .member(name) }
      return 0
    }
    guard let instant = value.stringValue.flatMap({ Instant($0) }) else { throw .member(name) }
    return instant.secondsSince1970
  }

  private static func steps(_ json: JSONTree) throws(DecisionLineError) -> Set<Step> {
    guard let list = json["after"] else { return [] }
    guard let elements = list.elements else { throw .member("after") }
    var steps: Set<Step> = []
    for element in elements {
      guard let author = element["author"]?.stringValue else { throw .member("after") }
      steps.insert(Step(author: author, at: try seconds("decidedAt", element, isNeeded: true)))
    }
    return steps
  }
}

extension Decision {
  /// What a decision lacks that its state asks for; nil when it is complete.
  fileprivate var objection: TriageError? {
    if state.needsReason && reason.allSatisfy(\.isWhitespace) { return .reasonMissing(state) }
    return state == .accepted && expiry == nil ? .expiryMissing : nil
  }
}
