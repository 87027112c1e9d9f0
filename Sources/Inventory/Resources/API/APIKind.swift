/// The kinds of API Gateway APIs.
public enum APIKind: UInt8, Sendable {
  case rest
  case http
  case webSocket
}
