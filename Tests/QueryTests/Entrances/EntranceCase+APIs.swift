import Access
import Inventory
import Testing

@testable import Checks

extension EntranceCase {
  private static let kinds: [(kind: APIKind, key: String)] = [
    (.rest, "GET /items"), (.http, "GET /items"), (.webSocket, "$connect"),
  ]

  private static let authorizations: [(text: String, needsKey: Bool, audience: Audience)] = [
    ("NONE", false, .internet), ("NONE", true, .internet), ("AWS_IAM", false, .services), ("AWS_IAM", true, .services),
    ("JWT", false, .services), ("CUSTOM", false, .services), ("COGNITO_USER_POOLS", true, .services),
    ("", false, .unknown),
  ]

  static let routes = kinds.flatMap { api in
    authorizations.map { asked in
      EntranceCase("\(api.kind) API, \(asked.text)\(asked.needsKey ? " and a key" : "")", asked.audience) {
        $0.addAPI(api.kind)
        $0.addRoute(api.key, authorization: asked.text, requiresAPIKey: asked.needsKey)
      }
    }
  }

  static let privateRoutes = kinds.flatMap { api in
    authorizations.map { asked in
      EntranceCase("private \(api.kind) API, \(asked.text)\(asked.needsKey ? " and a key" : "")", .services) {
        $0.addAPI(api.kind, isPrivate: true)
        $0.addRoute(api.key, authorization: asked.text, requiresAPIKey: asked.needsKey)
      }
    }
  }

  private static let everybody =
    #"{"Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/*"}"#

  static let policiesOfAPIs = [
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
