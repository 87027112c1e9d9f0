import Access
import Inventory
import Testing

@testable import Checks

/// Methods without authorization are open as far as the policy of their API lets unsigned callers in (API Gateway
/// developer guide, "How API Gateway resource policies affect authorization workflow", and reports
/// Skyscanner/LambdaGuard#13, nccgroup/ScoutSuite#1599, read on 2026-11-28).
extension EntranceCase {
  private static let invoke = #""Action": "execute-api:Invoke", "Resource": "execute-api:/*""#
  private static let wide = #"{"Effect": "Allow", "Principal": "*", \#(invoke)}"#

  private static func everybody(if condition: String) -> String {
    #"{"Effect": "Allow", "Principal": "*", \#(invoke), "Condition": \#(condition)}"#
  }

  private static func resource(_ effect: String, _ resource: String) -> String {
    #"{"Effect": "\#(effect)", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "\#(resource)"}"#
  }

  /// Policies of a REST API, and whom they let in who does not sign.
  private static let policies: [(name: String, audience: Audience, statements: [String])] = [
    ("everybody", .internet, [wide]),
    ("its own account", .nobody, [#"{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, \#(invoke)}"#]),
    ("another account", .nobody, [#"{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, \#(invoke)}"#]),
    ("every account", .nobody, [#"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::*:root"}, \#(invoke)}"#]),
    ("an organization", .nobody, [everybody(if: organization)]),
    ("whoever signs", .nobody, [everybody(if: #"{"Null": {"aws:PrincipalArn": "false"}}"#)]),
    ("everybody but one account", .internet, [everybody(if: #"{"StringNotEquals": {"aws:PrincipalAccount": "4"}}"#)]),
    ("an office", .services, [everybody(if: #"{"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}"#)]),
    ("every address", .internet, [everybody(if: #"{"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}"#)]),
    ("an endpoint", .services, [everybody(if: #"{"StringEquals": {"aws:SourceVpce": "vpce-1"}}"#)]),
    ("an encrypted call", .internet, [everybody(if: #"{"Bool": {"aws:SecureTransport": "true"}}"#)]),
    ("nobody, who is denied", .nobody, [wide, #"{"Effect": "Deny", "Principal": "*", \#(invoke)}"#]),
    (
      "nobody outside an office", .services,
      [
        wide,
        #"{"Effect": "Deny", "Principal": "*", \#(invoke), "Condition": {"NotIpAddress": {"aws:SourceIp": "192.0.2.0/24"}}}"#,
      ]
    ),
    (
      "nobody outside an organization", .nobody,
      [
        wide,
        #"{"Effect": "Deny", "Principal": "*", \#(invoke), "Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-1"}}}"#,
      ]
    ),
    ("nobody else than a role", .nobody, [wide, #"{"Effect": "Deny", "NotPrincipal": {"AWS": "4"}, \#(invoke)}"#]),
    ("another path", .nobody, [resource("Allow", "execute-api:/*/GET/other")]),
    ("this path", .internet, [resource("Allow", "execute-api:/prod/GET/items")]),
    (
      "this path by its ARN", .internet, [resource("Allow", "arn:aws:execute-api:us-east-1:111122223333:a1b2c3/prod/*")]
    ),
    ("a path of another API", .nobody, [resource("Allow", "arn:aws:execute-api:us-east-1:111122223333:other/*")]),
    ("everywhere but here", .nobody, [wide, resource("Deny", "execute-api:/*/*/items")]),
    ("everywhere but there", .internet, [wide, resource("Deny", "execute-api:/*/*/other")]),
    ("another stage", .nobody, [resource("Allow", "execute-api:/dev/*")]),
    (
      "another action", .nobody,
      [#"{"Effect": "Allow", "Principal": "*", "Action": "execute-api:InvalidateCache", "Resource": "*"}"#]
    ),
    ("nobody who can be told", .unknown, [#"{"Effect": "Perhaps"}"#]),
  ]

  static let policiesAlone = policies.flatMap { policy in
    [false, true].map { needsKey in
      EntranceCase("a method\(needsKey ? " with a key" : "") of an API that lets in \(policy.name)", policy.audience) {
        $0.addAPI(.rest, policy: policy.statements.joined(separator: ", "))
        $0.addStage()
        $0.addRoute("GET /items", authorization: "NONE", requiresAPIKey: needsKey)
      }
    }
  }
}
