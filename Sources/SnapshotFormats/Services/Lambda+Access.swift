import Inventory
import JSON

extension FileReading {
  /// `get-policy`.
  mutating func readFunctionPolicy(_ document: JSONView) {
    guard has("Policy", document) else { return noteNoAnswer(document) }
    var record = ResourcePolicyRecord(kind: .function, scope: scope, provenance: provenance(of: document))
    record.owner = interner.intern(parameter)
    record.function = parameterFunction()
    // One that cannot be read leaves the function without a policy and its call failed.
    guard let policy = resourcePolicy("Policy", document), policy.isReadable else { return }
    record.document = policy.document
    fragment.append(record)
  }

  /// `get-layer-version-policy`.
  mutating func readLayerPolicy(_ document: JSONView) {
    readResourcePolicy(.layer, document)
  }

  /// A policy of the resource that the call was made for.
  mutating func readResourcePolicy(_ kind: PolicyOwnerKind, _ document: JSONView) {
    guard has("Policy", document) else { return noteNoAnswer(document) }
    appendPolicy(kind, owner: interner.intern(parameter), "Policy", document, provenance: provenance(of: document))
  }

  mutating func appendPolicy(
    _ kind: PolicyOwnerKind,
    owner: StringID,
    _ field: StaticString,
    _ object: JSONView,
    provenance: Provenance
  ) {
    var record = ResourcePolicyRecord(kind: kind, scope: scope, provenance: provenance)
    record.owner = owner
    guard let policy = resourcePolicy(field, object) else { return }
    record.document = policy.document
    fragment.append(record)
  }

  /// An empty object says that there is nothing; any other without its main field is no answer.
  mutating func noteNoAnswer(_ document: JSONView) {
    if !document.isEmptyObject { leaveOut(.unexpectedAnswer(.object), "output", at: document) }
  }

  /// `list-function-url-configs`.
  mutating func readFunctionURLs(_ document: JSONView) {
    for record in records("FunctionUrlConfigs", document) { readFunctionURL(record) }
  }

  /// One function URL, as `get-function-url-config` answers.
  mutating func readFunctionURL(_ record: JSONView) {
    guard has("FunctionUrl", record) else { return noteNoAnswer(record) }
    let arn = value("FunctionArn", record, .string)
    guard belongsHere(arn, record) else { return }
    var url = FunctionURLRecord(authType: authType(record), scope: scope, provenance: provenance(of: record))
    url.function = arn.flatMap { function($0) } ?? parameterFunction()
    url.url = text("FunctionUrl", record)
    url.invokeMode = text("InvokeMode", record, .shown)
    if let cors = object("Cors", record) {
      url.hasCORS = true
      url.allowOrigins = texts("AllowOrigins", cors)
      url.allowMethods = texts("AllowMethods", cors, .shown)
      url.allowCredentials = flag("AllowCredentials", cors)
    }
    fragment.append(url)
  }

  private mutating func authType(_ record: JSONView) -> FunctionURLAuthType {
    word("AuthType", record, ["NONE": FunctionURLAuthType.none, "AWS_IAM": .iam], .always) ?? .unknown
  }
}

extension OperationReader {
  static let lambdaAccess = [
    OperationReader(.lambdaGetLayerVersionPolicy) { $0.readLayerPolicy($1) },
    OperationReader(.lambdaGetPolicy) { $0.readFunctionPolicy($1) },
    OperationReader(.lambdaListFunctionUrlConfigs) { $0.readFunctionURLs($1) },
    OperationReader(.lambdaGetFunctionUrlConfig) { $0.readFunctionURL($1) },
  ]
}
