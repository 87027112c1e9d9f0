import Foundation

/// Plants in every text of JSON that is no name, id, time or word of AWS; equal texts get the same.
struct TextPlanter {
  private let parts: Set<String>
  private let salt: UInt64
  private(set) var count = 0

  init(parts: Set<String>, salt: UInt64) {
    self.parts = parts
    self.salt = salt
  }

  mutating func plant(in file: URL) throws {
    let data = try Data(contentsOf: file)
    let lines = file.pathExtension == "ndjson" ? data.split(separator: 0x0A) : [data]
    var planted = Data()
    for line in lines {
      guard let json = try? JSONSerialization.jsonObject(with: line, options: .fragmentsAllowed) else { return }
      planted += try JSONSerialization.data(
        withJSONObject: plant(json, key: ""),
        options: [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]
      )
      planted.append(0x0A)
    }
    try planted.write(to: file)
  }

  private mutating func plant(_ value: Any, key: String) -> Any {
    switch value {
    case let object as [String: Any]:
      var planted: [String: Any] = [:]
      for (name, inner) in object {
        let isOwnName = ["Tags", "tags", "Variables", "variables", "stageVariables"].contains(key)
        planted[isOwnName ? plant(text: name, key: "Key") : name] = plant(inner, key: isOwnName ? "Value" : name)
      }
      return planted
    case let list as [Any]: return list.map { plant($0, key: key) }
    case let text as String: return plant(text: text, key: key)
    default: return value
    }
  }

  private mutating func plant(text: String, key: String) -> String {
    if let document = document(text) {
      let planted = plant(document, key: key)
      guard let data = try? JSONSerialization.data(withJSONObject: planted, options: .sortedKeys) else { return text }
      return String(decoding: data, as: UTF8.self)
    }
    guard !Self.words.contains(key), !parts.contains(text), !isWordOfAWS(text) else { return text }
    count += 1
    return "\(text) \(PlantedSecret.text(text.number &+ key.number &+ salt))"
  }

  /// A text that is JSON itself, be it percent-encoded.
  private func document(_ text: String) -> Any? {
    let decoded = text.hasPrefix("%7B") ? text.removingPercentEncoding ?? text : text
    guard decoded.hasPrefix("{") || decoded.hasPrefix("[") else { return nil }
    return try? JSONSerialization.jsonObject(with: Data(decoded.utf8))
  }

  /// ARNs, ids, times, numbers, and constants.
  private func isWordOfAWS(_ text: String) -> Bool {
    text.isEmpty || text.hasPrefix("arn:") || text.wholeMatch(of: #/[A-Z0-9_]+|[0-9.:\/-]+|true|false|\*/#) != nil
      || text.wholeMatch(of: #/[0-9]{4}-[0-9]{2}-[0-9]{2}T.*|[0-9a-f]{8}-[0-9a-f-]{27}|[a-z]+-[0-9a-f]{8,}/#) != nil
  }

  /// Fields whose words decide what a row is.
  private static let words: Set<String> = [
    "Action", "NotAction", "Effect", "Version", "Principal", "AWS", "Service", "Federated", "Resource", "NotResource",
    "Runtime", "PackageType", "Architectures", "Type", "type", "State", "Scheme", "Protocol", "ProtocolType", "Region",
    "region", "AuthType", "AuthorizationType", "authorizationType", "parameter", "operation", "FunctionName",
    "RoleName",
    "UserName", "PolicyName", "GroupName", "GroupList", "LayerName", "StageName", "stageName", "QueueUrls", "Account",
    "account", "Id", "id", "TargetId", "ParentId", "parentId", "ApiId", "code", "Code", "ErrorCode", "Mode",
    "IntegrationId", "Target", "restApiId", "rootResourceId", "httpMethod",
    "EventSource", "eventSource", "ServiceNamespace", "ActionName", "EventName", "eventName", "JobStatus", "TargetType",
    "PermissionsBoundaryType", "HomeRegion", "QueueUrl",
  ]
}
