import Access
import Inventory
import Testing

@testable import Checks

/// Integrations may leave it to each stage which function they call (reports hashicorp/terraform#6463,
/// aws/aws-cdk#11190, hashicorp/terraform-provider-aws#45649, read on 2026-11-28).
extension EntranceCase {
  private static func path(_ name: String, end: String = "invocations") -> String {
    "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/\(name)/\(end)"
  }

  /// URIs of integrations that call the function where `fn` is its name and `alias` an alias, and those that never do.
  private static let uris: [(uri: String, mayCall: Bool)] = [
    (path(ExampleBuilder.functionARN("checkout")), true), (path("checkout"), true), (path("checkout:live"), true),
    (path("111122223333:function:checkout"), true), (path("444455556666:function:checkout"), false),
    (path(ExampleBuilder.functionARN("checkout"), end: "response-streaming-invocations"), true),
    (path(ExampleBuilder.functionARN("checkout"), end: "invoke-async/"), true),
    ("https://example.com/functions/checkout/invocations", false),
    ("arn:aws:apigateway:us-east-1:sqs:path/111122223333/functions/checkout", false),
  ]

  private static let variableURIs = [
    path(ExampleBuilder.functionARN("${stageVariables.fn}")), path("${stageVariables.fn}"),
    path(ExampleBuilder.functionARN("check${stageVariables.end}")),
    path(ExampleBuilder.functionARN("${stageVariables.fn}:${stageVariables.alias}")),
    path(ExampleBuilder.functionARN("${stageVariables.fn}"), end: "response-streaming-invocations"),
    ExampleBuilder.functionARN("${stageVariables.fn}"), path("${stageVariables.arn}"), "${stageVariables.arn}",
  ]

  private static let set: KeyValuePairs = [
    "fn": "checkout", "end": "out", "alias": "live", "arn": ExampleBuilder.functionARN("checkout"),
  ]

  private static func method(
    _ uri: String,
    _ audience: Audience,
    _ name: String,
    _ add: @escaping @Sendable (inout ExampleBuilder) -> Void
  ) -> EntranceCase {
    EntranceCase("\(uri), \(name)", audience) {
      $0.addAPI(.rest)
      $0.addRoute("GET /items", authorization: "NONE", to: uri)
      add(&$0)
    }
  }

  static let stageVariables =
    uris.map { uri in method(uri.uri, uri.mayCall ? .internet : .nobody, "as it stands") { _ in } }
    + variableURIs.flatMap { uri in
      [
        method(uri, .internet, "in a stage") { $0.addStage(variables: set) },
        method(uri, .internet, "in one of two stages") {
          $0.addStage("dev", variables: ["fn": "other", "end": "", "alias": "x", "arn": "other"])
          $0.addStage(variables: set)
        },
        method(uri, .nobody, "in a stage that sets nothing") { $0.addStage() },
        method(uri, .nobody, "in a stage that names another") {
          $0.addStage(variables: [
            "fn": "other", "end": "other", "alias": "x", "arn": ExampleBuilder.functionARN("other"),
          ])
        },
        method(uri, .unknown, "in stages that were not collected") { $0.forget(.apigatewayGetStages) },
        method(uri, .unknown, "in stages that were denied") { $0.deny(.apigatewayGetStages) },
      ]
    } + [
      method(path(ExampleBuilder.functionARN("pay-${stageVariables.fn}")), .nobody, "whose name begins otherwise") {
        $0.forget(.apigatewayGetStages)
      },
      EntranceCase("an unknown function behind a method that asks who callers are", .nobody) {
        $0.addAPI(.rest)
        $0.addRoute("GET /items", authorization: "AWS_IAM", to: path("${stageVariables.fn}"))
        $0.forget(.apigatewayGetStages)
      },
    ]
}
