import Access
import Inventory

extension Check {
  static let lambdaURLAuthNone = Check(
    id: "lambda-url-auth-none",
    title: "Function URL asks for no authentication",
    severity: .critical,
    subjects: [.function],
    rationale: """
      Anybody who learns the address can run the function; nothing before its first line of code stands in the way. \
      Unless the policy allows everybody both lambda:InvokeFunctionUrl and lambda:InvokeFunction the address answers \
      403, one permission away from being open.
      """,
    remedy: Remedy(
      "Demand signed requests; callers without AWS credentials belong behind an API or a distribution that knows them.",
      command: .aws("lambda update-function-url-config")
        .option("function-name", .name).option("auth-type", "AWS_IAM").option("region", .region)
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig, .lambdaGetPolicy,
    ],
    examples: [
      .fails("the policy opens it to everybody", .critical) {
        $0.addFunction()
        $0.addURL(.none)
        $0.addPolicy(ExampleBuilder.urlGrant, ExampleBuilder.urlCallGrant)
      },
      .fails("one of the two grants that a call needs is missing", .medium) {
        $0.addFunction()
        $0.addURL(.none)
        $0.addPolicy(ExampleBuilder.urlGrant)
      },
      .fails("no statement lets anybody through yet", .medium) {
        $0.addFunction()
        $0.addURL(.none)
      },
      .passes("requests are signed") {
        $0.addFunction()
        $0.addURL(.iam)
      },
      .doesNotApply("there is no URL") { $0.addFunction() },
      .isUnknown("URLs were not collected", without: .lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig),
    ]
  ) { context, resource in
    context.verdict(onURLsOf: context.function(resource)) { url, function in
      switch url.authType {
      case .iam: .passes
      case .unknown: .unknown([MissingCall(.lambdaGetFunctionUrlConfig, .failed, in: function.scope)])
      case .none: .fails([context.openURL(url, of: function)])
      }
    }
  }
}

extension CheckContext {
  fileprivate func openURL(_ url: FunctionURLRecord, of function: Function) -> Failure {
    let audience = entrances.verdict(of: url, of: function.row).audience
    let consequence =
      switch audience {
      case .internet: "the policy lets everybody call it"
      case .unknown: "whether the policy lets everybody through is not known"
      case .nobody, .services, .namedAccounts, .organization, .anyAWSAccount:
        "the policy does not let strangers both call the URL and invoke the function, so that it answers 403 for now"
      }
    return failure(
      audience >= .unknown ? .critical : .medium,
      cause: .setting(.urlAuthorization, of: ResourceID(function.row), part: url.function.qualifier),
      discriminator: discriminator(url),
      provenance: url.provenance,
      command: urlUpdate(url, of: function).option("auth-type", "AWS_IAM"),
      evidence: "\(text(url.url)) has AuthType NONE: \(consequence)"
    )
  }
}
