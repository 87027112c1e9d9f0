import AWSNames
import IAM

// Those who stand for whom nobody has named.

extension WhoCanSearch {
  /// What somebody's own policies are taken to allow.
  enum OwnPolicies {
    case nothing
    case everything
  }

  /// A role or user of an account, of which nothing else is known; nil when the account is none.
  func somebody(_ kind: Caller.Kind, of account: String, _ policies: OwnPolicies) -> Asker? {
    Caller.unnamed(Self.name, kind, of: account, in: model.partition(ofAccount: account)).map { caller in
      let own = policies == .everything ? Self.everything : PolicyStack()
      return Asker(caller: model.knowing(caller, as: nil), own: own, isStandIn: true)
    }
  }

  /// Somebody within the control policies of an account.
  func bound(_ asker: Asker, to account: String) -> Asker {
    var asker = asker
    model.bind(&asker.own, to: account)
    return asker
  }

  /// Those of an account whom their own policies let, within its control policies; of another than the owner's also the
  /// root user.
  func principals(of account: String) -> [Asker] {
    let root = account == asked.owner ? nil : Caller(.root, model.root(ofAccount: account))
    return principals(of: account, knowing: KnownKeys()) + [root].compactMap(\.self).map { asker($0) }
  }

  /// Roles and users of an account of whom some keys are known.
  func principals(of account: String, knowing keys: KnownKeys) -> [Asker] {
    [Caller.Kind.role, .user].compactMap { somebody($0, of: account, .everything) }.map { asker in
      var asker = bound(asker, to: account)
      asker.caller = asker.caller.knowing(keys)
      return asker
    }
  }

  /// Those of any account, of whom some keys are known, whom their own policies let; control policies that nobody knows
  /// bind them unless there is somebody whom none do.
  func outsiders(knowing keys: KnownKeys = KnownKeys(), areBound: Bool = true) -> [Asker] {
    var own = Self.everything
    if areBound { own.unknown.insert(.serviceControl) }
    return [Caller.somebody(in: partition)].compactMap(\.self).map { caller in
      Asker(caller: caller.knowing(keys), own: own, isOutside: true, isStandIn: true)
    }
  }

  /// Everybody: strangers who sign, in an organization and in none, and whoever does not sign.
  var everybody: [Asker] {
    let strangers = Caller.strangers(in: partition).map {
      Asker(caller: $0, own: Self.everything, isOutside: true, isStandIn: true)
    }
    return strangers + [Caller(.anonymous, "*")].compactMap(\.self).map { Asker(caller: $0, isOutside: true) }
  }

  /// Whoever bears a name that is of no role, user or session: an account's canonical id, an identity of CloudFront.
  func bearers(of name: String) -> [Asker] {
    [Caller(.federatedUser, name)].compactMap(\.self).map {
      Asker(caller: $0, own: Self.everything, isOutside: true, isStandIn: true)
    }
  }

  /// Whoever the policy names that is not known: of the owner's account without policies of their own, of any other with.
  mutating func addUnknown() {
    let own = asked.owner.flatMap { somebody(.role, of: $0, .nothing) }
    add(.group(.unknown), [own].compactMap(\.self) + everybody)
  }

  private var partition: Partition { model.partition(ofAccount: asked.owner ?? "") }

  /// Long enough to fit no name by chance.
  private static let name = "lambdascope-example"

  private static let everything = PolicyStack(
    identity: CompiledPolicies([NamedPolicy("", WellKnownPolicy.fullAccess)], .identity)
  )
}
