import AWSNames
import Testing

@Suite struct ARNTests {
  /// Parts that ARNs are made of here, empty ones, wildcards and letters of several bytes among them.
  static let services = ["lambda", "s3", "iam", "execute-api", "*", ""]
  static let regions = ["", "us-east-1", "eusc-de-east-1", "*"]
  static let accounts = ["", "111122223333", "aws", "*"]
  static let resources = [
    "", "*", "function:f:live", "role/a/b/c", "log-group:/aws/lambda/f:*", "uploads/x:y/z", "::", "/restapis/a", "ü/ß",
  ]

  @Test(arguments: Partition.allCases)
  func `parts come out as they went in`(partition: Partition) throws {
    for service in Self.services {
      for region in Self.regions {
        for account in Self.accounts {
          for resource in Self.resources {
            let text = "arn:\(partition):\(service):\(region):\(account):\(resource)"
            let arn = try #require(ARN(text))
            #expect(arn.text == text)
            #expect(arn.knownPartition == partition)
            #expect(arn.partition == partition.rawValue && arn.service == service)
            #expect(arn.region == region && arn.account == account)
            #expect(arn.resource == resource)
            let made = ARN(
              partition: arn.partition,
              service: arn.service,
              region: arn.region,
              account: arn.account,
              resource: arn.resource
            )
            #expect(made == arn)
            #expect(ARN.text(of: ARN.fields(of: text)) == text)
            #expect(ARN.fields(ofPattern: text).joined(separator: ":") == text)
            #expect(ARN.completed(text) == text)
            #expect(bytesAgree(arn))
          }
        }
      }
    }
  }

  /// Whether the form for bytes says the same as the one for text.
  private func bytesAgree(_ arn: ARN) -> Bool {
    Array(arn.text.utf8).withUnsafeBytes { bytes in
      guard let parts = ARNBytes(bytes) else { return false }
      let asText = { (bytes: UnsafeRawBufferPointer) in String(decoding: bytes, as: UTF8.self) }
      return asText(parts.partition) == arn.partition && asText(parts.service) == arn.service
        && asText(parts.region) == arn.region && asText(parts.account) == arn.account
        && asText(parts.resource) == arn.resource && asText(parts.resourceType) == arn.resourceType
        && asText(parts.nameBehindType) == arn.nameBehindType
    }
  }

  @Test(arguments: [
    "", "arn", "arn:", "arn:aws:s3", "arn:aws:s3::x", "urn:aws:s3:::b", "ARN:aws:s3:::b", "111122223333",
  ])
  func `other text is no ARN`(_ text: String) {
    #expect(ARN(text) == nil)
    #expect(Array(text.utf8).withUnsafeBytes { ARNBytes($0) == nil })
    #expect(ARN.bytes(of: text) == nil)
  }

  @Test func `a piece of a text is read as a text`() throws {
    let text = "first arn:aws:sqs:us-east-1:111122223333:orders, second"
    let piece = try #require(text.split(separator: " ").dropFirst().first).dropLast()
    #expect(try #require(ARN(piece)).resource == "orders")
  }

  @Test(arguments: [
    ("arn:aws:lambda:us-east-1:1:function:f", "function", "f", "function:f", "function:f"),
    ("arn:aws:iam::1:role/a/b", "role", "a/b", "b", "role"),
    ("arn:aws:s3:::uploads/x/y", "uploads", "x/y", "y", "uploads"),
    ("arn:aws:sqs:us-east-1:1:orders", "orders", "", "orders", "orders"),
    ("arn:aws:iam::1:root", "root", "", "root", "root"),
    ("arn:aws:iam::1:user/", "user", "", "user", "user"),
  ])
  func `a resource has a kind, a name and a path`(
    text: String,
    kind: String,
    name: String,
    last: String,
    first: String
  ) throws {
    let arn = try #require(ARN(text))
    #expect(arn.resourceType == kind)
    #expect(arn.nameBehindType == name)
    #expect(arn.lastPathPart.map(String.init) == last)
    #expect(arn.firstPathPart == first)
  }

  @Test(arguments: [
    ("arn", "arn"), ("arn:aws", "arn:aws:*:*:*:*"), ("arn:aws:s3", "arn:aws:s3:*:*:*"),
    ("arn:aws:s3:::x", "arn:aws:s3:::x"), ("*", "*"), ("uploads", "uploads"),
  ])
  func `a short pattern is completed with stars`(short: String, whole: String) {
    #expect(ARN.completed(short) == whole)
  }

  @Test func `variables keep their colons`() {
    let fields = ARN.fields(ofPattern: "arn:aws:iam::${aws:PrincipalAccount}:user/${aws:username}:x")
    #expect(fields == ["arn", "aws", "iam", "", "${aws:PrincipalAccount}", "user/${aws:username}:x"])
  }
}
