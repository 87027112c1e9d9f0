import IAM
import Testing

/// Trust in an identity provider that many customers share is pinned only by a subject whose owner is spelled out.
///
/// Prowler, issue 12845, Checkov, pull requests 6960 and 7561, and the providers' pages on their tokens; 2026-11-28.
@Suite struct SharedProviderTests {
  /// A provider with a claim that names its customer; OWNER stands where the customer does.
  struct Subject: CustomTestStringConvertible, Sendable {
    var issuer: String
    var claim: String
    var form: String

    var testDescription: String { "\(issuer):\(claim) \(form)" }

    init(_ issuer: String, _ claim: String, _ form: String) {
      (self.issuer, self.claim, self.form) = (issuer, claim, form)
    }
  }

  /// How a value takes the owner, and what it comes to where wildcards count.
  enum Owner: CaseIterable {
    case spelledOut, star, questionMark, beginning, end, middle, gone, allStars

    var text: String {
      switch self {
      case .spelledOut: "acme"
      case .star: "*"
      case .questionMark: "????"
      case .beginning: "acme*"
      case .end: "*acme"
      case .middle: "ac?e"
      case .gone, .allStars: ""
      }
    }
  }

  static let github = "token.actions.githubusercontent.com"

  static let subjects = [
    Subject(github, "sub", "repo:OWNER/shop:ref:refs/heads/main"), Subject(github, "sub", "repo:OWNER/*"),
    Subject(github, "sub", "repository_owner:OWNER:context:production"), Subject(github, "repository", "OWNER/shop"),
    Subject(github, "repository_owner", "OWNER"),
    Subject("gitlab.com", "sub", "project_path:OWNER/shop:ref_type:branch:ref:main"),
    Subject("gitlab.com", "sub", "project_path:OWNER/*:ref_type:branch:ref:main"),
    Subject("app.terraform.io", "sub", "organization:OWNER:project:*:workspace:*:run_phase:*"),
    Subject("agent.buildkite.com", "sub", "organization:OWNER:pipeline:deploy:ref:refs/heads/main:commit:*:step:*"),
    Subject("oidc.codefresh.io", "sub", "account:OWNER:pipeline:64f8:initiator:*"),
    Subject("vstoken.dev.azure.com", "sub", "sc://OWNER/shop/deploy"),
    Subject("studio.iterative.ai/api", "sub", "credentials:OWNER/deploy"),
    Subject("scalr.io", "sub", "account:OWNER:environment:*:workspace:*"),
    Subject("oidc.vercel.com", "sub", "owner:OWNER:project:*:environment:production"),
    Subject("api.pulumi.com/oidc", "sub", "pulumi:deploy:org:OWNER:project:*"),
    Subject("accounts.google.com", "aud", "OWNER"), Subject("accounts.google.com", "sub", "OWNER"),
    Subject("cognito-identity.amazonaws.com", "aud", "OWNER"), Subject("graph.facebook.com", "app_id", "OWNER"),
  ]

  /// Operators, whether wildcards count in them, and whether they hold everybody to the value at all.
  static let operators: [(name: String, takesWildcards: Bool, pins: Bool)] = [
    ("StringEquals", false, true), ("StringEqualsIgnoreCase", false, true), ("StringLike", true, true),
    ("ForAnyValue:StringLike", true, true), ("ForAnyValue:StringEquals", false, true),
    ("StringLikeIfExists", true, false), ("StringEqualsIfExists", false, false), ("StringNotEquals", false, false),
    ("StringNotLike", true, false), ("ForAllValues:StringLike", true, false),
  ]

  private func value(_ subject: Subject, _ owner: Owner) -> String {
    switch owner {
    case .gone: subject.form.split(separator: "OWNER", omittingEmptySubsequences: false)[0] + "*"
    case .allStars: "*"
    default: subject.form.replacing("OWNER", with: owner.text)
    }
  }

  private func exposure(of conditions: String, from issuer: String) throws -> StatementExposure {
    let hasARN = !["accounts.google.com", "cognito-identity.amazonaws.com", "graph.facebook.com"].contains(issuer)
    let provider = hasARN ? "arn:aws:iam::111122223333:oidc-provider/\(issuer)" : issuer
    let document = try policy(
      #"""
      {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
       "Principal": {"Federated": "\#(provider)"}, "Condition": {\#(conditions)}}
      """#
    )
    return try #require(document.exposure(question(actions: [])).statements.first)
  }

  @Test(arguments: subjects)
  func `an owner with a wildcard lets strangers in, for every operator`(_ subject: Subject) throws {
    for (name, takesWildcards, pins) in Self.operators {
      for owner in Owner.allCases {
        let value = value(subject, owner)
        let found = try exposure(
          of: #""\#(name)": {"\#(subject.issuer):\#(subject.claim)": "\#(value)"}"#,
          from: subject.issuer
        )
        let isFixed = pins && (owner == .spelledOut || !takesWildcards)
        #expect(found.isPublic == !isFixed, "\(name) \(value)")
        guard pins, takesWildcards, owner == .beginning else { continue }
        let flaw = OwnerFlaw.ownerBeginning(value, with: "acme")
        let isTold = found.reasons.contains {
          guard case .openOwner(_, let told) = $0 else { return false }
          return told == flaw
        }
        #expect(isTold, "\(found.reasons)")
      }
    }
  }

  @Test(arguments: subjects, Owner.allCases)
  func `one open value in a list is enough, wherever it stands`(_ subject: Subject, _ owner: Owner) throws {
    let key = "\(subject.issuer):\(subject.claim)"
    let (good, other) = (value(subject, .spelledOut), value(subject, owner))
    for list in [[good, other], [other, good], [good, other, good]] {
      let values = list.map { #""\#($0)""# }.joined(separator: ", ")
      let found = try exposure(of: #""StringLike": {"\#(key)": [\#(values)]}"#, from: subject.issuer)
      #expect(found.isPublic == (owner != .spelledOut), "\(list)")
    }
    // Conditions hold together: a second one that is fixed narrows the first.
    let both = #""StringLike": {"\#(key)": "\#(other)"}, "StringEquals": {"\#(key)": "\#(good)"}"#
    #expect(try !exposure(of: both, from: subject.issuer).isPublic)
  }

  @Test(arguments: Set(subjects.map(\.issuer)).sorted())
  func `an audience that everybody asks for names nobody`(_ issuer: String) throws {
    #expect(try exposure(of: "", from: issuer).isPublic)
    let audience = #""StringEquals": {"\#(issuer):aud": "sts.amazonaws.com"}"#
    let isCustomer = ["accounts.google.com", "cognito-identity.amazonaws.com", "api.pulumi.com/oidc"].contains(issuer)
    #expect(try exposure(of: audience, from: issuer).isPublic == !isCustomer)
  }

  @Test(
    arguments: [
      "oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF", "oidc.circleci.com/org/1f2e", "gitlab.acme.example",
      "api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc", "vstoken.dev.azure.com/0a1b",
      "token.actions.githubusercontent.com/acme",
    ]
  )
  func `a provider whose address names its customer lets nobody else in`(_ issuer: String) throws {
    #expect(try !exposure(of: "", from: issuer).isPublic)
    #expect(try !exposure(of: #""StringLike": {"\#(issuer):sub": "*"}"#, from: issuer).isPublic)
  }
}
