import Access
import Inventory
import JSON
import Workers

extension Check {
  static let lambdaEnvSecrets = Check(
    id: "lambda-env-secrets",
    title: "Environment variable holds a credential",
    severity: .critical,
    subjects: [.function],
    rationale: """
      Whoever may read the function's configuration reads the credential, in the console, in exports and in every \
      published version; and it changes only with a deployment.
      """,
    remedy: Remedy(
      "Move the value to Secrets Manager or Parameter Store, give the function its name, and replace the leaked credential.",
      command: .aws("secretsmanager create-secret")
        .option("name", "\(.name)/\(.variable)").option("secret-string", file: "secret.txt")
        .option("region", .region)
    ),
    responsibility: .customer,
    duty: .dataProtection,
    operations: [.lambdaListFunctions],
    examples: [
      .fails("a password in clear", .critical) {
        $0.addFunction {
          $0.environmentState = .known
          $0.environment = $1.pairs(["STAGE": "prod", "DB_PASSWORD": "correct-horse-battery"])
        }
      },
      .fails("an access key and the address of a database, under plain names", .critical, .critical) {
        $0.addFunction {
          $0.environmentState = .known
          $0.environment = $1.pairs([
            "UPLOADER": "AKIAIOSFODNN7EXAMPLE", "DATABASE": "postgres://app:tr0ub4dor@db.internal/orders",
          ])
        }
      },
      .passes("references to where secrets are kept") {
        $0.addFunction {
          $0.environmentState = .known
          $0.environment = $1.pairs([
            "DB_PASSWORD": "arn:aws:secretsmanager:us-east-1:111122223333:secret:db-a1b2c3",
            "API_TOKEN": "/prod/api/token", "TOKEN_TABLE": "sessions", "SECRET_NAME": "prod-db",
          ])
        }
      },
      .passes("a placeholder") {
        $0.addFunction {
          $0.environmentState = .known
          $0.environment = $1.pairs(["API_KEY": "changeme"])
        }
      },
      .doesNotApply("there are no variables") { $0.addFunction() },
      .isUnknown("variables were withheld") {
        $0.addFunction { function, _ in function.environmentState = .withheld }
      },
    ]
  ) { context, resource in
    let function = context.function(resource)
    switch function.environmentState {
    case .withheld: return .unknown([context.withheldVariables(of: function)])
    case .none: return context.noVariables(function)
    case .known: break
    }
    if function.environment.isEmpty { return context.noVariables(function) }
    let names = context.credentialVariables(of: function)
    guard !names.isEmpty else { return .passes }
    return .fails(names.map { context.credential($0, of: function) })
  }
}

extension CheckContext {
  /// A function without variables, unless little more than its name is known.
  func noVariables(_ function: Function) -> Verdict {
    missingConfiguration(of: function).map { .unknown([$0]) } ?? .notApplicable("the function has no variables")
  }

  /// What would tell the variables that the function's description was answered without.
  func withheldVariables(of function: Function) -> MissingCall {
    MissingCall(.lambdaListFunctions, .collected, in: function.scope, note: function.reasonVariablesAreWithheld)
  }

  /// Names of variables that hold credentials; functions with the same variables are read once.
  fileprivate func credentialVariables(of function: Function) -> [StringID] {
    fact(SecretVariables.self, for: function.environment).names
  }

  fileprivate func credential(_ variable: StringID, of function: Function) -> Failure {
    let name = text(variable)
    let value = inventory.lists.pairs(function.environment).first { $0.name == variable }.map { text($0.value) } ?? ""
    let sign =
      switch SecretDetector.sign(name: name, value: value) {
      case .shape(let shape): "holds \(shape.name)"
      case .name, nil: "is named as a credential and holds neither a reference nor a placeholder"
      }
    return failure(
      .critical,
      cause: .setting(.environment, of: function),
      discriminator: name,
      command: Command.aws("secretsmanager create-secret", region: region(function.scope))
        .option("name", "\(text(function.name))/\(name)").option("secret-string", file: "secret.txt"),
      evidence: "\(name) \(sign)"
    )
  }
}

/// Names of the variables of an environment that hold credentials.
private struct SecretVariables: KeyedFact {
  // Asked for one function after another, few of which share an environment.
  static let limit = 1024

  let names: [StringID]

  init(_ key: ListID, _ inventory: Inventory) {
    names = inventory.lists.pairs(key).compactMap { name, value in
      SecretDetector.sign(name: inventory.strings[name], value: inventory.strings[value]).map { _ in name }
    }
  }
}
