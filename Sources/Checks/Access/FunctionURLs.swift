import IAM
import Inventory

/// Whether strangers get through a function URL without authentication.
enum FunctionURLReach {
  /// A statement of the policy lets everybody call it.
  case open
  /// No statement does, so that every call is answered 403.
  case latent
  case unknown
}

extension CheckContext {
  /// The URLs of a function, or why they are not known.
  func urls(of function: Function) -> (rows: ArraySlice<RowID<FunctionURLRecord>>, missing: MissingCall?) {
    let rows = inventory.links.urlsOfFunction[function.row]
    guard rows.isEmpty else { return (rows, nil) }
    let missing = missing(
      .lambdaListFunctionUrlConfigs,
      or: .lambdaGetFunctionUrlConfig,
      for: function.name,
      in: function.scope
    )
    return (rows, missing)
  }

  /// Whether the policy lets everybody call a URL that asks for no authentication.
  func reach(of url: FunctionURLRecord, of function: Function) -> FunctionURLReach {
    let policies = inventory.links.policiesOfFunction[function.row].lazy
      .map { inventory.resourcePolicies[$0.index] }
    guard let policy = policies.first(where: { $0.function.qualifier == url.function.qualifier }) else {
      return missingPolicy(of: function) == nil ? .latent : .unknown
    }
    guard let document = analysis(ofResourcePolicy: policy.document, in: function.scope).document else {
      return .unknown
    }
    let owner = inventory.scopes[function.scope.index].account
    var question = question(owner, actions: ["lambda:InvokeFunctionUrl"])
    question.functionURLAuthType = IAM.FunctionURLAuthType.none
    return document.exposure(question).level == .internet ? .open : .latent
  }

  /// What tells one URL of a function from another: its version or alias.
  func discriminator(_ url: FunctionURLRecord) -> String { text(url.function.qualifier) }

  /// The command that changes a URL's configuration.
  func urlUpdate(_ url: FunctionURLRecord, of function: Function) -> AWSCommand {
    AWSCommand("lambda update-function-url-config", region: region(function.scope))
      .option("function-name", text(function.name))
      .option("qualifier", text(url.function.qualifier))
  }
}
