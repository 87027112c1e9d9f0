import AWSNames
import IAM
import Inventory
import Workers

/// What the graph of escalations must know of those who hold one set of policies.
final class EscalatingSet: KeyedFact {
  let stack: PolicyStack
  let isAdministrator: Bool
  /// ARNs of attached policies that the account's own principals can rewrite, those of groups included.
  let managedPolicies: [String]
  /// ARNs of the groups.
  let groups: [String]
  /// The ARN of the permissions boundary.
  let boundary: String?

  init(_ number: UInt32, _ model: AccessModel) {
    let held = model.held(policySet: Int(number))
    let key = held.key
    var stack = held.limits
    var isAdministrator = false
    if held.mayName(services: Self.services) {
      stack = held.stack
      if case .administrator = held.administrator { isAdministrator = true }
    }
    stack.unknown.remove(.serviceControl)
    self.stack = stack
    self.isAdministrator = isAdministrator
    let groups = model.library.groups(named: key.groups, in: key.scope).map { model.inventory.groups[$0.index] }
    self.groups = groups.map { model.text($0.arn) }
    managedPolicies = ([key.attached] + groups.map(\.attachedPolicies)).flatMap { model.inventory.lists[$0] }
      .map(model.text).filter { ARN($0)?.keptByAWS == nil }
    boundary = key.boundary.isEmpty ? nil : model.text(key.boundary)
  }

  /// Services of which whoever escalates names at least one; who names none of them is a target alone.
  ///
  /// A technique needs all of its actions, so one service of each technique will do. The services that most techniques
  /// share are taken, so that naming S3 or DynamoDB makes nobody worth a closer look.
  private static let services: Set<String> = {
    var open = EscalationTechnique.all.map { technique in
      Set(technique.needs.map { String($0.action.upTo(":")).lowercased() })
    }
    var chosen: Set<String> = []
    while !open.isEmpty {
      let uses = Dictionary(open.flatMap { $0.map { ($0, 1) } }, uniquingKeysWith: +)
      guard let next = uses.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { break }
      chosen.insert(next.key)
      open.removeAll { $0.contains(next.key) }
    }
    return chosen
  }()
}
