import IAM
import Inventory

extension EntranceJudge {
  /// Who gets through a function URL: callers have to be let through by the policy of the same version or alias.
  ///
  /// Without authentication a statement has to let everybody in, else every call is answered 403; with IAM
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

  /// How far the policy opens a URL; nil where it is not known.
  private mutating func level(_ url: FunctionURLRecord, _ type: IAM.FunctionURLAuthType) -> ExposureLevel? {
    guard let policy = policy(of: url.function.qualifier) else {
      return entrances.missingPolicy(of: function) == nil ? ExposureLevel.none : nil
    }
    return exposure(of: policy, .url(type))?.level
  }

  private var missingPolicy: MissingCall { entrances.missingPolicy(of: function) ?? unreadable }
}
