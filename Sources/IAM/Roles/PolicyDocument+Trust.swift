extension PolicyDocument {
  /// Whether some statement may allow an action such as `sts:TagSession`, to somebody and under some condition.
  public func mayAllow(_ action: String) -> Bool {
    statements.contains { $0.effect == .allow && $0.speaks(of: action) }
  }

  /// Who may take on a role with this trust policy, considering the ways to assume it.
  public func trust(ownerAccount: String, organization: String? = nil, trustedAccounts: Set<String> = []) -> Exposure {
    exposure(
      ExposureQuestion(
        ownerAccount: ownerAccount,
        organization: organization,
        trustedAccounts: trustedAccounts,
        actions: ["sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"]
      )
    )
  }
}
