import AWSNames
import Access
import Inventory
import JSON

extension Check {
  static let lambdaRoleMissing = Check(
    id: "lambda-role-missing",
    title: "Execution role no longer exists",
    severity: .high,
    subjects: [.function],
    rationale: """
      Every invocation fails until the role is back, and whoever may create roles decides what the function can do by \
      creating one of that name.
      """,
    remedy: Remedy(
      "Point the function at a role that exists, or delete the function when nobody misses it.",
      command: .aws("lambda update-function-configuration")
        .option("function-name", .name).option("role", .roleARN).option("region", .region)
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .iamGetAccountAuthorizationDetails],
    examples: [
      .fails("the role was deleted", .high) {
        $0.addFunction()
        $0.addRole("another-role")
      },
      .passes("the role is there") {
        $0.addFunction()
        $0.addRole()
      },
      .foreignRole,
      .isUnknown("roles were not collected", without: .iamGetAccountAuthorizationDetails),
    ]
  ) { context, resource in
    let function = context.function(resource)
    switch context.executionRole(of: function) {
    case .known: return .passes
    case .foreign: return .notApplicable("the role belongs to another account")
    case .unknown(let call): return .unknown([call])
    case .gone: break
    }
    return .fails([
      context.failure(
        .high,
        cause: .missing(
          .role,
          name: function.role,
          of: ResourceID(context.inventory.scopes[function.scope.index].account)
        ),
        command: context.anew(function),
        evidence: "\(context.text(function.role)) is not among the roles of the account"
      )
    ])
  }
}

extension CheckContext {
  /// The commands that make the role anew with what the function's settings need, and let the function take it on.
  ///
  /// A role of the same name is another role to Lambda until the function is told of it.
  fileprivate func anew(_ function: Function) -> Command {
    let update = Command.aws("lambda update-function-configuration", region: region(function.scope))
      .option("function-name", text(function.name))
    let statements = access.configuredNeeds(of: function.row).map { need in
      JSONTree.fields([
        "Effect": .string("Allow"), "Action": .strings(need.actions), "Resource": .strings(need.resources),
      ])
    }
    // A role without a path.
    guard let arn = ARN(text(function.role)), arn.pathParts.count == 2, let name = arn.lastPathPart, !statements.isEmpty
    else {
      return update.option("role", .roleARN)
    }
    let trust = JSONTree.fields([
      "Effect": .string("Allow"), "Principal": .fields(["Service": .string("lambda.amazonaws.com")]),
      "Action": .string("sts:AssumeRole"),
    ])
    return Command.aws("iam create-role").option("role-name", String(name))
      .option("assume-role-policy-document", PolicyText([trust]).text)
      .then(
        Command.aws("iam put-role-policy").option("role-name", String(name)).option("policy-name", "settings")
          .option("policy-document", PolicyText(statements).text)
      )
      .then(update.option("role", text(function.role)))
  }
}
