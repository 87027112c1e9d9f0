/// A statement of a policy document, in the short forms that tables show.
///
/// Statements belong to documents, not to their owners: two roles with the same policy share its statements.
public struct StatementRecord: Hashable, Sendable {
  /// The document as JSON text.
  public var document: StringID
  /// The statement's position in the document, from 0.
  public var index: UInt32
  /// The statement id; empty when there is none.
  public var sid = StringID.empty
  /// Whether it allows rather than denies.
  public var isAllow: Bool
  /// Who: the principals in short; empty in an identity policy.
  public var principals = StringID.empty
  /// Whether the principals are those that are spared: everybody else is meant.
  public var isPrincipalNegated = false
  /// What: the actions in short.
  public var actions = StringID.empty
  /// The actions as written, exceptions included.
  public var actionNames = ListID.empty
  /// Whether the actions are exceptions: everything else is meant.
  public var isActionNegated = false
  /// On what: the resources in short.
  public var resources = StringID.empty
  /// Under which condition, in short.
  public var conditions = StringID.empty
  /// Service principals, such as `s3.amazonaws.com`.
  public var services = ListID.empty
  /// AWS principals as written: ARNs, account ids, `*`.
  public var awsPrincipals = ListID.empty
  /// Other principals as written: federated providers and canonical users.
  public var otherPrincipals = ListID.empty
  /// What the statement is about as written; empty for `NotResource` and where there is none.
  public var resourceNames = ListID.empty
  /// Values of an `aws:SourceArn` condition.
  public var sourceARNs = ListID.empty
  /// Values of an `aws:SourceAccount` condition.
  public var sourceAccounts = ListID.empty

  /// A statement of which all else is empty.
  public init(document: StringID, index: UInt32, isAllow: Bool) {
    self.document = document
    self.index = index
    self.isAllow = isAllow
  }
}

extension StatementRecord: TableRow {}
