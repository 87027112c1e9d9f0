import Access
import Inventory
import Testing

@testable import Checks

/// Where the address of an API is switched off, its domain names alone lead to it (reports serverless/serverless#11808,
/// aquasecurity/cloudsploit#1457, read on 2026-11-28).
extension EntranceCase {
  private static func endpoint(
    _ name: String,
    _ audience: Audience,
    _ kinds: [APIKind] = [.rest, .http, .webSocket],
    _ add: @escaping @Sendable (inout ExampleBuilder) -> Void
  ) -> [EntranceCase] {
    kinds.map { kind in
      EntranceCase("\(kind) API without an address, \(name)", audience) {
        $0.addAPI(kind, isDefaultEndpointDisabled: true)
        $0.addRoute(kind == .webSocket ? "$connect" : "GET /items", authorization: "NONE")
        add(&$0)
      }
    }
  }

  static let endpoints = [
    endpoint("no domain name", .nobody) { _ in },
    endpoint("a domain name", .internet) {
      $0.addDomainName("a.example.com")
      $0.addMapping(of: "a.example.com")
    },
    endpoint("a domain name that leads elsewhere", .nobody) {
      $0.addDomainName("a.example.com")
      $0.addMapping(of: "a.example.com", to: "other")
    },
    endpoint("a domain name that asks for a certificate", .services) {
      $0.addDomainName("a.example.com", demandsCertificate: true)
      $0.addMapping(of: "a.example.com")
    },
    endpoint("one domain name that asks for a certificate and one that does not", .internet) {
      $0.addDomainName("a.example.com", demandsCertificate: true)
      $0.addDomainName("b.example.com")
      for name in ["a", "b"] { $0.addMapping(of: "\(name).example.com") }
    },
    endpoint("domain names not collected", .unknown, [.rest]) { $0.forget(.apigatewayGetDomainNames) },
    endpoint("domain names not collected", .unknown, [.http, .webSocket]) { $0.forget(.apigatewayv2GetDomainNames) },
    endpoint("mappings not collected", .unknown) {
      $0.addDomainName("a.example.com")
      $0.forget(.apigatewayGetBasePathMappings, .apigatewayv2GetApiMappings)
    },
    endpoint("routing rules not collected", .unknown) {
      $0.addDomainName("a.example.com", hasRoutingRules: true)
      $0.forget(.apigatewayv2ListRoutingRules)
    },
    endpoint("a mapping of one domain name, and others not collected", .internet) {
      $0.addMapping(of: "a.example.com")
      $0.forget(.apigatewayGetDomainNames, .apigatewayv2GetDomainNames)
    },
  ].flatMap { $0 }
}
