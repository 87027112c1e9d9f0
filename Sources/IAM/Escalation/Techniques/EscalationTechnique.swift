/// A known way from one principal's permissions to another's.
///
/// The table follows Rhino Security Labs' list, pathfinding.cloud, PMapper's edges and Prowler's combinations, read
/// 2026-11-25; ``references`` says which entry comes from where. Wording and grouping are our own.
public struct EscalationTechnique: Hashable, Sendable {
  /// A stable name, such as `pass-role-lambda-invoke`.
  public let id: String
  /// What is done, in a few words that follow the principal's name.
  public let title: String
  /// Whose permissions are at stake.
  public let subject: Subject
  /// What the technique does with them.
  public let effect: Effect
  /// The actions needed, and on what.
  public let needs: [Need]
  /// What must be so besides and no policy shows; hops that rest on it are conditional unless the graph knows it.
  public let requirements: [Requirement]
  /// Under which names others have published it.
  public let references: [Reference]

  /// Whom or what a technique acts on.
  public enum Subject: Hashable, Sendable {
    /// The acting principal; of one kind, or of either when nil.
    case itself(Caller.Kind?)
    /// The acting role, when IAM Identity Center made it from a permission set.
    case permissionSet
    /// A user.
    case user
    /// A role.
    case role
    /// A role that the service named may take on, and that is passed to it.
    case passedRole(service: String)
    /// A role that the service named may take on, and with which something of that service already runs.
    case runningRole(service: String)
    /// A function; what counts is its role.
    case function
    /// A group of administrators.
    case group
  }

  /// What becomes of the subject's permissions.
  public enum Effect: Hashable, Sendable {
    /// The acting principal has them from now on.
    case takesOver
    /// They become whatever the acting principal likes, within the subject's boundary, and it has them.
    case rewrites
    /// They lose their boundary, and the acting principal has them.
    case frees
    /// The acting principal gets another identity besides, with whatever permissions it likes.
    case appoints
  }

  /// One action a technique needs.
  public struct Need: Hashable, Sendable {
    /// The action, such as `iam:PassRole`.
    public let action: String
    /// On what.
    public let scope: Scope
    /// What the request then says of condition keys; all others are not known.
    public let keys: [Key]
  }

  /// A condition key that a technique fixes.
  public struct Key: Hashable, Sendable {
    /// The key's name.
    public let name: String
    /// What it says.
    public let value: Value

    /// What a request says of a key.
    public enum Value: Hashable, Sendable {
      /// Nothing.
      case absent
      /// One of these, as the principal likes; see ``Scope/fixed(_:)`` for what stands for what, and `{caller}`.
      case oneOf([String])
      /// One of these, of a key with several values.
      case listOf([String])
      /// The service the role is passed to.
      case service
      /// The role that is passed.
      case passedRole
      /// The ARN of the boundary around the subject.
      case boundary
    }
  }

  /// What an action must be allowed on.
  public enum Scope: Hashable, Sendable {
    /// The user, role, function or group the technique acts on.
    case subject
    /// A customer managed policy attached to the subject.
    case policy
    /// A group the subject is in.
    case group
    /// The role, and its trust policy must agree.
    case assumption
    /// Something of the principal's choice; actions on the same kind of thing must be allowed on the same one.
    case choice
    /// Something of the principal's choice of the kinds named, in the action catalogue's words.
    case choiceOf([String])
    /// The one resource named; `{partition}`, `{region}` and `{account}` stand for the principal's own.
    case fixed(String)
    /// One existing function, the same for all actions.
    case existingFunction
  }

  /// An entry of somebody's published list.
  public struct Reference: Hashable, Sendable {
    /// Whose list.
    public let source: Source
    /// The entry there: an id, a number, or an edge's name.
    public let entry: String
  }

  /// Lists of escalations.
  public enum Source: String, CaseIterable, Hashable, Sendable {
    /// Rhino Security Labs, "AWS IAM Privilege Escalation Methods".
    case rhino = "Rhino Security Labs"
    /// Datadog, pathfinding.cloud.
    case pathfinding = "pathfinding.cloud"
    /// NCC Group, PMapper.
    case pmapper = "PMapper"
    /// Prowler, `privilege_escalation.py`.
    case prowler = "Prowler"
    /// AWS service authorization reference: the action takes a role and so depends on `iam:PassRole`.
    case serviceAuthorization = "AWS service authorization reference"
  }
}
