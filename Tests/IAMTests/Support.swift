import IAM

/// Shorthand for the tests of this folder.
func policy(_ statements: String) throws -> PolicyDocument {
  try PolicyDocument.parse(#"{"Version": "2012-10-17", "Statement": [\#(statements)]}"#)
}

func question(
  actions: [String] = [],
  trusted: Set<String> = [],
  urlAuthType: FunctionURLAuthType? = nil
) -> ExposureQuestion {
  ExposureQuestion(
    ownerAccount: "111122223333",
    organization: "o-acme",
    trustedAccounts: trusted,
    actions: actions,
    functionURLAuthType: urlAuthType
  )
}

extension Statement {
  /// An Allow of invoking a function to `principal`, a JSON value.
  static func invoke(
    _ principal: String,
    condition: String? = nil,
    action: String = #""lambda:InvokeFunction""#
  ) -> String {
    let tail = condition.map { #", "Condition": \#($0)"# } ?? ""
    return #"""
      {"Sid": "s", "Effect": "Allow", "Principal": \#(principal), "Action": \#(action),
       "Resource": "arn:aws:lambda:us-east-1:111122223333:function:f"\#(tail)}
      """#
  }
}
