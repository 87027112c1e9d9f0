extension PolicyDocument {
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
