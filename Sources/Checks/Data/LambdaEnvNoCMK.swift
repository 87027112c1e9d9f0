import AWSNames
import IAM
import Inventory

extension Check {
  static let lambdaEnvNoCMK = Check(
    id: "lambda-env-no-cmk",
    title: "Environment variables are not under a customer key",
    severity: .medium,
    subjects: [.function],
    rationale: """
      Lambda encrypts variables in any case, but with AWS's own key everybody who may read the configuration reads \
      them; a key of your own lets you say who may, see who did, and shut everybody out.
      """,
    remedy: Remedy(
      "Encrypt the variables with a key whose policy names the role and the people who deploy.",
      command: .aws("lambda update-function-configuration")
        .option("function-name", .name).option("kms-key-arn", .key).option("region", .region)
    ),
    responsibility: .shared,
    duty: .dataProtection,
    operations: [.lambdaListFunctions, .kmsDescribeKey, .kmsListAliases],
    examples: [
      .fails("no key", .medium) {
        $0.addFunction {
          $0.environmentState = .known
          $0.environment = $1.pairs(["STAGE": "prod"])
        }
      },
      .fails("the key is AWS's own", .medium) {
        $0.addFunction {
          $0.environmentState = .known
          $0.environment = $1.pairs(["STAGE": "prod"])
          $0.key = $1.id("arn:aws:kms:us-east-1:111122223333:alias/aws/lambda")
        }
      },
      .passes("a customer key") {
        $0.addFunction {
          $0.environmentState = .known
          $0.environment = $1.pairs(["STAGE": "prod"])
          $0.key = $1.id("arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d")
        }
      },
      .doesNotApply("there are no variables") { $0.addFunction() },
      .isUnknown("the key is an alias that leads nowhere in the snapshot") {
        $0.addFunction {
          $0.environmentState = .known
          $0.environment = $1.pairs(["STAGE": "prod"])
          $0.key = $1.id("arn:aws:kms:us-east-1:111122223333:alias/app")
        }
      },
      .isUnknown("variables were withheld") {
        $0.addFunction { function, _ in function.environmentState = .withheld }
      },
    ],
    failsWithout: [.lambdaListFunctions]
  ) { context, resource in
    let function = context.function(resource)
    switch function.environmentState {
    case .none: return context.noVariables(function)
    case .known where function.environment.isEmpty: return context.noVariables(function)
    case .withheld where function.key.isEmpty:
      return .unknown([context.withheldVariables(of: function)])
    case .known, .withheld: break
    }
    switch context.keyOwner(function.key) {
    case .customer: return .passes
    case .unknown: return .unknown([context.unanswered(.kmsListAliases, in: function.scope)])
    case .aws: break
    }
    return .fails([
      context.failure(
        .medium,
        cause: .setting(.environmentKey, of: resource),
        command: Command.aws("lambda update-function-configuration", region: context.region(function.scope))
          .option("function-name", context.text(function.name)).option(
            "kms-key-arn",
            context.onlyKey(in: function.scope)
          ),
        evidence: function.key.isEmpty ? "no customer key" : "\(context.text(function.key)) is a key of AWS"
      )
    ])
  }
}

/// Who owns the key of an environment.
private enum KeyOwner {
  case customer
  case aws
  case unknown
}

extension CheckContext {
  /// The key of the customer where the region has one alone, else what is to be put in.
  fileprivate func onlyKey(in scope: RowID<ScopeRecord>) -> Command.Word {
    let own = inventory.keys.indices.filter { index in
      let key = inventory.keys[index]
      return key.scope == scope && !inventory.isManagedByAWS(RowID(index: index)) && text(key.state) == "Enabled"
    }
    return own.count == 1 ? .init(text(inventory.keys[own[0]].arn)) : .init(.key)
  }

  /// Without a key, Lambda uses the one that AWS manages for it.
  fileprivate func keyOwner(_ key: StringID) -> KeyOwner {
    guard !key.isEmpty else { return .aws }
    if let row = inventory.keys.row(key), inventory.isManagedByAWS(row) { return .aws }
    guard let arn = ARN(text(key)), arn.resourceType == "alias" else { return .customer }
    return arn.isAliasOfAWS ? .aws : .unknown
  }
}
