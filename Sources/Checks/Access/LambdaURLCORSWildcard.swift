import Inventory

extension Check {
  static let lambdaURLCORSWildcard = Check(
    id: "lambda-url-cors-wildcard",
    title: "Function URL accepts every web origin",
    severity: .medium,
    subjects: [.function],
    rationale: """
      With * among the allowed origins, a script on any web site may call the address from its visitors' browsers and \
      read what it answers.
      """,
    remedy: Remedy(
      "Name the origins of your own sites, or drop the CORS block when no browser calls the address.",
      command: .oneOrigin
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig],
    examples: [
      .fails("every origin is allowed", .medium) {
        $0.addFunction()
        $0.addURL(.iam, origins: ["https://shop.example.com", "*"])
      },
      .passes("one origin is allowed") {
        $0.addFunction()
        $0.addURL(.iam, origins: ["https://shop.example.com"])
      },
      .passes("there is no CORS block") {
        $0.addFunction()
        $0.addURL(.iam)
      },
      .doesNotApply("there is no URL") { $0.addFunction() },
      .isUnknown(
        "URLs were denied to the collector",
        denied: .lambdaListFunctionUrlConfigs,
        .lambdaGetFunctionUrlConfig
      ),
    ]
  ) { context, resource in
    context.verdict(onURLsOf: context.function(resource)) { url, function in
      guard context.allowsEveryOrigin(url) else { return .passes }
      return .fails([
        context.failure(
          .medium,
          inCORSOf: url,
          function,
          evidence: """
            AllowOrigins of \(context.text(url.url)) holds *\(url.allowCredentials ? ", with credentials" : "")
            """
        )
      ])
    }
  }
}
