import Access
import Inventory
import Testing

@testable import Checks

/// A URL needs both grants since October 2025 (Lambda developer guide, "Control access to Lambda function URLs", and
/// reports awsdocs/aws-lambda-developer-guide#494, opennextjs/opennextjs-aws#1068, read on 2026-11-28).
extension EntranceCase {
  /// What the policy of a function with a URL says, who comes through the URL without authentication and with, and who
  /// may invoke the function without the URL.
  private struct Grant: Sendable {
    var name: String
    var none = Audience.namedAccounts
    var iam = Audience.namedAccounts
    var direct = Audience.nobody
    var add: @Sendable (inout ExampleBuilder) -> Void
  }

  private static let grants = [
    Grant(name: "without a policy") { _ in },
    Grant(name: "for everybody", none: .internet, iam: .anyAWSAccount) {
      $0.addPolicy(url(#""*""#), call(#""*""#))
    },
    Grant(name: "for everybody, to be called alone") { $0.addPolicy(url(#""*""#)) },
    Grant(name: "for everybody, to be invoked alone") { $0.addPolicy(call(#""*""#)) },
    Grant(name: "for everybody in one statement", none: .internet, iam: .anyAWSAccount, direct: .anyAWSAccount) {
      $0.addPolicy(ExampleBuilder.allow(#""*""#, "lambda:Invoke*"))
    },
    Grant(name: "for everybody, however invoked", none: .internet, iam: .anyAWSAccount, direct: .anyAWSAccount) {
      $0.addPolicy(url(#""*""#), ExampleBuilder.allow(#""*""#))
    },
    Grant(name: "for everybody who invokes without it", direct: .anyAWSAccount) {
      $0.addPolicy(url(#""*""#), ExampleBuilder.allow(#""*""#, if: through("false")))
    },
    Grant(name: "for everybody, without authentication", none: .internet) {
      $0.addPolicy(url(#""*""#, type("NONE")), call(#""*""#))
    },
    Grant(name: "for everybody who signs", iam: .anyAWSAccount) {
      $0.addPolicy(url(#""*""#, type("AWS_IAM")), call(#""*""#))
    },
    Grant(name: "for every account by pattern", iam: .anyAWSAccount) {
      $0.addPolicy(url(#"{"AWS": "arn:aws:iam::*:root"}"#), call(#"{"AWS": "arn:aws:iam::*:root"}"#))
    },
    Grant(name: "for one account") {
      $0.addPolicy(url(#"{"AWS": "444455556666"}"#), call(#"{"AWS": "444455556666"}"#))
    },
    Grant(name: "for an organization", iam: .organization) {
      $0.addPolicy(url(#""*""#, organization), call(#""*""#))
    },
    Grant(name: "to be called by everybody and invoked by an organization", iam: .organization, direct: .organization) {
      $0.addPolicy(url(#""*""#), ExampleBuilder.allow(#""*""#, if: organization))
    },
    Grant(name: "for everybody but denied") {
      $0.addPolicy(url(#""*""#), call(#""*""#), #"{"Effect": "Deny", "Principal": "*", "Action": "lambda:*"}"#)
    },
    Grant(name: "for everybody but invoking denied") {
      $0.addPolicy(
        url(#""*""#),
        ExampleBuilder.allow(#""*""#),
        #"{"Effect": "Deny", "Principal": "*", "Action": "lambda:InvokeFunction"}"#
      )
    },
    Grant(name: "for everybody but through URLs denied", direct: .anyAWSAccount) {
      $0.addPolicy(
        url(#""*""#),
        ExampleBuilder.allow(#""*""#),
        #"{"Effect": "Deny", "Principal": "*", "Action": "lambda:InvokeFunction", "Condition": \#(through("true"))}"#
      )
    },
    Grant(name: "with a policy that was not collected", none: .unknown, iam: .unknown) { $0.forget(.lambdaGetPolicy) },
    Grant(name: "with a policy that was denied", none: .unknown, iam: .unknown) { $0.deny(.lambdaGetPolicy) },
    Grant(name: "with a policy that cannot be read", none: .unknown, iam: .unknown) {
      $0.addPolicy(#"{"Effect": "Perhaps"}"#)
    },
  ]

  static let urls = grants.flatMap { grant in
    [
      EntranceCase("URL without authentication \(grant.name)", max(grant.none, grant.direct)) {
        $0.addURL(.none)
        grant.add(&$0)
      },
      EntranceCase("URL with signatures \(grant.name)", max(grant.iam, grant.direct)) {
        $0.addURL(.iam)
        grant.add(&$0)
      },
      EntranceCase("URL of which nothing is told \(grant.name)", max(.unknown, grant.direct)) {
        $0.addURL(.unknown)
        grant.add(&$0)
      },
    ]
  }

  static let organization = #"{"StringEquals": {"aws:PrincipalOrgID": "o-example1111"}}"#

  private static func type(_ name: String) -> String {
    #"{"StringEquals": {"lambda:FunctionUrlAuthType": "\#(name)"}}"#
  }

  private static func through(_ value: String) -> String { #"{"Bool": {"lambda:InvokedViaFunctionUrl": "\#(value)"}}"# }

  private static func url(_ principal: String, _ condition: String = "{}") -> String {
    ExampleBuilder.allow(principal, "lambda:InvokeFunctionUrl", if: condition)
  }

  private static func call(_ principal: String) -> String { ExampleBuilder.allow(principal, if: through("true")) }
}
