import AWSNames
import Access
import Answers
import IAM
import Inventory
import Screen

/// Words that can stand next in a question about access.
struct AccessCompletion {
  private let state: State

  /// Words proposed at most; a menu shows eight.
  private static let limit = 40
  /// Rows looked at for one key; a fleet's longer tables are completed by typing more.
  private static let mostRows = 200_000
  /// Resources whose ARNs are put together for one key.
  private static let mostOwners = 5_000

  init(_ state: State) { self.state = state }

  private var inventory: Inventory { state.inventory }

  /// Words for a question behind what is written so far.
  func words(_ form: QuestionForm, _ written: String) -> [Completion] {
    let words = written.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let last = words.last ?? ""
    guard let word = form.word(at: max(0, words.count - 1)) else { return [] }
    switch word.kind {
    case .principal: return principals(last)
    case .subject: return Array((functions(last) + principals(last)).prefix(Self.limit))
    case .function: return functions(last)
    case .owner: return Array((functions(last) + accounts(last)).prefix(Self.limit))
    case .action: return actions(last)
    case .resource: return resources(last)
    case .key: return keys(last, action: action(of: form, words))
    }
  }

  /// The action that a question asks about.
  private func action(of form: QuestionForm, _ words: [String]) -> String {
    form.words.firstIndex { $0.kind == .action }.flatMap { words.indices.contains($0) ? words[$0] : nil } ?? ""
  }
}

extension AccessCompletion {
  private func principals(_ prefix: String) -> [Completion] {
    let roles = inventory.roles.indices
    let found = matches(prefix, roles, { inventory.roles[$0].name }, { inventory.roles[$0].arn }) { "role of \($0)" }
    let users = inventory.users.indices
    return found
      + matches(prefix, users, { inventory.users[$0].name }, { inventory.users[$0].arn }) { "user of \($0)" }
  }

  /// Functions by name, or by ARN once one is begun.
  private func functions(_ prefix: String) -> [Completion] {
    guard !ARN.begins(prefix) else { return functionARNs(prefix) }
    let functions = 0..<inventory.functions.count
    return rows(functions, named: prefix, { inventory.functions.name[$0] }).map { row in
      Completion(text(inventory.functions.name[row]).printable, account(inventory.functions.scope[row], "function"))
    }
  }

  private func accounts(_ prefix: String) -> [Completion] {
    inventory.accounts.indices.lazy.map { RowID<AccountRecord>(index: $0) }.compactMap { row in
      let id = text(inventory.accounts[row.index].id)
      return id.hasPrefix(prefix) ? Completion(id.printable, state.paneContext.accountName(row)) : nil
    }.prefix(Self.limit).map { $0 }
  }

  private func resources(_ prefix: String) -> [Completion] {
    guard ARN.begins(prefix) else { return functions(prefix) }
    let roles = rows(inventory.roles.indices, named: prefix) { inventory.roles[$0].arn }
    let found = functionARNs(prefix) + roles.map { Completion(text(inventory.roles[$0].arn).printable, "role") }
    return found + owners(prefix, Self.limit - found.count)
  }

  /// Functions once their account and region are written, before that the ways there.
  private func functionARNs(_ prefix: String) -> [Completion] {
    let scopes = inventory.scopes.indices.map { RowID<ScopeRecord>(index: $0) }
    return scopes.filter { inventory.functions.of($0).count > 0 }.flatMap { scope -> [Completion] in
      let functions = inventory.functions.of(scope)
      guard let first = functions.first else { return [] }
      let name = text(inventory.functions.name[first.index])
      let start = String(inventory.functionARN(first).dropLast(name.count)).printable
      if start.hasPrefix(prefix) { return [Completion(start, account(scope, "functions"))] }
      guard prefix.hasPrefix(start) else { return [] }
      let wanted = Array(prefix.dropFirst(start.count).utf8)
      let found = functions.lazy.filter { row in
        inventory.strings.withUTF8(inventory.functions.name[row.index]) { $0.starts(with: wanted) }
      }
      return found.prefix(Self.limit).map { Completion(inventory.functionARN($0).printable, "function") }
    }
  }

  /// Other resources that have a policy.
  private func owners(_ prefix: String, _ limit: Int) -> [Completion] {
    var found: [Completion] = []
    let policies = inventory.resourcePolicies.lazy.filter { $0.kind != .function }.prefix(Self.mostOwners)
    for policy in policies where found.count < limit {
      let arn = inventory.arn(ofOwner: policy).printable
      guard arn.hasPrefix(prefix), !found.contains(where: { $0.text == arn }) else { continue }
      found.append(Completion(arn, "has a policy"))
    }
    return found
  }

  /// Principals by name, or by ARN once one is begun.
  private func matches(
    _ prefix: String,
    _ all: Range<Int>,
    _ name: (Int) -> StringID,
    _ arn: (Int) -> StringID,
    _ help: (String) -> String
  ) -> [Completion] {
    let isARN = ARN.begins(prefix)
    let key = isARN ? arn : name
    return rows(all, named: prefix, key).map { row in
      let id = String(ARN(text(arn(row)))?.account ?? "")
      let account = inventory.strings.id(of: id).flatMap { inventory.accounts.row($0) }
      return Completion(text(key(row)).printable, help(account.map(state.paneContext.accountName) ?? id))
    }
  }

  /// Rows whose text begins so, the first ones in their order.
  private func rows(_ all: Range<Int>, named prefix: String, _ key: (Int) -> StringID) -> [Int] {
    let wanted = Array(prefix.utf8)
    var found: [Int] = []
    for row in all.prefix(Self.mostRows) where found.count < Self.limit {
      if inventory.strings.withUTF8(key(row), { $0.starts(with: wanted) }) { found.append(row) }
    }
    return found
  }

  private func text(_ id: StringID) -> String { inventory.strings[id] }

  private func account(_ scope: RowID<ScopeRecord>, _ word: String) -> String {
    let scope = inventory.scopes[scope.index]
    return "\(word) of \(state.paneContext.accountName(scope.account)) \(text(scope.region))"
  }
}

// MARK: Actions and keys

extension AccessCompletion {
  /// Services before the colon, then the service's actions.
  private func actions(_ prefix: String) -> [Completion] {
    let catalog = ActionCatalog.builtIn
    guard prefix.contains(":") else {
      let services = catalog.byService(catalog.all).map(\.service).filter { $0.hasPrefix(prefix.lowercased()) }
      return services.prefix(Self.limit).map { Completion("\($0):", "service") }
    }
    let isPattern = prefix.contains { $0 == "*" || $0 == "?" }
    guard !isPattern else { return [] }
    return catalog.actions(matching: prefix + "*").actions.prefix(Self.limit).map { action in
      Completion(catalog.name(of: action), catalog.level(of: action).rawValue)
    }
  }

  private func keys(_ prefix: String, action: String) -> [Completion] {
    guard !prefix.contains("=") else { return [] }
    let catalog = ActionCatalog.builtIn
    let own = catalog.action(named: action).map { catalog.conditionKeys(of: $0) } ?? []
    let names = own.map { ($0, "key of the action") } + Self.globalKeys.map { ($0, "global key") }
    let lowered = prefix.lowercased()
    return names.filter { $0.0.lowercased().hasPrefix(lowered) }.prefix(Self.limit).map { Completion("\($0.0)=", $0.1) }
  }

  /// Keys of every request that people ask about.
  ///
  /// Source: IAM user guide, "AWS global condition context keys", as known on 2026-11-25.
  private static let globalKeys = [
    "aws:CurrentTime", "aws:MultiFactorAuthPresent", "aws:PrincipalOrgID", "aws:PrincipalTag/", "aws:RequestedRegion",
    "aws:ResourceTag/", "aws:SecureTransport", "aws:SourceAccount", "aws:SourceArn", "aws:SourceIp", "aws:SourceVpc",
    "aws:SourceVpce", "aws:ViaAWSService",
  ]
}
