import Access
import Inventory
import Testing

@testable import Checks

extension EntranceCase {
  static let balancers = [
    EntranceCase("a load balancer that faces the internet", .internet) { $0.addLoadBalancer(function: "checkout") },
    EntranceCase("an internal load balancer", .services) {
      $0.addLoadBalancer(isInternetFacing: false, function: "checkout")
    },
    balancer("a listener", .internet) { $0.addListener() },
    balancer("a listener that signs callers in", .services) { $0.addListener(demandsSignIn: true) },
    balancer("a listener that asks for a certificate", .services) { $0.addListener(demandsCertificate: true) },
    balancer("a rule of a listener that asks for a certificate", .services) {
      $0.addListener(demandsCertificate: true)
      $0.addListener(rule: true)
    },
    balancer("a rule that signs callers in, and one that does not", .internet) {
      $0.addListener(demandsSignIn: true)
      $0.addListener(rule: true, demandsSignIn: true)
      $0.addListener(rule: true)
    },
    balancer("listeners that were not collected", .unknown) { $0.forget(.elbv2DescribeListeners) },
    balancer("a listener that signs callers in, and rules that were not collected", .unknown) {
      $0.addListener(demandsSignIn: true)
      $0.forget(.elbv2DescribeRules)
    },
    balancer("an open listener, and rules that were not collected", .internet) {
      $0.addListener()
      $0.forget(.elbv2DescribeRules)
    },
  ]

  /// A load balancer that faces the internet (report serverless/serverless#7780, read on 2026-11-28).
  private static func balancer(
    _ name: String,
    _ audience: Audience,
    _ add: @escaping @Sendable (inout ExampleBuilder) -> Void
  ) -> EntranceCase {
    EntranceCase("a load balancer with \(name)", audience) {
      $0.addLoadBalancer(function: "checkout")
      add(&$0)
    }
  }

  private static let principals: [(name: String, audience: Audience, principal: String, condition: String)] = [
    ("everybody", .anyAWSAccount, #""*""#, "{}"), ("everybody under AWS", .anyAWSAccount, #"{"AWS": "*"}"#, "{}"),
    ("every account by pattern", .anyAWSAccount, #"{"AWS": "arn:aws:iam::*:role/deploy"}"#, "{}"),
    ("everybody of an organization", .organization, #""*""#, organization),
    (
      "everybody of one account", .namedAccounts, #""*""#,
      #"{"StringEquals": {"aws:PrincipalAccount": "444455556666"}}"#
    ),
    ("another account", .namedAccounts, #"{"AWS": "444455556666"}"#, "{}"),
    ("a role of its own account", .namedAccounts, #"{"AWS": "arn:aws:iam::111122223333:role/deploy"}"#, "{}"),
    ("another account beside everybody", .anyAWSAccount, #"{"AWS": ["444455556666", "*"]}"#, "{}"),
    ("a service", .services, #"{"Service": "events.amazonaws.com"}"#, "{}"),
    ("a service beside everybody", .anyAWSAccount, #"{"Service": "s3.amazonaws.com", "AWS": "*"}"#, "{}"),
  ]

  static let statements =
    principals.map { who in
      EntranceCase("a statement for \(who.name)", who.audience) {
        $0.addPolicy(ExampleBuilder.allow(who.principal, if: who.condition))
      }
    } + [
      EntranceCase("a statement for everybody but one", .anyAWSAccount) {
        $0.addPolicy(#"{"Effect": "Allow", "NotPrincipal": {"AWS": "444455556666"}, "Action": "lambda:*"}"#)
      },
      EntranceCase("a statement for everybody that lets nobody invoke", .nobody) {
        $0.addPolicy(ExampleBuilder.allow(#""*""#, "lambda:GetFunction"))
      },
      EntranceCase("a statement for everybody, invoking denied", .nobody) {
        $0.addPolicy(
          ExampleBuilder.allow(#""*""#, "lambda:*"),
          #"{"Effect": "Deny", "Principal": "*", "Action": "lambda:InvokeFunction"}"#
        )
      },
      EntranceCase("a statement for everybody that a source of events stands for", .anyAWSAccount) {
        $0.addPolicy(ExampleBuilder.allow(#""*""#))
        $0.addAPI(.http)
        $0.addRoute("GET /items", authorization: "JWT")
      },
      EntranceCase("a statement for URLs alone, and no URL", .nobody) {
        $0.addPolicy(ExampleBuilder.allow(#""*""#, "lambda:InvokeFunctionUrl"))
      },
      EntranceCase("statements for URLs alone, and URLs that were not collected", .unknown) {
        $0.addPolicy(ExampleBuilder.urlGrant, ExampleBuilder.urlCallGrant)
        $0.forget(.lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig)
      },
      EntranceCase("one of two statements that URLs need, and URLs that were not collected", .nobody) {
        $0.addPolicy(ExampleBuilder.urlGrant)
        $0.forget(.lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig)
      },
    ]

  static let sources = [
    EntranceCase("nothing", .nobody) { _ in },
    EntranceCase("a queue", .services) { $0.addMapping(source: "arn:aws:sqs:us-east-1:111122223333:orders") },
  ]
}
