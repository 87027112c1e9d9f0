extension SharedIdentityProvider {
  static let byIssuer: [String: SharedIdentityProvider] = Dictionary(
    uniqueKeysWithValues: table.map { ($0.issuer, $0) }
  )

  /// The shared providers with what names their customers.
  ///
  /// Source: IAM user guide, "Identity-provider controls for shared OIDC providers" and "Available keys for AWS web
  /// identity federation"; aws-samples/data-perimeter-policy-examples, "Shared-Issuers"; the providers' own pages on the
  /// subject of their tokens; as known on 2026-11-28.
  private static let table: [SharedIdentityProvider] =
    [
      // Code and pipelines.
      SharedIdentityProvider(
        issuer: "token.actions.githubusercontent.com",
        [
          github, .behind("repository", OwnerForm("", until: "/")), .whole("repository_id"), .whole("repository_owner"),
          .whole("repository_owner_id"), .whole("enterprise"), .whole("enterprise_id"),
        ]
      ),
      SharedIdentityProvider(issuer: "vstoken.actions.githubusercontent.com", [github]),
      SharedIdentityProvider(
        issuer: "oidc-configuration.audit-log.githubusercontent.com",
        [.behind("sub", OwnerForm("https://github.com/", until: "/"))]
      ),
      SharedIdentityProvider(
        issuer: "gitlab.com",
        [
          .behind(
            "sub",
            OwnerForm("project_path:", until: "/"),
            OwnerForm("project_id:", until: ":"),
            OwnerForm("namespace_path:", until: "/:"),
            OwnerForm("namespace_id:", until: ":")
          )
        ]
      ),
      SharedIdentityProvider(issuer: "agent.buildkite.com", [.behind("sub", OwnerForm("organization:", until: ":"))]),
      SharedIdentityProvider(issuer: "oidc.codefresh.io", [.behind("sub", OwnerForm("account:", until: ":"))]),
      SharedIdentityProvider(issuer: "vstoken.dev.azure.com", [azureDevOps]),
      // Infrastructure as code.
      SharedIdentityProvider(issuer: "app.terraform.io", [terraform]),
      SharedIdentityProvider(issuer: "app.eu.terraform.io", [terraform]),
      SharedIdentityProvider(issuer: "scalr.io", [.behind("sub", OwnerForm("account:", until: ":"))]),
      SharedIdentityProvider(issuer: "api.pulumi.com/oidc", [.whole("aud"), pulumi]),
      SharedIdentityProvider(issuer: "proidc.upbound.io", [.behind("sub", OwnerForm("mcp:", until: "/"))]),
      // Hosting and tools.
      SharedIdentityProvider(
        issuer: "oidc.vercel.com",
        [
          .behind("aud", OwnerForm("https://vercel.com/", until: "/")),
          .behind("sub", OwnerForm("owner:", until: ":")),
        ]
      ),
      SharedIdentityProvider(issuer: "oidc.modal.com", [.behind("sub", OwnerForm("modal:workspace_id:", until: ":"))]),
      SharedIdentityProvider(issuer: "studio.datachain.ai/api", [studio]),
      SharedIdentityProvider(issuer: "studio.iterative.ai/api", [studio]),
      SharedIdentityProvider(issuer: "tokens.cloud.shisho.dev", [.behind("sub", OwnerForm("job:", until: ":"))]),
      SharedIdentityProvider(issuer: "sandboxes.cloud", [.whole("aud")]),
      // Microsoft Sentinel and Defender for Cloud tell their customer in the name of the session.
      SharedIdentityProvider(
        issuer: "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d",
        [.whole("sts:RoleSessionName")]
      ),
      // Those that need no provider in the account: the application, pool or service account is told by the audience.
      SharedIdentityProvider(
        issuer: "accounts.google.com",
        [.whole("aud"), .whole("oaud"), .whole("sub"), .whole("google/organization_number")]
      ),
      SharedIdentityProvider(issuer: "cognito-identity.amazonaws.com", [.whole("aud"), .whole("sub")]),
      SharedIdentityProvider(issuer: "graph.facebook.com", [.whole("app_id"), .whole("id")]),
      SharedIdentityProvider(issuer: "www.amazon.com", [.whole("app_id"), .whole("user_id")]),
    ] + turbonomic

  private static let github = TenantClaim.behind(
    "sub",
    // `acme@1234` with the owner's number, which no wildcard behind the name makes wider.
    OwnerForm("repo:", until: "/@"),
    OwnerForm("repository:", until: "/"),
    OwnerForm("repository_id:", until: ":"),
    OwnerForm("repository_owner:", until: ":"),
    OwnerForm("repository_owner_id:", until: ":"),
    OwnerForm("enterprise:", until: ":"),
    OwnerForm("enterprise_id:", until: ":")
  )

  /// DVC Studio, under its name of today and its first one.
  private static let studio = TenantClaim.behind("sub", OwnerForm("credentials:", until: "/"))

  private static let terraform = TenantClaim.behind("sub", OwnerForm("organization:", until: ":"))

  private static let azureDevOps = TenantClaim.behind(
    "sub",
    OwnerForm("sc://", until: "/"),
    OwnerForm("p://", until: "/")
  )

  private static let pulumi = TenantClaim.behind(
    "sub",
    OwnerForm("pulumi:deploy:org:", until: ":"),
    OwnerForm("pulumi:environments:org:", until: ":"),
    OwnerForm("pulumi:environments:pulumi.organization.login:", until: ":"),
    OwnerForm("pulumi:cmk:pulumi.organization.login:", until: ":")
  )

  /// Clusters of IBM that serve many customers, each in a namespace of its own.
  private static let turbonomic = [
    "rh-oidc.s3.us-east-1.amazonaws.com/22ejnvnnturfmt6km08idd0nt4hekbn7",
    "rh-oidc.s3.us-east-1.amazonaws.com/23e3sd27sju1hoou6ohfs68vbno607tr",
    "rh-oidc.s3.us-east-1.amazonaws.com/23ne21h005qjl3n33d8dui5dlrmv2tmg",
    "rh-oidc.s3.us-east-1.amazonaws.com/24jrf12m5dj7ljlfb4ta2frhrcoadm26",
    "oidc.op1.openshiftapps.com/2c51blsaqa9gkjt0o9rt11mle8mmropu",
    "oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb",
  ].map { SharedIdentityProvider(issuer: $0, [.behind("sub", OwnerForm("system:serviceaccount:", until: ":"))]) }
}
