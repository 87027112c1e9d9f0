/// The kinds of API Gateway APIs.
public enum APIKind: UInt8, Sendable {
  /// A REST API, of the first API Gateway.
  case rest
  /// An HTTP API, of the second.
  case http
  /// A WebSocket API, of the second.
  case webSocket
}
