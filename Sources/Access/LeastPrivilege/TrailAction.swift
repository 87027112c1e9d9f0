import AWSNames
import IAM

/// The actions that stand for an operation as trails name it.
enum TrailAction {
  /// The prefix in action names of a service's endpoint, such as `s3` for `s3.amazonaws.com`.
  ///
  /// Source: IAM user guide, "Refine permissions using last accessed information", and the service authorization
  /// reference; services whose endpoint and prefix differ, as known on 2026-11-25.
  static func service(ofEndpoint endpoint: String) -> String {
    let name = endpoint.lowercased().parts(at: ".").first.map(String.init) ?? ""
    return renamedServices[name] ?? name
  }

  private static let renamedServices = ["monitoring": "cloudwatch", "email": "ses", "tagging": "tag"]

  /// The actions that a call needed; none when the catalogue knows none by that name.
  static func actions(service: String, operation: String, _ catalog: ActionCatalog) -> [String] {
    let names = renamedOperations["\(service):\(operation)"] ?? ["\(service):\(withoutDate(operation))"]
    return names.compactMap { catalog.action(named: $0) }.map(catalog.name)
  }

  /// Operations whose action has another name.
  ///
  /// Source: service authorization reference for Amazon S3 and AWS Lambda, as known on 2026-11-25.
  private static let renamedOperations: [String: [String]] = [
    "s3:ListBuckets": ["s3:ListAllMyBuckets"], "s3:ListObjects": ["s3:ListBucket"],
    "s3:ListObjectsV2": ["s3:ListBucket"], "s3:HeadBucket": ["s3:ListBucket"], "s3:HeadObject": ["s3:GetObject"],
    "s3:ListObjectVersions": ["s3:ListBucketVersions"], "s3:CopyObject": ["s3:GetObject", "s3:PutObject"],
    "s3:DeleteObjects": ["s3:DeleteObject"], "s3:CreateMultipartUpload": ["s3:PutObject"],
    "s3:UploadPart": ["s3:PutObject"], "s3:CompleteMultipartUpload": ["s3:PutObject"],
    "s3:GetBucketEncryption": ["s3:GetEncryptionConfiguration"],
    "s3:GetBucketLifecycle": ["s3:GetLifecycleConfiguration"],
    "s3:GetBucketReplication": ["s3:GetReplicationConfiguration"], "lambda:Invoke": ["lambda:InvokeFunction"],
    "sqs:SendMessageBatch": ["sqs:SendMessage"], "sqs:DeleteMessageBatch": ["sqs:DeleteMessage"],
    "sns:PublishBatch": ["sns:Publish"],
  ]

  /// Lambda's operations end in the date of their interface, such as `GetFunction20150331v2`.
  private static func withoutDate(_ operation: String) -> String {
    var name = Substring(operation)
    if let version = name.lastPlace(of: "v"), name[name.utf8.index(after: version)...].allSatisfy(\.isNumber),
      name[..<version].last?.isNumber == true
    {
      name = name[..<version]
    }
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    return digits == 8 ? String(name.dropLast(8)) : operation
  }
}
