import Checks

/// Text for the files of small snapshots.
enum SmallSnapshot {
  static let region = "111122223333/eu-central-1"
  static let functionsFile = "\(region)/lambda-list-functions.json"

  /// What `lambda list-functions` writes for functions of these names, which are JSON strings without their quotes.
  static func functions(_ names: [String]) -> String {
    let functions = names.map { name in
      """
      {"FunctionName": "\(name)", "FunctionArn": "arn:aws:lambda:eu-central-1:111122223333:function:\(name)",
       "Runtime": "python3.13", "Description": "\(name)"}
      """
    }
    return #"{"Functions": [\#(functions.joined(separator: ","))]}"#
  }

  static let policiesFile = "\(region)/lambda-get-policy.ndjson"

  /// One function that anybody may invoke.
  static let publicFunction = functions(["web"])
  static let publicPolicy = #"""
    {"parameter": "web", "output": {"Policy": "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"open\",\#
    \"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"lambda:InvokeFunction\",\#
    \"Resource\":\"arn:aws:lambda:eu-central-1:111122223333:function:web\"}]}"}}
    """#
  static let publicFinding = FindingID(
    check: "lambda-policy-public",
    resource: "arn:aws:lambda:eu-central-1:111122223333:function:web",
    discriminator: "open"
  )
}
