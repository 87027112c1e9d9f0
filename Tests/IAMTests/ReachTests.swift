import IAM
import Testing

@Suite struct ReachTests {
  private let catalog = ActionCatalog.builtIn

  private func reach(
    _ statements: String,
    boundary: String? = nil,
    serviceControl: [String] = []
  ) throws -> Reach {
    var policies = PrincipalPolicies(identity: [NamedPolicy("own", try policy(statements))])
    if let boundary { policies.boundary = .policy(NamedPolicy("boundary", try policy(boundary))) }
    policies.serviceControl = try serviceControl.enumerated().map { [NamedPolicy("control \($0)", try policy($1))] }
    return policies.reach(catalog)
  }

  private func names(_ set: ActionSet) -> [String] {
    set.actions.map(catalog.name)
  }

  private static let queue = #"{"Effect": "Allow", "Action": "sqs:*Message", "Resource": "arn:aws:sqs:*:*:q"}"#

  @Test func expandsWildcards() throws {
    let reach = try reach(Self.queue)
    #expect(names(reach.actions) == ["sqs:DeleteMessage", "sqs:ReceiveMessage", "sqs:SendMessage"])
    #expect(reach.grants.first?.resources == .only(["arn:aws:sqs:*:*:q"]))
    #expect(reach.cutAway.isEmpty)
  }

  @Test func anUnconditionalDenyCutsAway() throws {
    let reach = try reach(#"\#(Self.queue), {"Effect": "Deny", "Action": "sqs:S*", "Resource": "*"}"#)
    #expect(names(reach.actions) == ["sqs:DeleteMessage", "sqs:ReceiveMessage"])
    #expect(names(reach.cutAway) == ["sqs:SendMessage"])
  }

  @Test(arguments: [
    #"{"Effect": "Deny", "Action": "sqs:S*", "Resource": "arn:aws:sqs:*:*:other"}"#,
    #"{"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}"#,
  ])
  func aNarrowerDenyIsALimit(_ deny: String) throws {
    let reach = try reach("\(Self.queue), \(deny)")
    #expect(reach.actions.count == 3)
    guard case .deny(let statement)? = reach.grants.first?.limits.first else {
      Issue.record("\(reach.grants)")
      return
    }
    #expect(statement.index == 1)
  }

  @Test func aBoundaryCutsWhatItNeverAllows() throws {
    let reach = try reach(
      Self.queue,
      boundary: #"{"Effect": "Allow", "Action": ["sqs:ReceiveMessage", "s3:*"], "Resource": "*"}"#
    )
    #expect(names(reach.actions) == ["sqs:ReceiveMessage"])
    #expect(reach.grants.first?.limits == [])
  }

  @Test func everyLevelOfControlPoliciesMustAllow() throws {
    let all = #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#
    let noSending = #"{"Effect": "Allow", "NotAction": "sqs:Send*", "Resource": "*"}"#
    let reach = try reach(Self.queue, serviceControl: [all, noSending])
    #expect(names(reach.cutAway) == ["sqs:SendMessage"])
  }

  @Test func aPartialBoundaryIsALimit() throws {
    let reach = try reach(
      Self.queue,
      boundary: #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:us-east-1:*:q"}"#
    )
    #expect(reach.actions.count == 3)
    #expect(reach.grants.first?.limits == [.partlyAllowed(PolicyLayer(.boundary), policies: [PolicyRef("boundary")])])
  }

  @Test func aGrantElsewhereIsNotCutAway() throws {
    let reach = try reach(
      #"""
      \#(Self.queue), {"Effect": "Deny", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:q"},
      {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:r"}
      """#
    )
    #expect(reach.actions.count == 3)
    #expect(reach.cutAway.isEmpty)
  }

  @Test func whoTookWhatAwayIsTold() throws {
    let reach = try reach(
      #"""
      \#(Self.queue), {"Sid": "quiet", "Effect": "Deny", "Action": "sqs:Send*", "Resource": "*"},
      {"Sid": "idle", "Effect": "Deny", "Action": "s3:*", "Resource": "*"}
      """#,
      boundary: #"{"Effect": "Allow", "Action": "sqs:ReceiveMessage", "Resource": "*"}"#,
      serviceControl: [
        #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#,
        #"""
        {"Effect": "Allow", "Action": "*", "Resource": "*"},
        {"Sid": "keep", "Effect": "Deny", "Action": "sqs:DeleteMessage", "Resource": "*"}
        """#,
      ]
    )
    #expect(names(reach.actions) == ["sqs:ReceiveMessage"])
    let cuts = reach.cuts.map { cut in
      "\(cut.layer): \(cut.statement?.statement ?? cut.policies.map(\.name).joined()): \(names(cut.actions).joined(separator: " "))"
    }
    #expect(
      cuts == [
        "identity policy: quiet: sqs:SendMessage", "service control policy (level 1): keep: sqs:DeleteMessage",
        "permissions boundary: boundary: sqs:DeleteMessage sqs:SendMessage",
      ]
    )
  }

  @Test func anUnknownControlPolicyLimitsEveryGrant() throws {
    var policies = PrincipalPolicies(identity: [NamedPolicy("own", try policy(Self.queue))])
    policies.hasUnknownServiceControl = true
    let reach = policies.reach(catalog)
    #expect(reach.grants.map(\.limits) == [[.unknown(PolicyLayer(.serviceControl))]])
  }
}
