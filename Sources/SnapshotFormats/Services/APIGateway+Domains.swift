import Inventory
import JSON

extension FileReading {
  /// `get-domain-names` of REST APIs, which lists the domain names of all kinds of APIs.
  mutating func readDomainNames(_ document: JSONView) {
    for record in records("items", document) {
      guard let name = name("domainName", record) else { continue }
      var domain = DomainNameRecord(scope: scope, provenance: provenance(of: record))
      domain.name = name
      if let endpoints = object("endpointConfiguration", record) {
        domain.isPrivate = elements("types", endpoints, .string).contains { $0.isText("PRIVATE") }
      }
      domain.demandsCertificate = demandsCertificate("mutualTlsAuthentication", trustStore: "truststoreUri", record)
      domain.hasRoutingRules = hasRoutingRules("routingMode", record)
      fragment.append(domain)
    }
  }

  /// `get-base-path-mappings` of one domain name.
  mutating func readBasePathMappings(_ document: JSONView) {
    for record in records("items", document) { readMapping(record, api: "restApiId", stage: "stage") }
  }

  /// `get-domain-names` of HTTP and WebSocket APIs.
  mutating func readHTTPDomainNames(_ document: JSONView) {
    for record in records("Items", document) {
      guard let name = name("DomainName", record) else { continue }
      var domain = DomainNameRecord(scope: scope, provenance: provenance(of: record))
      domain.name = name
      domain.demandsCertificate = demandsCertificate("MutualTlsAuthentication", trustStore: "TruststoreUri", record)
      domain.hasRoutingRules = hasRoutingRules("RoutingMode", record)
      fragment.append(domain)
    }
  }

  /// `get-api-mappings` of one domain name.
  mutating func readAPIMappings(_ document: JSONView) {
    for record in records("Items", document) { readMapping(record, api: "ApiId", stage: "Stage") }
  }

  /// `list-routing-rules` of one domain name; a rule calls one API.
  mutating func readRoutingRules(_ document: JSONView) {
    for record in records("RoutingRules", document) {
      for action in objects("Actions", record, .always) {
        guard let invoked = object("InvokeApi", action, .always) else { continue }
        readMapping(invoked, api: "ApiId", stage: "Stage")
      }
    }
  }

  private mutating func readMapping(_ record: JSONView, api: StaticString, stage: StaticString) {
    guard let id = name(api, record) else { return }
    var mapping = APIMappingRecord(scope: scope, provenance: provenance(of: record))
    mapping.domain = interner.intern(parameter)
    mapping.api = id
    mapping.stage = text(stage, record)
    fragment.append(mapping)
  }

  /// `API_MAPPING_ONLY` is what domain names had before there were rules.
  private mutating func hasRoutingRules(_ field: StaticString, _ record: JSONView) -> Bool {
    guard let mode = value(field, record, .string) else { return false }
    return !mode.isText("API_MAPPING_ONLY")
  }

  /// Settings of certificates are left out, or empty, where none is asked for.
  private mutating func demandsCertificate(
    _ field: StaticString,
    trustStore: StaticString,
    _ record: JSONView
  ) -> Bool {
    guard let settings = object(field, record) else { return false }
    _ = text(trustStore, settings)
    return !settings.isEmptyObject
  }
}
