import AWSNames
extension Condition {
  /// The bound of a condition that compares the caller's account or organization with the resource's own.
  ///
  /// `{"StringEquals": {"aws:PrincipalAccount": "${aws:ResourceAccount}"}}` names no account and still leaves only the
  /// owner's. Source: IAM user guide, "AWS global condition context keys", aws:ResourceAccount and aws:ResourceOrgID, as
  /// known on 2026-11-21.
  func ownersPin(_ comparison: ConditionOperator.Comparison) -> Pin? {
    guard comparison == .stringEquals || comparison == .stringEqualsIgnoreCase || comparison == .stringLike,
      let rule = Self.sameOwner[key.lowercased()],
      !values.isEmpty, values.allSatisfy({ $0.lowercased() == rule.variable })
    else { return nil }
    return Pin(key: key, bound: rule.bound, appliesToServices: rule.appliesToServices)
  }

  private static let sameOwner: [String: (variable: String, bound: Pin.Bound, appliesToServices: Bool)] = [
    "aws:principalaccount": ("${aws:resourceaccount}", .accounts([]), false),
    "aws:resourceaccount": ("${aws:principalaccount}", .accounts([]), false),
    "kms:calleraccount": ("${aws:resourceaccount}", .accounts([]), false),
    "aws:sourceaccount": ("${aws:resourceaccount}", .accounts([]), true),
    "aws:principalorgid": ("${aws:resourceorgid}", .organizations([]), false),
    "aws:resourceorgid": ("${aws:principalorgid}", .organizations([]), false),
    "aws:sourceorgid": ("${aws:resourceorgid}", .organizations([]), true),
  ]

  /// The accounts whose resources an AWS service may use a key for, by the ARN the service puts into the encryption
  /// context; callers other than services choose their context themselves.
  ///
  /// Source: CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS KMS", as known on 2026-11-21.
  var encryptionContextPin: Pin? {
    let lowered = key.lowercased()
    guard lowered.begins(with: "kms:encryptioncontext:aws:"), lowered.ends(with: ":arn"),
      let parsed = ConditionOperator(operatorName), parsed.comparison.comparesNames, !parsed.comparison.isNegated,
      !parsed.ifExists, parsed.quantifier != .all
    else { return nil }
    var accounts: Set<String> = []
    for value in values {
      guard !mayHoldVariable(value), case .account(let account)? = PinKey.sourceARN.name(in: value) else { return nil }
      accounts.insert(account)
    }
    return accounts.isEmpty ? nil : Pin(key: key, bound: .accounts(accounts), appliesToServices: true)
  }
}
