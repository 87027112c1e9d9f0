import AWSNames
import IAM
import Inventory

extension Check {
  static let lambdaLayerCrossAccount = Check(
    id: "lambda-layer-cross-account",
    title: "Layer comes from an unknown account",
    severity: .high,
    subjects: [.function],
    rationale: """
      The layer's code runs inside the function, with its role and its data. Who publishes it decides what runs, and \
      nothing tells you what is in it.
      """,
    remedy: Remedy(
      "Publish the layer from an account of your own after looking into it, or list its account as trusted.",
      command: .aws("lambda update-function-configuration")
        .option("function-name", .name).option("layers", .layers).option("region", .region)
    ),
    responsibility: .customer,
    duty: .runtimeAndCode,
    operations: [.lambdaListFunctions, .organizationsListAccounts],
    examples: [
      .fails("a layer of an account nobody knows", .high) {
        $0.addFunction { $0.layers = $1.list(["arn:aws:lambda:us-east-1:444455556666:layer:left-pad:1"]) }
      },
      .passes("a layer of the own account") {
        $0.addFunction { $0.layers = $1.list(["arn:aws:lambda:us-east-1:111122223333:layer:common:3"]) }
      },
      .passes("a layer that AWS publishes") {
        $0.addFunction {
          $0.layers = $1.list(["arn:aws:lambda:us-east-1:580247275435:layer:LambdaInsightsExtension:38"])
        }
      },
      .passes("a layer that AWS publishes in another region and partition") {
        $0.addFunction {
          $0.layers = $1.list([
            "arn:aws:lambda:af-south-1:012438385374:layer:LambdaInsightsExtension:28",
            "arn:aws-cn:lambda:cn-north-1:287114880934:layer:AWS-Parameters-and-Secrets-Lambda-Extension:11",
          ])
        }
      },
      .passes("a layer of an account on the list of trusted ones") {
        $0.addFunction { $0.layers = $1.list(["arn:aws:lambda:us-east-1:444455556666:layer:left-pad:1"]) }
        $0.trusted = ["444455556666"]
      },
      .doesNotApply("no layers") { $0.addFunction() },
      .isUnknown("little more than its name is known") { $0.addFunction { $0.role = $1.id("") } },
    ]
  ) { context, resource in
    let function = context.function(resource)
    if function.layers.isEmpty {
      let missing = context.missingConfiguration(of: function)
      return missing.map { .unknown([$0]) } ?? .notApplicable("the function has no layers")
    }
    let foreign = context.foreignLayers(of: function)
    guard !foreign.isEmpty else { return .passes }
    return .fails(
      foreign.map { layer in
        context.failure(
          .high,
          cause: .setting(.layers, of: resource),
          discriminator: layer.nameWithoutVersion,
          command: Command.aws("lambda update-function-configuration", region: context.region(function.scope))
            .option("function-name", context.text(function.name)).option("layers", .layers),
          evidence: "\(layer.arn) comes from account \(layer.account), which is neither the owner's nor trusted"
        )
      }
    )
  }
}

/// A layer version with the account that publishes it.
private struct ForeignLayer {
  var arn: String
  var account: String

  /// A new version of a layer is no new finding.
  var nameWithoutVersion: String {
    ARN.withoutVersion(arn)
  }
}

extension CheckContext {
  fileprivate func foreignLayers(of function: Function) -> [ForeignLayer] {
    let owner = inventory.scopes[function.scope.index].account
    let ownID = accountID(owner)
    return inventory.lists[function.layers].compactMap { id in
      let text = text(id)
      guard let account = ARN(text).map({ String($0.account) }), account != ownID,
        !fact(TrustedAccounts.self)[owner].contains(account), LayerPublisher.named(account) == nil
      else { return nil }
      return ForeignLayer(arn: text, account: account)
    }
  }
}
