import Inventory

extension RouteKind {
  /// Where traffic to the internet goes, in words.
  var words: String {
    switch self {
    case .unknown: "route not in the snapshot"
    case .none: "no way out"
    case .endpointOnly: "gateway endpoints only"
    case .nat: "NAT gateway"
    case .internetGateway: "internet gateway: no internet access this way"
    case .other: "another appliance"
    }
  }
}

extension PermissionKind {
  /// Whose statement it is, in words.
  var words: String {
    switch self {
    case .resourcePolicy: "resource policy: who may use it"
    case .inlinePolicy: "inline policy: what its holder may do"
    case .managedPolicy: "managed policy: what its holder may do"
    case .trustPolicy: "trust policy: who may assume the role"
    case .boundary: "permissions boundary: what its holder may do at most"
    case .serviceControlPolicy: "service control policy: what principals below may do at most"
    case .resourceControlPolicy: "resource control policy: what may be done to resources below at most"
    }
  }
}

extension APIKind {
  /// The kind of API, in words.
  var words: String {
    switch self {
    case .rest: "REST API"
    case .http: "HTTP API"
    case .webSocket: "WebSocket API"
    }
  }
}
