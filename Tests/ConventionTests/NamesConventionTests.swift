import Foundation
import Testing

/// ARNs are split and joined, partitions and services told by name, and days counted in `AWSNames` alone.
@Suite struct NamesConventionTests {
  /// What tells of a name that is taken apart, put together or compared by hand.
  struct Sign: CustomTestStringConvertible, Sendable {
    var name: String
    var pattern: String
    /// Where it stands for something else, with what.
    var allowed: [String: String] = [:]
    /// Lines that it must catch, and lines that it must let pass.
    var caught: [String]
    var passed: [String]

    var testDescription: String { name }
  }

  static let signs = [
    Sign(
      name: "an ARN joined",
      pattern: ##""arn:[^"]*\\#*\("##,
      allowed: [
        "Sources/Benchmarks/PolicyMeasurement.swift": "policies to measure with",
        "Sources/TestSupport/Fleet/FleetCell.swift": "answers of a made-up account",
        "Sources/TestSupport/Fleet/FleetRoles.swift": "answers of a made-up account",
      ],
      caught: [#"let arn = "arn:aws:s3:::\(bucket)""#, ##"return #"arn:\#(partition):iam::1:root"#"##],
      passed: [
        #"addMapping(source: "arn:aws:sqs:us-east-1:111122223333:orders")"#,
        #"source: "arn:aws:events:us-east-1:111122223333:rule/\(number)""#,
      ]
    ),
    Sign(
      name: "an ARN split",
      pattern: #"(split|parts) ?[({][^)}]*":"|components\(separatedBy: ":"|joined\(separator: ":"\)"#,
      allowed: [
        "Sources/Access/Questions/AccessName.swift": "a function's name and its qualifier",
        "Sources/Access/Questions/WhoCan/WhoCanSearch+Audience.swift": "a unique id and the name of a session",
        "Sources/Browser/Panes/AnswerPane.swift": "an action",
        "Sources/Checks/Access/LambdaLayerPublic.swift": "a layer's name and its version",
        "Sources/Checks/Accountability/TagName.swift": "a tag",
        "Sources/IAM/Conditions/IPRange.swift": "an address",
        "Sources/IAM/Lines/EvaluationLine.swift": "an action",
        "Sources/IAM/Roles/ServiceWildcard.swift": "an action",
        "Sources/Inventory/Policies/StatementElements.swift": "a condition operator",
        "Sources/Answers/Questions/Words.swift": "an action",
        "Sources/lambdascope/Clipboard/ClipboardHelpers.swift": "a search path",
      ],
      caught: [
        #"let parts = text.split(separator: ":", maxSplits: 5)"#, #"arn.split { $0 == ":" }"#,
        #"bytes.split(separator: UInt8(ascii: ":"))"#, #"arn.parts(at: ":")"#, #"text.components(separatedBy: ":")[4]"#,
        #"fields.joined(separator: ":")"#,
      ],
      passed: [#"text.split(separator: ",")"#, #"writer.field("ratio", "a:b")"#]
    ),
    Sign(
      name: "the resource of an ARN split",
      pattern:
        #"\.resource\??\.(split|parts|upTo|prefix|suffix|place|lastPlace|firstIndex|lastIndex|dropFirst|components)\b"#,
      caught: [
        #"arn.resource.parts(at: "/").last"#, #"arn.resource.split(separator: "/").last"#,
        #"ARN(text)?.resource.prefix { $0 != "/" }"#,
      ],
      passed: ["statement.resource?.values", "arn.resourceType"]
    ),
    Sign(
      name: "an ARN told by its beginning",
      pattern: #"(hasPrefix|(begins|starts)\(with|behind|== |contains)\(?(: )?"arn[":]"#,
      caught: [
        #"value.begins(with: "arn:")"#, #"value.hasPrefix("arn:")"#, #"parts[0] == "arn""#,
        #"text.starts(with: "arn:aws")"#,
      ],
      passed: [#"field("arn", text)"#, #"object["arn"]"#]
    ),
    Sign(
      name: "an ARN told by a piece of it",
      pattern: #"[^:]":(root"|role/|user/|log-group:|function:|assumed-role/|saml-provider|oidc-provider|policy/)"#,
      caught: [#"text.contains(":role/")"#, #"id + ":root""#],
      passed: [#"source: "arn:aws:events:us-east-1:111122223333:rule/x""#]
    ),
    Sign(
      name: "a partition named",
      pattern: #""aws-(cn|us-gov|eusc|iso)|"(cn|us-gov|us-iso|us-isob|us-isof|eu-isoe|eusc)-""#,
      caught: [#"case "aws-cn": "cn-north-1""#, #"region.hasPrefix("us-gov-")"#, #"== "aws-iso-b""#],
      passed: [#""aws-service-role/""#, #""us-east-1""#]
    ),
    Sign(
      name: "a domain of AWS added or taken away",
      pattern: #"(hasSuffix\(|ends\(with: |before\()"\.?amazonaws|\)\.amazonaws\.|" ?\+ ?"\.amazonaws"#,
      caught: [
        #"name.ends(with: ".amazonaws.com")"#, #"name.before(".amazonaws.com")"#, #"name.hasSuffix(".amazonaws.com")"#,
        #""\(service).amazonaws.com""#, #""https://sqs.\(region).amazonaws.com""#,
      ],
      passed: [#"case "s3.amazonaws.com": self = .s3"#]
    ),
    Sign(
      name: "an account id told by its digits",
      pattern: #"count == 12\b"#,
      caught: ["text.utf8.count == 12 && text.utf8.allSatisfy(isDigit)"],
      passed: ["count == 120"]
    ),
    Sign(
      name: "days counted",
      pattern: #"719_?468|146_?097"#,
      caught: ["era * 146_097 - 719468"],
      passed: ["1_461"]
    ),
  ]

  @Test(arguments: signs)
  func nothingButAWSNamesDoesIt(_ sign: Sign) throws {
    let pattern = try Regex(sign.pattern)
    for file in Repository.swiftFiles(in: "Sources") {
      let name = Repository.name(of: file)
      guard !name.hasPrefix("Sources/AWSNames/"), sign.allowed[name] == nil else { continue }
      for line in try Repository.text(of: file).split(separator: "\n") where try holds(line, pattern) {
        Issue.record("\(name): \(line.drop { $0 == " " })")
      }
    }
  }

  @Test(arguments: signs)
  func whatIsAllowedIsStillThere(_ sign: Sign) throws {
    let pattern = try Regex(sign.pattern)
    for name in sign.allowed.keys {
      let lines = try Repository.text(of: Repository.root.appending(path: name)).split(separator: "\n")
      #expect(try lines.contains { try holds($0, pattern) }, "\(name)")
    }
  }

  @Test(arguments: signs)
  func theSignCatchesWhatItShould(_ sign: Sign) throws {
    let pattern = try Regex(sign.pattern)
    for line in sign.caught { #expect(try holds(line[...], pattern), "\(line)") }
    for line in sign.passed { #expect(try !holds(line[...], pattern), "\(line)") }
    #expect(try !holds("  /// \(sign.caught[0])", pattern))
  }

  /// Whether a line of code shows the sign; comments do not count, and neither do ARNs of examples.
  private func holds(_ line: Substring, _ pattern: Regex<AnyRegexOutput>) throws -> Bool {
    guard !line.drop(while: { $0 == " " }).hasPrefix("//"), let found = try pattern.firstMatch(in: line) else {
      return false
    }
    // Account and partition spelled out: an example of a check.
    return line[found.range.lowerBound...].firstMatch(of: /arn:aws:[a-z-]+:[a-z0-9-]*:\d{12}:/) == nil
  }
}
