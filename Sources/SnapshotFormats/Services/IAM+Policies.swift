import Inventory
import JSON

/// What principals hold; what of it cannot be read stands there by a name that the snapshot has no policy for, so that
/// whoever holds it is known to hold something.
extension FileReading {
  private var unreadPolicy: StringID { interner.intern("a policy that cannot be read") }

  mutating func boundary(_ record: JSONView) -> StringID {
    guard let boundary = present("PermissionsBoundary", record, .optional) else { return .empty }
    guard let boundary = admit(boundary, .object, "PermissionsBoundary") else { return unreadPolicy }
    let arn = text("PermissionsBoundaryArn", boundary)
    return arn.isEmpty ? unreadPolicy : arn
  }

  mutating func inlinePolicies(_ name: StaticString, _ record: JSONView) -> ListID {
    var pairs: [(name: StringID, value: StringID)] = []
    let unreadBefore = unreadCount
    let policies = objects(name, record)
    if unreadCount > unreadBefore { pairs.append((unreadPolicy, interner.intern("null"))) }
    for inline in policies { pairs.append((text("PolicyName", inline), policy("PolicyDocument", inline))) }
    return interner.intern(pairs: pairs)
  }

  mutating func attachedPolicies(_ record: JSONView) -> ListID {
    let unreadBefore = unreadCount
    var arns = objects("AttachedManagedPolicies", record).map { policy in
      let arn = text("PolicyArn", policy, .always)
      return arn.isEmpty ? unreadPolicy : arn
    }
    if unreadCount > unreadBefore, !arns.contains(unreadPolicy) { arns.append(unreadPolicy) }
    return interner.intern(list: arns)
  }

  mutating func groups(_ user: JSONView) -> ListID {
    let unreadBefore = unreadCount
    let groups = elements("GroupList", user, .string).map(intern)
    return interner.intern(list: unreadCount > unreadBefore ? groups + [unreadPolicy] : groups)
  }
}
