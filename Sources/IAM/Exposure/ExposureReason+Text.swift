extension ExposureReason: CustomStringConvertible {
  /// The sentence a user reads.
  public var description: String {
    switch self {
    case .anyone: "the principal is *"
    case .everyoneExcept(let spared): "everybody is let in except \(Self.list(spared.map(\.description)))"
    case .wildcardPrincipal(let text): "the principal \(text) fits every account"
    case .externalPrincipal(let principal, let account): "\(principal) is of account \(account)"
    case .unknownAccount(let principal): "the account of \(principal) is not known"
    case .knownPrincipal(let principal): "\(principal) is of the owning or a trusted account"
    case .deletedPrincipal(let id): "\(id) is a deleted user, role or group"
    case .openIdentityProvider(let provider): "\(provider) serves everybody and no condition says whose identities"
    case .openOwner(_, .anyOwner(let value)): "\(value) leaves open whose identities"
    case .openOwner(_, .ownerBeginning(let value, let beginning)):
      "\(value) fits every owner whose name begins with \(beginning), and anybody may choose such a name"
    case .unpinnedService(let service): "\(service) may call for any account"
    case .pinnedService(let service, let key): "\(service) is tied to a source by \(key)"
    case .serviceKeptInAccount(let service): "\(service) calls for its own account alone"
    case .pinned(let condition): "limited by \(condition)"
    case .notPinned(let condition, let failure): "not limited by \(condition): \(failure)"
    case .functionURL(.none): "holds for function URLs without authentication"
    case .functionURL(.awsIAM): "holds for function URLs with IAM authentication, which any account's principals pass"
    case .denied(let name): "denied by \(name)"
    case .guarded(let name): "all but those named in \(name) are denied"
    }
  }

  private static func list(_ values: [String]) -> String {
    values.isEmpty ? "nobody" : values.joined(separator: ", ")
  }
}

extension PinFailure: CustomStringConvertible {
  /// Why the condition does not limit the grant, as half a sentence.
  public var description: String {
    switch self {
    case .keyRestrictsNobody: "the key says nothing of who calls"
    case .operatorDoesNotCompare: "the operator does not compare this key"
    case .passesWhenKeyIsAbsent: "it passes when the key is absent"
    case .isNegated: "it names whom it keeps out, not whom it lets in"
    case .wildcardValue(let value): "\(value) has a wildcard where the account or source belongs"
    case .variableValue(let value): "\(value) is filled in from the request"
    case .wideAddressRange(let value): "\(value) is too wide a range"
    }
  }
}
