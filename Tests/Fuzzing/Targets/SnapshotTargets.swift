import Inventory
import SnapshotFormats

// What is read from the files of a snapshot, through the one door that the program has.

extension FuzzTarget {
  /// Calls whose answers the first byte chooses from.
  private static let calls = [
    "us-east-1/lambda-list-functions", "us-east-1/lambda-list-event-source-mappings",
    "us-east-1/apigateway-get-rest-apis",
    "us-east-1/apigatewayv2-get-apis", "us-east-1/elbv2-describe-load-balancers", "us-east-1/ec2-describe-subnets",
    "us-east-1/ec2-describe-security-groups", "us-east-1/ec2-describe-route-tables", "us-east-1/lambda-list-layers",
    "us-east-1/cloudtrail-describe-trails", "us-east-1/logs-describe-log-groups", "us-east-1/sns-list-topics",
    "global/iam-get-account-authorization-details", "global/organizations-describe-organization",
    "global/organizations-list-accounts", "global/organizations-list-policies",
  ]

  /// The answer of a call that its first byte chooses: every byte that is read twice gives the same rows and problems.
  static let answers = FuzzTarget(
    "answers",
    words: [
      "{\"Functions\":[", "]}", "{\"FunctionName\":\"f\"}",
      "\"FunctionArn\":\"arn:aws:lambda:us-east-1:111122223333:function:f\"",
      "\"NextToken\":\"x\"", "\"VpcConfig\":{\"SubnetIds\":[7]}", "null", "\"Error\":{\"Code\":\"AccessDenied\"}",
      "An error occurred (AccessDenied)", "\"Statement\":[]", "\"Tags\":[{\"Key\":\"a\",\"Value\":7}]", "\u{FEFF}",
      "{}\n{}",
      "%7B%22Statement%22%3A%5B%5D%7D", "\"Timeout\":1e9", "\"Arn\":\"arn:aws:iam::111122223333:role/r\"",
    ]
  ) { [folder = FuzzFolder()] bytes throws(BrokenPromise) in
    let call = calls[Int(bytes.first ?? 0) % calls.count]
    let files = ["111122223333/\(call).json": Array(bytes.dropFirst())]
    let first = try folder.read(files)
    let second = try folder.read(files)
    try promise(first.problems == second.problems, "\(first.problems) and then \(second.problems)")
    try promise(rowCount(first.inventory) == rowCount(second.inventory), "other rows the second time")
    let text = bytes.dropFirst().drop { $0 <= 0x20 }
    guard first.problems.isEmpty, text.first != UInt8(ascii: "{"), text.first != UInt8(ascii: "[") else { return }
    // A text that is no JSON is something to say, whatever it is.
    try promise(rowCount(first.inventory) == 0, "rows of a text that is no JSON")
  }

  /// Lines of answers, between two that are whole and must be read whatever stands between them.
  static let lines = FuzzTarget(
    "lines",
    words: [
      "{\"parameter\":\"", "\",\"output\":{\"Policy\":\"", "\"}}", "\n", "\r\n",
      "\"error\":{\"code\":\"ResourceNotFoundException\"}",
      "{\"Version\":\"2012-10-17\",\"Statement\":[]}", "null", "{", "}", "[", "\u{2028}", "\u{0}", "\\u0000", "\\ud800",
    ]
  ) { [folder = FuzzFolder()] bytes throws(BrokenPromise) in
    let text = Array(whole("first").utf8) + [0x0A] + bytes + [0x0A] + Array(whole("last").utf8)
    let result = try folder.read(["\(FuzzFolder.region)/lambda-get-policy.ndjson": text])
    let strings = result.inventory.strings
    let names = result.inventory.resourcePolicies.map { strings[$0.function.name] }
    for name in ["first", "last"] { try promise(names.contains(name), "the \(name) line is lost") }
    let lineCount = text.count { $0 == 0x0A } + 1
    for problem in result.problems {
      try promise(problem.offset ?? 0 <= text.count, "a problem at \(problem.offset ?? 0) of \(text.count)")
      try promise(1...lineCount ~= problem.line ?? 1, "a problem in line \(problem.line ?? 0) of \(lineCount)")
    }
  }

  private static func whole(_ function: String) -> String {
    #"{"parameter": "\#(function)", "output": {"Policy": "{\"Statement\": []}", "RevisionId": "r"}}"#
  }

  /// Packed bytes: damaged ones never end the program or outgrow its memory, and what is packed reads as what is not.
  static let gzip = FuzzTarget(
    "gzip",
    words: ["\u{1F}", "{\"Functions\": []}", "\u{0}\u{0}", "\u{1}", "{}\n", "PK\u{3}\u{4}", "BZh9", "ustar"]
  ) { [folder = FuzzFolder()] bytes throws(BrokenPromise) in
    let path = "\(FuzzFolder.region)/lambda-list-functions.json"
    let plain = try folder.read([path: Array(bytes)])
    let packed = try folder.read([path + ".gz": Gzip.stored(bytes)])
    let isPacked = plain.problems.contains { if case .packed = $0.kind { true } else { false } }
    if !isPacked, !bytes.starts(with: [0x1F, 0x8B]) {
      let kinds = [plain, packed].map { $0.problems.map(\.kind) }
      try promise(kinds[0] == kinds[1], "plain \(kinds[0]), packed \(kinds[1])")
      try promise(rowCount(plain.inventory) == rowCount(packed.inventory), "packed, it has other rows")
    }
    _ = try folder.read([path + ".gz": Array(bytes)], memory: 1 << 16)
  }

  private static func rowCount(_ inventory: Inventory) -> Int {
    ResourceType.all.reduce(inventory.triggers.count + inventory.permissions.count) { $0 + inventory.count(of: $1) }
  }
}
