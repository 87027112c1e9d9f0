import AWSNames
/// A condition operator taken apart: quantifier, comparison and whether an absent key passes.
public struct ConditionOperator: Hashable, Sendable {
  /// How many of a key's values must satisfy the comparison.
  public enum Quantifier: Hashable, Sendable {
    /// `ForAllValues:`; holds for a key that is absent.
    case all
    /// `ForAnyValue:`; fails for a key that is absent.
    case any
  }

  /// The comparisons of the policy language, by their lower-case names.
  public enum Comparison: String, CaseIterable, Hashable, Sendable {
    /// Case matters, no wildcards.
    case stringEquals = "stringequals"
    /// Not ``stringEquals``; passes for a key that is absent.
    case stringNotEquals = "stringnotequals"
    /// Equal but for the case of letters.
    case stringEqualsIgnoreCase = "stringequalsignorecase"
    /// Not ``stringEqualsIgnoreCase``; passes for a key that is absent.
    case stringNotEqualsIgnoreCase = "stringnotequalsignorecase"
    /// Case matters; `*` and `?` are wildcards.
    case stringLike = "stringlike"
    /// Not ``stringLike``; passes for a key that is absent.
    case stringNotLike = "stringnotlike"
    /// Equal as numbers, whole or decimal.
    case numericEquals = "numericequals"
    /// Not ``numericEquals``; passes for a key that is absent.
    case numericNotEquals = "numericnotequals"
    /// The request's number is less than the policy's.
    case numericLessThan = "numericlessthan"
    /// The request's number is the policy's or less.
    case numericLessThanEquals = "numericlessthanequals"
    /// The request's number is greater than the policy's.
    case numericGreaterThan = "numericgreaterthan"
    /// The request's number is the policy's or greater.
    case numericGreaterThanEquals = "numericgreaterthanequals"
    /// The same moment, as W3C dates or seconds since 1970.
    case dateEquals = "dateequals"
    /// Not ``dateEquals``; passes for a key that is absent.
    case dateNotEquals = "datenotequals"
    /// Before the policy's moment.
    case dateLessThan = "datelessthan"
    /// At the policy's moment or before.
    case dateLessThanEquals = "datelessthanequals"
    /// After the policy's moment.
    case dateGreaterThan = "dategreaterthan"
    /// At the policy's moment or after.
    case dateGreaterThanEquals = "dategreaterthanequals"
    /// The same of `true` and `false`.
    case bool
    /// The same bytes, which policies write in base64.
    case binaryEquals = "binaryequals"
    /// Within a range of IPv4 or IPv6 addresses in CIDR form.
    case ipAddress = "ipaddress"
    /// Not ``ipAddress``; passes for a key that is absent.
    case notIPAddress = "notipaddress"
    /// The same as ``arnLike``, by the rule of the policy language.
    case arnEquals = "arnequals"
    /// Not ``arnEquals``; passes for a key that is absent.
    case arnNotEquals = "arnnotequals"
    /// Each of the six parts matches by itself, with `*` and `?` as wildcards.
    case arnLike = "arnlike"
    /// Not ``arnLike``; passes for a key that is absent.
    case arnNotLike = "arnnotlike"
    /// Whether the key is absent: `true` asks that it is, `false` that it is not.
    case null
  }

  /// The quantifier before the colon, if any.
  public var quantifier: Quantifier?
  /// The comparison itself.
  public var comparison: Comparison
  /// Whether the name ends in `IfExists`, so that an absent key passes.
  public var ifExists: Bool

  /// The operator called `name`, nil when the policy language has none of that name.
  ///
  /// Letter case is ignored: a stored policy has passed AWS's own validation, so another spelling still means the
  /// operator.
  public init?(_ name: String) {
    // Nearly every operator is spelled as AWS documents it.
    if let known = Self.byName[name] {
      self = known
      return
    }
    guard let parsed = Self(parsing: name) else { return nil }
    self = parsed
  }

  private static let byName: [String: ConditionOperator] = {
    let names = [
      "StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "ArnEquals", "ArnLike", "ArnNotEquals",
      "ArnNotLike", "Bool", "IpAddress", "NotIpAddress", "Null", "StringEqualsIfExists", "BoolIfExists",
      "ForAnyValue:StringEquals", "ForAnyValue:StringLike", "ForAllValues:StringEquals", "ForAllValues:StringLike",
    ]
    return Dictionary(uniqueKeysWithValues: names.compactMap { name in Self(parsing: name).map { (name, $0) } })
  }()

  private init?(parsing name: String) {
    var rest = Substring(name.lowercased())
    if rest.begins(with: "foranyvalue:") {
      quantifier = .any
    } else if rest.begins(with: "forallvalues:") {
      quantifier = .all
    }
    if quantifier != nil, let colon = rest.place(of: ":") { rest = rest[rest.utf8.index(after: colon)...] }
    ifExists = rest.ends(with: "ifexists")
    if ifExists { rest = rest.dropLast("ifexists".count) }
    guard let comparison = Comparison(rawValue: String(rest)) else { return nil }
    // The language has no NullIfExists: Null itself asks whether the key exists.
    guard comparison != .null || !ifExists else { return nil }
    self.comparison = comparison
  }
}

extension ConditionOperator.Comparison {
  /// Whether the comparison holds when no value matches, and so also when the key is absent.
  public var isNegated: Bool {
    switch self {
    case .stringNotEquals, .stringNotEqualsIgnoreCase, .stringNotLike, .numericNotEquals, .dateNotEquals,
      .notIPAddress, .arnNotEquals, .arnNotLike:
      true
    case .stringEquals, .stringEqualsIgnoreCase, .stringLike, .numericEquals, .numericLessThan,
      .numericLessThanEquals, .numericGreaterThan, .numericGreaterThanEquals, .dateEquals, .dateLessThan,
      .dateLessThanEquals, .dateGreaterThan, .dateGreaterThanEquals, .bool, .binaryEquals, .ipAddress, .arnEquals,
      .arnLike, .null:
      false
    }
  }

  /// Whether `*` and `?` in its values are wildcards.
  var takesWildcards: Bool {
    switch self {
    case .stringLike, .stringNotLike, .arnEquals, .arnNotEquals, .arnLike, .arnNotLike: true
    default: false
    }
  }

  /// Whether the comparison is of text or ARNs, which can name an account or a source.
  var comparesNames: Bool {
    switch self {
    case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .stringLike,
      .stringNotLike, .arnEquals, .arnNotEquals, .arnLike, .arnNotLike:
      true
    case .numericEquals, .numericNotEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan,
      .numericGreaterThanEquals, .dateEquals, .dateNotEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan,
      .dateGreaterThanEquals, .bool, .binaryEquals, .ipAddress, .notIPAddress, .null:
      false
    }
  }
}
