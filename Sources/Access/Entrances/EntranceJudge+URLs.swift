import IAM
import Inventory

extension EntranceJudge {
  /// Who gets through a function URL: callers have to be let through by the policy of the same version or alias.
  ///
  /// Without authentication statements have to let everybody in, else every call is answered 403; with IAM
  /// authentication principals of the function's own account may be let in by their own policies as well.
  mutating func verdict(ofURL url: FunctionURLRecord) -> EntranceVerdict {
    switch url.authType {
    case .unknown: return .unknown([MissingCall(.lambdaGetFunctionUrlConfig, .failed, in: function.scope)])
    case .none:
      guard let level = level(url, .none) else { return .unknown([missingPolicy]) }
      return level == .internet ? .internet : .accounts
    case .iam:
      guard let level = level(url, .awsIAM) else { return .unknown([missingPolicy]) }
      return EntranceVerdict.accounts.orWider(EntranceVerdict(signedBy: level))
    }
  }

  /// Who gets through the URLs of the function itself, a version or an alias; nobody where it has none.
  mutating func verdict(ofURLsUnder qualifier: StringID) -> EntranceVerdict {
    var widest = EntranceVerdict.nobody
    for row in inventory.functionURLs.of(function.row) {
      let url = inventory.functionURLs[row.index]
      if url.function.qualifier == qualifier { widest = widest.orWider(verdict(ofURL: url)) }
    }
    guard let policy = policy(of: qualifier), let missing = entrances.missingURLs(of: function) else { return widest }
    let types: [IAM.FunctionURLAuthType] = [.none, .awsIAM]
    let mayOpen = types.contains { (level(ofURLs: $0, under: policy) ?? .none) > .none }
    return mayOpen ? widest.orWider(.unknown([missing])) : widest
  }

  /// How far the policy opens a URL; nil where it is not known.
  private mutating func level(_ url: FunctionURLRecord, _ type: IAM.FunctionURLAuthType) -> ExposureLevel? {
    guard let policy = policy(of: url.function.qualifier) else {
      return entrances.missingPolicy(of: function) == nil ? ExposureLevel.none : nil
    }
    return level(ofURLs: type, under: policy)
  }

  /// How far a policy opens URLs of a type: no farther than the narrower of the two grants that a call needs.
  ///
  /// Source: Lambda developer guide, "Control access to Lambda function URLs", as known on 2026-11-28: since October 2025
  /// a call needs `lambda:InvokeFunctionUrl` and `lambda:InvokeFunction`; URLs that were there before had until
  /// 2026-11-01.
  mutating func level(
    ofURLs type: IAM.FunctionURLAuthType,
    under policy: RowID<ResourcePolicyRecord>
  ) -> ExposureLevel? {
    guard let url = exposure(of: policy, .url(type)), let call = exposure(of: policy, .urlCall(type)) else {
      return nil
    }
    return min(url.level, call.level)
  }

  private var missingPolicy: MissingCall { entrances.missingPolicy(of: function) ?? unreadable }
}
