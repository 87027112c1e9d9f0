import Inventory

extension Check {
  static let lambdaURLCORSCredentials = Check(
    id: "lambda-url-cors-credentials",
    title: "Function URL accepts every web origin with credentials",
    severity: .high,
    subjects: [.function],
    rationale: """
      With credentials allowed for every origin, a script on any web site calls the address as the visitor who is \
      logged in, cookies and all, and reads what only the visitor should see.
      """,
    remedy: Remedy(
      "Name the origins of your own sites, or do without credentials.",
      command: .oneOrigin
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig],
    examples: [
      .fails("every origin, with credentials", .high) {
        $0.addFunction()
        $0.addURL(.iam, origins: ["*"], allowsCredentials: true)
      },
      .passes("every origin, without credentials") {
        $0.addFunction()
        $0.addURL(.iam, origins: ["*"])
      },
      .passes("one origin, with credentials") {
        $0.addFunction()
        $0.addURL(.iam, origins: ["https://shop.example.com"], allowsCredentials: true)
      },
      .doesNotApply("there is no CORS block") {
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
      guard url.hasCORS else { return .notApplicable("the URL has no CORS block") }
      guard url.allowCredentials, context.allowsEveryOrigin(url) else { return .passes }
      return .fails([
        context.failure(
          .high,
          inCORSOf: url,
          function,
          evidence: "\(context.text(url.url)) has AllowCredentials, and AllowOrigins holds *"
        )
      ])
    }
  }
}
