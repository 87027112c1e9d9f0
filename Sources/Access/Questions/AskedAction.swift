import AWSNames
import IAM
import Inventory

/// What is asked to be done to which resource, as far as it is the same whoever asks.
struct AskedAction: Sendable {
  /// The action, such as `lambda:InvokeFunction`.
  var action: String
  /// The resource's ARN, or `*`.
  var resource: String
  /// The account that owns the resource; nil when it is not known.
  var owner: String?
  /// The resource's own policy.
  var layer = ResourceLayer()
  /// The condition keys that the snapshot tells of the resource.
  var keys: KnownKeys
  /// What the resource is of that AWS keeps, where its ARN does not tell.
  var kept: KeptByAWS?
  /// The resource control policies that bind the resource.
  var controls: [CompiledPolicies] = []
  /// The layers of the resource's side of which some or all is not known.
  var unknown: Set<PolicyKind> = []
}

extension AskedAction {
  /// The policies of a caller with those of the resource's side.
  func binding(_ own: PolicyStack) -> PolicyStack {
    var stack = own
    stack.resource = layer.compiled
    stack.resourceControl = controls
    stack.unknown.formUnion(unknown)
    return stack
  }

  /// The request of a caller, with condition keys that are known beside those of the resource and the caller.
  func request(of caller: Caller, _ context: [String: RequestContext.Entry]) -> AccessRequest {
    var keys = RequestContext(others: .unknown, of: keys)
    for (key, entry) in context { keys[key] = entry }
    return AccessRequest(
      caller: caller,
      action: action,
      resource: resource,
      resourceAccount: owner,
      kept: kept,
      context: keys
    )
  }
}

extension AccessModel {
  /// What is asked, with all that the snapshot tells of the resource.
  func asked(_ action: String, _ resource: String) -> AskedAction {
    var asked = askedWithoutPolicies(action, resource)
    asked.layer = resourceLayer(of: resource)
    if asked.layer.isUnknown { asked.unknown.insert(.resource) }
    guard ResourceControl.governs(action) else { return asked }
    guard let account = asked.owner.flatMap(accountRow) else {
      if ARN.begins(resource) { asked.unknown.insert(.resourceControl) }
      return asked
    }
    let controls = library.controls(of: account).resource
    asked.controls = controls.compiled
    if controls.isUnknown { asked.unknown.insert(.resourceControl) }
    return asked
  }

  /// What is asked, as if the resource had no policy.
  func askedWithoutPolicies(_ action: String, _ resource: String) -> AskedAction {
    let owner = resourceAccount(resource)
    return AskedAction(
      action: action,
      resource: resource,
      owner: owner,
      keys: resourceKeys(resource, of: owner),
      kept: isManagedKey(resource) ? .managedKey : nil
    )
  }

  /// Whether the snapshot tells that a resource is a key that AWS manages.
  private func isManagedKey(_ resource: String) -> Bool {
    guard let id = inventory.strings.id(of: resource), let row = inventory.keys.row(id) else { return false }
    return inventory.isManagedByAWS(row)
  }
}
