public import Access
import IAM

/// Who may do something to a resource, and why.
public struct WhoCanQuestion: Question {
  /// The action, such as `lambda:InvokeFunction`.
  public var action: String
  /// The name of a function or an ARN.
  public var resource: String
  /// Condition keys that are known of the request, in the order given.
  public var keys: [ConditionKey]

  /// What was found.
  public struct Facts: Sendable {
    /// The ARN of the resource.
    public var resource: String
    /// Everybody who may.
    public var found: WhoCan
  }

  /// How it is asked.
  public static let form = QuestionForm(
    "who-can",
    [
      .init(.action, "ACTION", "The action, such as lambda:InvokeFunction."),
      .init(.resource, "RESOURCE", "An ARN, or the name of a function."),
      .init(.key, "KEY=VALUE", "A condition key of the request.", isOptional: true),
    ],
    purpose: "who may do something to a resource",
    abstract: "List everybody who may do something to a resource, and why.",
    discussion: """
      Beside roles and users of the snapshot: accounts, organizations, services and sessions that the resource's policy \
      names or its conditions leave, and * for everybody.

      What the list lacks is named on the standard error, and makes the exit code 4.
      """
  )

  /// The question of an action, a resource and any number of `KEY=VALUE`.
  ///
  /// - Throws: ``QuestionError`` when one is missing, the action is none, or a key has no value.
  public init(words: [String]) throws(QuestionError) {
    guard words.count >= 2 else { throw .words }
    action = try Words.action(words[0])
    resource = words[1]
    keys = try Words.keys(words[2...])
  }

  /// A few hundred of those who may at a time.
  public func parts(of facts: Facts) -> AnySequence<Facts> {
    let size = 256
    let starts = stride(from: 0, to: facts.found.grants.count, by: size)
    return AnySequence(
      starts.lazy.map { start in
        var part = facts
        part.found.grants = Array(facts.found.grants[start..<min(start + size, facts.found.grants.count)])
        return part
      }
    )
  }

  /// Everybody who may.
  ///
  /// - Throws: ``QuestionError`` when the resource names nothing.
  public func facts(in session: AnswerSession) throws(QuestionError) -> Facts {
    let access = session.access
    let resource = try QuestionError.name { () throws(AccessNameError) in try access.resource(named: self.resource) }
    return Facts(resource: resource, found: access.whoCan(action, resource, context: keys.entries))
  }
}
