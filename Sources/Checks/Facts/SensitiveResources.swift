import AWSNames
import Access
import IAM
import Inventory
import Workers

/// Resources whose tags say that what they hold must not leak, by account.
struct SensitiveResources: Fact {
  /// One of them, with what reads its contents.
  struct Resource: Sendable {
    /// The ARN as tagged.
    var arn: String
    /// The tag that says so, as `key=value`.
    var tag: String
    /// The ARN that reading is checked on: of a bucket that of an object in it.
    var contents: String
    /// Actions that read the contents.
    var actions: [String]
  }

  private let resources: [RowID<AccountRecord>: [Resource]]

  init(_ inventory: Inventory) {
    var resources: [RowID<AccountRecord>: [Resource]] = [:]
    for record in inventory.tags {
      guard let tag = inventory.sensitiveTag(among: record.tags) else { continue }
      let text = inventory.strings[record.resource]
      guard let arn = ARN(text), let (contents, actions) = ContentReads.of(arn) else { continue }
      let account = inventory.scopes[record.scope.index].account
      resources[account, default: []].append(
        Resource(arn: text, tag: tag, contents: contents, actions: actions)
      )
    }
    self.resources = resources
  }

  /// Those of an account.
  subscript(account: RowID<AccountRecord>) -> [Resource] { resources[account] ?? [] }
}

extension Inventory {
  /// The tag that classifies a resource as sensitive, as `key=value`; nil when none does.
  func sensitiveTag(among tags: ListID) -> String? {
    for (key, value) in lists.pairs(tags) {
      let (key, value) = (strings[key], strings[value])
      guard TagName.classifications.contains(TagName(key)), TagName.sensitive.contains(value.lowercased()) else {
        continue
      }
      return "\(key)=\(value)"
    }
    return nil
  }
}

/// Actions that read what a resource holds.
///
/// Source: service authorization reference of the services, as known on 2026-11-21.
private enum ContentReads {
  /// What reading is checked on and by which actions; nil for resources that hold nothing to read.
  static func of(_ arn: ARN) -> (contents: String, actions: [String])? {
    switch (arn.service, arn.resourceType) {
    case ("s3", _): return (arn.appending("/object"), ["s3:GetObject"])
    case ("dynamodb", "table"): return (arn.text, ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan"])
    case ("sqs", _): return (arn.text, ["sqs:ReceiveMessage"])
    case ("kinesis", "stream"): return (arn.text, ["kinesis:GetRecords"])
    case ("secretsmanager", "secret"): return (arn.text, ["secretsmanager:GetSecretValue"])
    case ("ssm", "parameter"): return (arn.text, ["ssm:GetParameter", "ssm:GetParameters"])
    case ("logs", "log-group"): return (ARN.stream("stream", ofLogGroup: arn.text), ["logs:GetLogEvents"])
    case ("es", "domain"): return (arn.appending("/index"), ["es:ESHttpGet", "es:ESHttpPost"])
    case ("elasticfilesystem", "file-system"): return (arn.text, ["elasticfilesystem:ClientMount"])
    default: return nil
    }
  }
}
