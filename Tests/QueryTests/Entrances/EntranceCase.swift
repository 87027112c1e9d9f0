import Access
import Inventory
import Testing

@testable import Checks

/// A way into the function `checkout`, and who gets through it.
struct EntranceCase: CustomTestStringConvertible, Sendable {
  let name: String
  let audience: Audience
  let add: @Sendable (inout ExampleBuilder) -> Void

  init(_ name: String, _ audience: Audience, _ add: @escaping @Sendable (inout ExampleBuilder) -> Void) {
    self.name = name
    self.audience = audience
    self.add = add
  }

  var testDescription: String { "\(name): \(audience.name)" }

  /// Every kind of way with every authorization it may ask for.
  static let all = urls + routes + privateRoutes + policiesOfAPIs + balancers + statements + sources
}

// MARK: Function URLs

extension EntranceCase {
  private static let grants:
    [(name: String, none: Audience, iam: Audience, add: @Sendable (inout ExampleBuilder) -> Void)] =
      [
        ("without a policy", .namedAccounts, .namedAccounts, { _ in }),
        ("for everybody", .internet, .anyAWSAccount, { $0.addPolicy(url(#""*""#)) }),
        (
          "for every account by pattern", .namedAccounts, .anyAWSAccount,
          { $0.addPolicy(url(#"{"AWS": "arn:aws:iam::*:root"}"#)) }
        ),
        ("for one account", .namedAccounts, .namedAccounts, { $0.addPolicy(url(#"{"AWS": "444455556666"}"#)) }),
        ("for an organization", .namedAccounts, .organization, { $0.addPolicy(url(#""*""#, organization)) }),
        (
          "for everybody but denied", .namedAccounts, .namedAccounts,
          { $0.addPolicy(url(#""*""#), #"{"Effect": "Deny", "Principal": "*", "Action": "lambda:*"}"#) }
        ),
        ("with a policy that was not collected", .unknown, .unknown, { $0.forget(.lambdaGetPolicy) }),
        ("with a policy that was denied", .unknown, .unknown, { $0.deny(.lambdaGetPolicy) }),
        ("with a policy that cannot be read", .unknown, .unknown, { $0.addPolicy(#"{"Effect": "Perhaps"}"#) }),
      ]

  private static let urls = grants.flatMap { grant in
    [
      EntranceCase("URL without authentication \(grant.name)", grant.none) {
        $0.addURL(.none)
        grant.add(&$0)
      },
      EntranceCase("URL with signatures \(grant.name)", grant.iam) {
        $0.addURL(.iam)
        grant.add(&$0)
      },
      EntranceCase("URL of which nothing is told \(grant.name)", .unknown) {
        $0.addURL(.unknown)
        grant.add(&$0)
      },
    ]
  }

  static let organization = #"{"StringEquals": {"aws:PrincipalOrgID": "o-example1111"}}"#

  private static func url(_ principal: String, _ condition: String = "{}") -> String {
    ExampleBuilder.allow(principal, "lambda:InvokeFunctionUrl", if: condition)
  }
}

// MARK: APIs

extension EntranceCase {
  private static let kinds: [(kind: APIKind, key: String)] = [
    (.rest, "GET /items"), (.http, "GET /items"), (.webSocket, "$connect"),
  ]

  private static let authorizations: [(text: String, needsKey: Bool, audience: Audience)] = [
    ("NONE", false, .internet), ("NONE", true, .internet), ("AWS_IAM", false, .services), ("AWS_IAM", true, .services),
    ("JWT", false, .services), ("CUSTOM", false, .services), ("COGNITO_USER_POOLS", true, .services),
    ("", false, .unknown),
  ]

  private static let routes = kinds.flatMap { api in
    authorizations.map { asked in
      EntranceCase("\(api.kind) API, \(asked.text)\(asked.needsKey ? " and a key" : "")", asked.audience) {
        $0.addAPI(api.kind)
        $0.addRoute(api.key, authorization: asked.text, requiresAPIKey: asked.needsKey)
      }
    }
  }

  private static let privateRoutes = kinds.flatMap { api in
    authorizations.map { asked in
      EntranceCase("private \(api.kind) API, \(asked.text)\(asked.needsKey ? " and a key" : "")", .services) {
        $0.addAPI(api.kind, isPrivate: true)
        $0.addRoute(api.key, authorization: asked.text, requiresAPIKey: asked.needsKey)
      }
    }
  }

  private static let everybody =
    #"{"Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/*"}"#

  private static let policiesOfAPIs = [
    EntranceCase("signed calls of a REST API whose policy lets everybody in", .anyAWSAccount) {
      $0.addAPI(.rest, policy: everybody)
      $0.addRoute("GET /items", authorization: "AWS_IAM")
    },
    EntranceCase("messages of a WebSocket API that asks at $connect", .services) {
      $0.addAPI(.webSocket)
      $0.addRoute("$connect", authorization: "AWS_IAM", to: "https://example.com")
      $0.addRoute("$default", authorization: "NONE")
    },
    EntranceCase("messages of a WebSocket API without $connect", .internet) {
      $0.addAPI(.webSocket)
      $0.addRoute("$default", authorization: "NONE")
    },
    EntranceCase("a route of an API that was not collected", .unknown) {
      $0.forget(.apigatewayGetRestApis)
      $0.addRoute("GET /items", authorization: "NONE")
    },
  ]
}

// MARK: Load balancers, statements, sources

extension EntranceCase {
  private static let balancers = [
    EntranceCase("a load balancer that faces the internet", .internet) { $0.addLoadBalancer(function: "checkout") },
    EntranceCase("an internal load balancer", .services) {
      $0.addLoadBalancer(isInternetFacing: false, function: "checkout")
    },
  ]

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

  private static let statements =
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
      EntranceCase("a statement for URLs alone, and URLs that were not collected", .unknown) {
        $0.addPolicy(ExampleBuilder.allow(#""*""#, "lambda:InvokeFunctionUrl"))
        $0.forget(.lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig)
      },
    ]

  private static let sources = [
    EntranceCase("nothing", .nobody) { _ in },
    EntranceCase("a queue", .services) { $0.addMapping(source: "arn:aws:sqs:us-east-1:111122223333:orders") },
  ]
}
