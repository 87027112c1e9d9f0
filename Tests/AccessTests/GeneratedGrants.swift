import Testing

@testable import Checks

/// Policies of every kind of principal, condition key and operator, for one function each.
///
/// Source: IAM user guide, "AWS JSON policy elements: Principal", "Condition operators" and "AWS global condition context
/// keys", as known on 2026-11-28.
enum GeneratedGrants {
  static let own = ExampleBuilder.account
  static let partner = "999999999999"

  static let principals = [
    #""*""#, #"{"AWS": "*"}"#, #"{"AWS": "\#(own)"}"#, #"{"AWS": "arn:aws:iam::\#(partner):root"}"#,
    #"{"AWS": ["\#(partner)", "arn:aws:iam::\#(own):user/dana"]}"#, #"{"AWS": "arn:aws:iam::\#(own):role/app"}"#,
    #"{"AWS": "arn:aws:iam::\#(own):role/teams/blue/deploy"}"#, #"{"AWS": "arn:aws:iam::\#(partner):role/ops"}"#,
    #"{"AWS": "arn:aws:iam::\#(partner):user/erin"}"#, #"{"AWS": "arn:aws:sts::\#(own):assumed-role/app/alice"}"#,
    #"{"AWS": "arn:aws:sts::\#(partner):assumed-role/ops/alice"}"#,
    #"{"AWS": "arn:aws:sts::\#(own):federated-user/dana"}"#, #"{"AWS": "AROADELETEDROLE12345"}"#,
    #"{"AWS": "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"}"#,
    #"{"Service": "events.amazonaws.com"}"#, #"{"Federated": "accounts.google.com"}"#,
    #"{"CanonicalUser": "79a59df900b949e55d96a1e698fbaced"}"#,
  ]

  static let values = [
    ("aws:PrincipalAccount", own), ("aws:PrincipalAccount", partner), ("aws:PrincipalAccount", "9999*"),
    ("kms:CallerAccount", partner), ("aws:PrincipalAccount", "${aws:ResourceAccount}"),
    ("aws:PrincipalOrgID", "o-example1111"), ("aws:PrincipalOrgID", "o-partner001"), ("aws:PrincipalOrgID", "o-p*"),
    ("aws:PrincipalOrgPaths", "o-example1111/r-1/ou-1/"), ("aws:PrincipalOrgPaths", "o-partner001/*/ou-?/*"),
    ("aws:PrincipalArn", "arn:aws:iam::\(own):role/app"), ("aws:PrincipalArn", "arn:aws:iam::\(own):role/teams/*"),
    ("aws:PrincipalArn", "arn:aws:iam::\(partner):role/ops"), ("aws:PrincipalArn", "arn:aws:iam::*:role/op*"),
    ("aws:PrincipalArn", "arn:aws:iam::\(partner):root"), ("aws:PrincipalArn", "arn:aws:iam::${aws:ResourceAccount}:*"),
    ("aws:userid", "AROAAPP:*"), ("aws:userid", "AROAAPP:alice"), ("aws:userid", "AIDADANA"),
    ("aws:userid", "AROAOPS:*"),
    ("aws:username", "dana"), ("aws:PrincipalType", "User"), ("aws:PrincipalTag/team", "blue"),
    ("aws:PrincipalServiceName", "events.amazonaws.com"), ("aws:PrincipalServiceName", "e*"),
    ("aws:PrincipalIsAWSService", "true"), ("aws:PrincipalIsAWSService", "false"), ("aws:SourceAccount", own),
    ("aws:SourceArn", "arn:aws:events:us-east-1:\(own):rule/r"), ("aws:ResourceAccount", "${aws:PrincipalAccount}"),
    ("aws:ResourceOrgID", "${aws:PrincipalOrgID}"), ("aws:SourceIp", "192.0.2.0/24"),
  ]

  static let operators = [
    "StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "StringEqualsIgnoreCase", "ArnLike", "ArnNotLike",
    "StringEqualsIfExists", "StringNotEqualsIfExists", "ForAnyValue:StringLike", "ForAllValues:StringNotEquals", "Bool",
    "Null", "NumericGreaterThan", "IpAddress",
  ]

  /// The statements of a policy in which a principal meets a condition.
  static let forms: [@Sendable (_ principal: String, _ condition: String) -> [String]] = [
    { [statement("Allow", $0, $1)] },
    { [statement("Allow", $0), statement("Deny", #""*""#, $1)] },
    { [statement("Allow", #""*""#, $1), statement("Deny", $0, not: true)] },
    { [statement("Allow", #""*""#), statement("Deny", $0, $1, not: true)] },
    { [statement("Allow", $0, $1, not: true)] },
  ]

  private static func statement(_ effect: String, _ principal: String, _ condition: String = "{}", not: Bool = false)
    -> String
  {
    #"""
    {"Effect": "\#(effect)", "\#(not ? "Not" : "")Principal": \#(principal), "Action": "lambda:*", "Resource": "*",
     "Condition": \#(condition)}
    """#
  }

  /// Every condition.
  static let conditions = values.flatMap { key, value in
    operators.map { name in
      let value = name == "Null" ? (key.utf8.count % 2 == 0 ? "true" : "false") : value
      return #"{"\#(name)": {"\#(key)": "\#(value)"}}"#
    }
  }

  /// Everybody under every condition, in one form.
  static func forEverybody(_ form: Int) -> [[String]] { conditions.map { forms[form](#""*""#, $0) } }

  /// Some of all that can be put together, others by each number.
  static func some(_ number: Int, of parts: Int = 64) -> [[String]] {
    let count = principals.count * conditions.count * forms.count
    return stride(from: number, to: count, by: parts).map { place in
      let (rest, form) = place.quotientAndRemainder(dividingBy: forms.count)
      let (condition, principal) = rest.quotientAndRemainder(dividingBy: principals.count)
      return forms[form](principals[principal], conditions[condition])
    }
  }
}
