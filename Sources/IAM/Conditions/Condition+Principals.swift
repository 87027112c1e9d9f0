import AWSNames

extension Condition {
  /// Whether it leaves only certain principals, of whatever accounts: each value of `aws:PrincipalArn` says which.
  ///
  /// Anybody can name a role as another does, so that this ties down nobody alone; beside an organization it does.
  public var namesPrincipals: Bool {
    guard key.lowercased() == "aws:principalarn", let parsed = ConditionOperator(operatorName),
      parsed.comparison.comparesNames, !parsed.comparison.isNegated, !parsed.ifExists, parsed.quantifier != .all
    else { return false }
    return !values.isEmpty && values.allSatisfy(Self.namesPrincipal)
  }

  /// Whether some letter of the name of a user or role is written out.
  private static func namesPrincipal(_ value: String) -> Bool {
    guard let arn = ARN(value), !arn.resource.contains("$") else { return false }
    return arn.isRoot || arn.nameBehindType.unicodeScalars.contains { $0 != "*" && $0 != "?" && $0 != "/" }
  }
}
