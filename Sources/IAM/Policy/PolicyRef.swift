/// A policy as reasons speak of it: what people call it, and where whoever gave it to the engine finds it again.
public struct PolicyRef: Hashable, Sendable {
  /// The policy's name or ARN.
  public var name: String
  /// A number of the giver's own, which the engine carries and never reads; nil for a policy that stands nowhere, or in
  /// several places.
  public var row: UInt64?

  /// A policy by its name and place.
  public init(_ name: String, row: UInt64? = nil) {
    self.name = name
    self.row = row
  }
}

extension PolicyRef: CustomStringConvertible {
  /// The policy's name or ARN.
  public var description: String { name }
}

extension PolicyRef {
  /// The trust policy that roles share by having the same words.
  public static let sharedTrust = PolicyRef("trust policy")
}

/// A policy document with the name people know it by.
public struct NamedPolicy: Hashable, Sendable {
  /// The policy's name and place.
  public var ref: PolicyRef
  /// The document.
  public var document: PolicyDocument

  /// A policy by its name and place.
  public init(_ ref: PolicyRef, _ document: PolicyDocument) {
    self.ref = ref
    self.document = document
  }

  /// A policy called `name` that stands nowhere.
  public init(_ name: String, _ document: PolicyDocument) {
    self.init(PolicyRef(name), document)
  }

  /// The policy's name or ARN.
  public var name: String { ref.name }
}

/// A statement, found again by its policy and its place there.
public struct StatementReference: Hashable, Sendable {
  /// The policy.
  public var policy: PolicyRef
  /// Position of the statement in the document.
  public var index: Int
  /// The statement's name for people; see ``Statement/name``.
  public var statement: String

  /// A statement of a policy.
  public init(_ policy: NamedPolicy, _ statement: Statement) {
    self.init(policy.ref, statement)
  }

  /// A statement of a policy.
  public init(_ policy: PolicyRef, _ statement: Statement) {
    self.policy = policy
    index = statement.index
    self.statement = statement.name
  }
}

extension StatementReference: CustomStringConvertible {
  /// Policy and statement, on one line.
  public var description: String { "\(policy), \(statement)" }
}

extension Sequence<NamedPolicy> {
  /// The statement that is referred to; nil when none of the policies has it.
  public func statement(_ reference: StatementReference) -> Statement? {
    first { $0.ref == reference.policy }?.document.statement(at: reference.index)
  }
}
