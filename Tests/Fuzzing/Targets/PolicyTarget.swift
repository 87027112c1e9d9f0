import IAM

extension FuzzTarget {
  /// A policy: read in all the forms that AWS writes one in, judged, and put in words.
  static let policies = FuzzTarget(
    "policies",
    words: [
      "{\"Statement\":[", "]}", "\"Effect\":\"Allow\",", "\"Effect\":\"Deny\",", "\"Action\":\"*\"",
      "\"NotAction\":[\"s3:*\"]",
      "\"Resource\":\"arn:aws:s3:::a*?/${aws:username}\"", "\"Principal\":{\"AWS\":\"111122223333\"}",
      "\"NotPrincipal\":\"*\"",
      "\"Condition\":{\"StringLikeIfExists\":{\"aws:PrincipalArn\":\"*\"}}", "\"ForAllValues:NumericLessThan\"",
      "\"IpAddress\"",
      "\"10.0.0.0/8\"", "\"Sid\":\"\\ud800\"", "${*}", "${", "%7B", "\\\"", "\"Version\":\"2012-10-17\",", "null",
      "\u{301}",
    ]
  ) { bytes throws(BrokenPromise) in
    let written = Array(bytes)
    let plain = parsed(written)
    let encoded = parsed(percentEncoded(written))
    if case .success(let document) = plain {
      // What is encoded already is not encoded twice.
      let isEncoded = written.first { $0 > 0x20 } == UInt8(ascii: "%")
      try promise(isEncoded || encoded == plain, "percent-encoded, it is \(encoded)")
      try judge(document)
    }
    if case .failure(let error) = plain { try promise(!error.description.isEmpty, "an error without words") }
  }

  private static func parsed(_ bytes: [UInt8]) -> Result<PolicyDocument, PolicyError> {
    Result { () throws(PolicyError) in try PolicyDocument.parse(bytes) }
  }

  private static func percentEncoded(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return bytes.flatMap { [UInt8(ascii: "%"), digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }

  /// Whoever asks gets an answer, the same with reasons as without; more policies never let fewer strangers in.
  private static func judge(_ document: PolicyDocument) throws(BrokenPromise) {
    for kind in [PolicyKind.identity, .resource] {
      let policies = CompiledPolicies([NamedPolicy("p", document)], kind)
      let stack = kind == .identity ? PolicyStack(identity: policies) : PolicyStack(resource: policies)
      for (action, resource) in requests {
        guard let caller = Caller(.role, "arn:aws:iam::111122223333:role/r") else { return }
        let request = AccessRequest(caller: caller, action: action, resource: resource)
        let answer = stack.answer(to: request)
        try promise(answer.decision == stack.decision(on: request), "with reasons, it decides otherwise")
        try promise(answer.reasons.allSatisfy { !$0.description.isEmpty }, "a reason without words")
      }
    }
    for statement in document.statements {
      _ = statement.principalText + statement.actionText + statement.resourceText + statement.conditionText
    }
    let exposure = document.exposure(ExposureQuestion(ownerAccount: "111122223333"))
    var wider = document
    wider.statements.append(everybody)
    let widest = wider.exposure(ExposureQuestion(ownerAccount: "111122223333"))
    let hasDeny = document.statements.contains { $0.effect == .deny }
    try promise(hasDeny || exposure.level <= widest.level, "\(exposure.level) shrinks to \(widest.level)")
  }

  private static let requests = [
    ("s3:GetObject", "arn:aws:s3:::a/b"), ("lambda:InvokeFunction", "arn:aws:lambda:us-east-1:111122223333:function:f"),
  ]

  private static let everybody = Statement(
    sid: nil,
    effect: .allow,
    principal: .only([.anyone]),
    action: .only(["lambda:InvokeFunction"]),
    resource: nil,
    conditions: []
  )
}
