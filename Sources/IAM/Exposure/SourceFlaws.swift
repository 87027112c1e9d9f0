import AWSNames

extension ServiceGrant {
  /// Services that never call another account's resources on behalf of a stranger.
  ///
  /// Source: Secrets Manager user guide, "Rotation function permissions", and EKS user guide, as known on 2026-11-21.
  static let keptInAccount: Set<String> = ["secretsmanager.amazonaws.com", "eks.amazonaws.com"]
}

/// A condition with what it ties down, judged once.
struct JudgedCondition {
  let condition: Condition
  let key: PinKey?
  let pin: Result<Pin, PinFailure>
  /// What the condition ties down when an AWS service calls, and only then.
  let servicePin: Pin?

  init(_ condition: Condition) {
    self.condition = condition
    key = PinKey(condition.key)
    pin = condition.pin
    servicePin = condition.encryptionContextPin
  }

  var isFunctionURLAuthType: Bool {
    key == nil && condition.key.lowercased() == "lambda:functionurlauthtype"
  }
}

/// What is odd about the source conditions of a grant.
enum SourceFlaws {
  static func find(in conditions: [JudgedCondition], _ question: ExposureQuestion) -> [ServiceGrant.Flaw] {
    var flaws: [ServiceGrant.Flaw] = []
    var namesAccount = false
    var withoutAccount: [String] = []
    for judged in conditions {
      guard let key = judged.key, judged.pin != .failure(.isNegated) else { continue }
      if key == .sourceAccount || key == .sourceARN {
        flaws += judged.condition.values.filter { defeats($0, key) }.map { .sourceWildcard($0) }
      }
      guard let pin = try? judged.pin.get(), pin.appliesToServices else { continue }
      let nameless = judged.condition.values.filter { key.lacksAccount($0) }
      withoutAccount += nameless
      switch pin.bound {
      case .accounts(let accounts):
        namesAccount = namesAccount || nameless.isEmpty
        flaws += accounts.filter { !question.isOwn($0) }.sorted().map { .foreignSource($0) }
      case .organizations: namesAccount = true
      case .sourcesWithoutAccount, .identities, .network, .token, .awsServices, .signedCallers: break
      }
    }
    if !namesAccount { flaws += withoutAccount.map { .sourceARNLacksAccount($0) } }
    return flaws.reduce(into: []) { kept, flaw in
      if !kept.contains(flaw) { kept.append(flaw) }
    }
  }

  /// Whether a wildcard leaves the account or the source open; one in the last path part is normal.
  ///
  /// A log group's ARN ends in `:*` by its own rule: there the group before it is the source. Source: CloudWatch Logs
  /// user guide, "CloudWatch Logs resources and operations", as known on 2026-11-28.
  private static func defeats(_ value: String, _ key: PinKey) -> Bool {
    guard WildcardPattern.hasWildcard(value) else { return false }
    if key == .sourceAccount { return true }
    guard let written = ARN(value) else { return true }
    let arn = written.logGroup ?? written
    if WildcardPattern.hasWildcard(arn.account) || arn.resource == "*" || arn.resource.ends(with: ":*") { return true }
    if arn.account.isEmpty, WildcardPattern.hasWildcard(arn.firstPathPart) { return true }
    // Stage, method and path of an API are wildcards by custom and leave the API itself fixed.
    return arn.service != "execute-api" && arn.text.utf8.count { $0 == UInt8(ascii: "*") } >= 3
  }
}

extension PinKey {
  /// Whether `value` is a source ARN without account.
  fileprivate func lacksAccount(_ value: String) -> Bool {
    guard self == .sourceARN, case .sourceWithoutAccount? = name(in: value) else { return false }
    return true
  }
}
