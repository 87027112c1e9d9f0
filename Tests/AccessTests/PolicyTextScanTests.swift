import Testing

@testable import Access

@Suite struct PolicyTextScanTests {
  private func mayBeBroad(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBytes { PolicyTextScan().mayBeBroad($0) }
  }

  @Test(arguments: [
    #"{"Action": "*"}"#, #"{"Action":["s3:GetObject","s3:*"]}"#, #"{"Action" : "s?:GetObject"}"#, #"{"Action": "*:*"}"#,
    #"{"NotAction": "iam:*"}"#, #"{"Action": "\u002a"}"#, #"{"Action": "s3"#, #"{"Action": ["a:b", "s3:**"]}"#,
    #"{"\u0041ction": "*"}"#, "%7B%22Action%22%3A%22*%22%7D", #""{\"Action\": \"*\"}""#, "",
    #"{"Action": {"a": "s3:GetObject"}}"#, #"{"Action": null}"#, "[]", #"{"Statement": [{"Action": [["*"]]}]}"#,
  ])
  func `wildcards for services and what cannot be read may be broad`(_ text: String) {
    #expect(mayBeBroad(text))
  }

  @Test(arguments: [
    #"{"Action": "s3:GetObject", "Resource": "*"}"#, #"{"Resource": "*", "Action": ["s3:Get*", "sqs:SendMessage"]}"#,
    #"{"Action": "s3:GetObject", "Condition": {"StringLike": {"s3:prefix": "*"}}}"#, "{}",
    #"{"Action": "s3:Get\u004fbject"}"#,
  ])
  func `actions that are named are not broad, whatever the resource`(_ text: String) {
    #expect(!mayBeBroad(text))
  }
}
