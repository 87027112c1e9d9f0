import AWSNames
import Access
public import Checks
import IAM
import Inventory

extension MendNarrator {
  /// What is to be done, in a line.
  public func title(of mend: Mend) -> String {
    switch mend.cause {
    case .change(let cause): return title(of: cause)
    case .check(let check, let resource):
      return "\(firstSentence(engine.catalogue[Int(check)].remedy.text)): \(inventory.name(of: resource))"
    case .gap(let gap): return title(of: gap, mend)
    }
  }

  /// What is to be done about a cause, in a line; nil where no finding comes from it.
  public func title(of cause: FindingCause) -> String? { set.place(of: cause).map { title(of: set.mends[$0]) } }

  /// What to do, in words, each sentence once: what the remedies of its checks say, the worst first.
  public func steps(of mend: Mend) -> [String] {
    var steps: [String] = []
    if case .gap(let gap) = mend.cause {
      return gap.isAnswered
        ? ["The calls were answered and leave it open: look at what the findings name."]
        : ["Collect the calls below \(Self.folder), then look at the snapshot again."]
    }
    let found = set.findings.findings
    for (check, _) in checks(of: mend).sorted(by: { worst($0.check, mend, found) > worst($1.check, mend, found) }) {
      let text = engine.catalogue[Int(check)].remedy.text
      if !steps.contains(text) { steps.append(text) }
    }
    return steps
  }

  private static let folder = "ACCOUNT/REGION/SERVICE-OPERATION.json"

  private func worst(_ check: UInt16, _ mend: Mend, _ found: [Finding]) -> Int {
    mend.findings.filter { found[Int($0)].check == check }.map { Int(found[Int($0)].severity.rawValue) }.max() ?? 0
  }

  private func title(of cause: Cause) -> String {
    switch cause {
    case .statement(.inline(let holder, let policy), let index):
      let statement = name(ofStatement: Int(index), statement(.inline(holder, name: policy), Int(index)))
      return "Narrow \(statement) of \(text(policy)), inline policy of \(words(for: holder))"
    case .statement(.managed(let arn), let index):
      let statement = name(ofStatement: Int(index), statement(.managed(arn), Int(index)))
      return "Narrow \(statement) of the managed policy \(shortName(text(arn)))"
    case .attachment(let holder, let policy):
      return "Replace \(shortName(text(policy))), a policy of AWS, on \(words(for: holder))"
    case .permission(let row, let index): return title(of: row, Int(index))
    case .trust(let row): return "Narrow the trust policy of role \(text(inventory.roles[row.index].name))"
    case .setting(let setting, let resource, let part):
      let qualifier = part.isEmpty || setting == .data ? "" : ":\(text(part))"
      return "\(setting.imperative) \(resource.type.word) \(inventory.name(of: resource))\(qualifier)"
    case .trail: return "Record invocations in trail \(place(of: cause).name)"
    case .stage(let row): return "Put a web ACL before stage \(inventory.name(of: ResourceID(row)))"
    case .route(let row):
      let route = inventory.apiRoutes[row.index]
      let api = inventory.apiRoutes.owner(of: row).map { inventory.name(of: ResourceID($0)) } ?? text(route.api)
      return "Ask for authorization on \(text(route.key)) of API \(api)"
    case .rule(let row):
      let group = inventory.securityGroups[row.index]
      return "Name what security group \(text(group.id)) (\(text(group.name))) lets out"
    case .missing(let thing, let name, let resource): return title(of: thing, name, resource)
    }
  }

  private func title(of row: RowID<ResourcePolicyRecord>, _ index: Int) -> String {
    let record = inventory.resourcePolicies[row.index]
    let place = place(of: .permission(row, index: UInt32(index)))
    let statement = context.access.policy(record.document)?.statements.first { $0.index == index }
    let qualifier = text(record.function.qualifier)
    let owner = qualifier.isEmpty ? place.name : "\(place.name):\(qualifier)"
    let kind = record.kind.name.replacing("-", with: " ")
    return "Tie down \(name(ofStatement: index, statement)) of the policy of \(kind) \(owner)"
  }

  private func title(of thing: Cause.Thing, _ name: StringID, _ resource: ResourceID) -> String {
    let owner = "\(resource.type.word) \(inventory.name(of: resource))"
    switch thing {
    case .role: return "Give functions a role in place of \(shortName(text(name))), which is gone"
    case .network: return "Take \(text(name)), which is gone, out of the functions that name it"
    case .logs: return "Create the log group of \(owner)"
    case .trail: return "Create a trail that records \(owner)"
    case .connectRoute: return "Give \(owner) a $connect route that asks for authorization"
    }
  }

  private func title(of gap: CallGap, _ mend: Mend) -> String {
    let calls = gap.operations.map { "\($0.service) \($0.name.dropFirst($0.service.count + 1))" }
    let count = accounts(of: mend).count
    let places = count == 1 ? "1 account" : "\(count) accounts"
    return gap.isAnswered
      ? "Look into what \(calls.joined(separator: ", ")) leaves open in \(places)"
      : "Collect \(calls.joined(separator: " and ")) in \(places)"
  }

  private func name(ofStatement index: Int, _ statement: Statement?) -> String {
    guard let sid = statement?.sid, !sid.isEmpty else { return "statement \(index + 1)" }
    return "statement \(sid)"
  }

  func words(for holder: PolicyHolder) -> String {
    switch holder {
    case .role(let row): "role \(text(inventory.roles[row.index].name))"
    case .user(let row): "user \(text(inventory.users[row.index].name))"
    case .group(let row): "group \(text(inventory.groups[row.index].name))"
    }
  }

  private func shortName(_ arn: String) -> String { ARN(arn)?.lastPathPart.map(String.init) ?? arn }

  private func firstSentence(_ text: String) -> String { String(text.upTo(".", ";")) }
}

extension Cause.Setting {
  /// What to do with it, up to what it belongs to.
  fileprivate var imperative: String {
    switch self {
    case .urlAuthorization: "Demand signed requests at the URL of"
    case .cors: "Name the web origins that may call the URL of"
    case .policySize: "Clear out the policy of"
    case .services: "Let one service alone start"
    case .entrance: "Look at the ways into"
    case .environment: "Move credentials out of the variables of"
    case .environmentKey: "Put the variables under a customer key in"
    case .network: "Choose the subnets and security groups of"
    case .runtime: "Move to a supported runtime:"
    case .layers: "Load layers of known accounts alone in"
    case .role: "Give a role of its own to"
    case .tags: "Tag the owner of"
    case .tracing: "Switch on tracing of"
    case .concurrency: "Reserve concurrency for"
    case .failureDestination: "Send failed events somewhere for"
    case .boundary: "Put a permissions boundary on"
    case .inlinePolicies: "Make managed policies of the inline ones of"
    case .policies: "Narrow the policies of"
    case .unusedServices: "Take unused services from"
    case .sharing: "Give a role of their own to the functions that share"
    case .use: "Ask who still needs the functions of the unused"
    case .logging: "Let logs be written by"
    case .data: "Keep sensitive data from"
    case .retention: "Keep for a year the events of"
    case .webACL: "Put a web ACL before"
    case .other: "Mend"
    }
  }
}
