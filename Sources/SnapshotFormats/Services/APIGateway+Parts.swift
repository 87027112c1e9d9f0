import Inventory
import JSON

/// What the two services of API Gateway say of stages and authorizers: the same, in words of their own.
struct APIWords: Sendable {
  let stages: StaticString
  let stageName: StaticString
  let webACL: StaticString
  let accessLog: StaticString
  let accessLogTarget: StaticString
  /// Whether requests are traced; nil where stages have no such setting.
  let tracing: StaticString?
  let variables: StaticString
  /// A deployment that takes some of the requests, and its own variables; nil where stages have none.
  let canary: (settings: StaticString, variables: StaticString)?
  let authorizers: StaticString
  let authorizerID: StaticString
  let authorizerName: StaticString
  let authorizerType: StaticString
  let authorizerURI: StaticString

  /// `apigateway`.
  static let rest = APIWords(
    stages: "item",
    stageName: "stageName",
    webACL: "webAclArn",
    accessLog: "accessLogSettings",
    accessLogTarget: "destinationArn",
    tracing: "tracingEnabled",
    variables: "variables",
    canary: ("canarySettings", "stageVariableOverrides"),
    authorizers: "items",
    authorizerID: "id",
    authorizerName: "name",
    authorizerType: "type",
    authorizerURI: "authorizerUri"
  )

  /// `apigatewayv2`.
  static let http = APIWords(
    stages: "Items",
    stageName: "StageName",
    webACL: "WebAclArn",
    accessLog: "AccessLogSettings",
    accessLogTarget: "DestinationArn",
    tracing: nil,
    variables: "StageVariables",
    canary: nil,
    authorizers: "Items",
    authorizerID: "AuthorizerId",
    authorizerName: "Name",
    authorizerType: "AuthorizerType",
    authorizerURI: "AuthorizerUri"
  )
}

extension FileReading {
  /// `get-stages` of one API.
  mutating func readStages(_ document: JSONView, _ words: APIWords) {
    for record in records(words.stages, document) {
      guard let name = name(words.stageName, record) else { continue }
      var stage = APIStageRecord(scope: scope, provenance: provenance(of: record))
      stage.api = interner.intern(parameter)
      stage.name = name
      stage.webACL = text(words.webACL, record)
      if let tracing = words.tracing { stage.isTracingEnabled = flag(tracing, record, .shown) }
      stage.accessLog =
        object(words.accessLog, record, .shown).map { text(words.accessLogTarget, $0, .shown) } ?? .empty
      stage.variables = pairs(words.variables, record)
      if let canary = words.canary, let settings = object(canary.settings, record) {
        stage.canaryVariables = pairs(canary.variables, settings)
      }
      fragment.append(stage)
    }
  }

  /// `get-authorizers` of one API.
  mutating func readAuthorizers(_ document: JSONView, _ words: APIWords) {
    for record in records(words.authorizers, document) {
      guard let id = name(words.authorizerID, record) else { continue }
      var authorizer = APIAuthorizerRecord(scope: scope, provenance: provenance(of: record))
      authorizer.api = interner.intern(parameter)
      authorizer.id = id
      authorizer.name = text(words.authorizerName, record)
      authorizer.type = text(words.authorizerType, record)
      authorizer.uri = text(words.authorizerURI, record)
      fragment.append(authorizer)
    }
  }
}
