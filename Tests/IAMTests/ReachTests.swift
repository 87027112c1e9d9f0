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
    return policies.reach(catalog, serviceControl: try serviceControl.map { [NamedPolicy("control", try policy($0))] })
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
    #expect(reach.grants.first?.limits == [.partlyAllowed(PolicyLayer(.boundary), policies: ["boundary"])])
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
}
