import IAM
import Inventory
import Testing

@testable import Access
@testable import Checks

@Suite struct FunctionCallersTests {
  private func callers(_ add: (inout ExampleBuilder) -> Void) throws -> (FunctionCallers, CheckContext) {
    var builder = ExampleBuilder()
    builder.addFunction()
    add(&builder)
    let context = try #require(builder.build()).context
    return (context.callers(of: RowID(0)), context)
  }

  /// Every member as `distance: who action …`, with a question mark where it depends on something.
  private func words(_ callers: FunctionCallers, _ context: CheckContext) -> [String] {
    callers.groups.flatMap { group in
      group.members.map { member in
        let who =
          switch member.who {
          case .principal(let row): context.access.name(row)
          case .named(let principal): principal.description
          case .entrance(let row): "\(Trigger(context.inventory, row).kind)"
          case .group(.organization(let id)): id
          case .group(.everybody(let id)): "everybody in \(id)"
          case .group(let group): "\(group)"
          case .root: "root"
          }
        let grants = member.grants.map { grant in
          " \(grant.action.dropFirst(7))\(grant.qualifier.isEmpty ? "" : ":\(grant.qualifier)")"
            + (grant.isConditional ? "?" : "")
        }
        return "\(group.distance): \(who)\(grants.joined())"
      }
    }
  }

  private static let anyone = #""Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction""#

  @Test(arguments: [
    ("", "anyAccount: * InvokeFunction"),
    (
      #", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}"#,
      "organization: o-a1b2c3d4e5 InvokeFunction"
    ),
    (
      #", "Condition": {"StringEquals": {"aws:PrincipalAccount": "444455556666"}}"#,
      "externalAccounts: 444455556666 InvokeFunction?"
    ),
    (
      #", "Condition": {"StringEquals": {"aws:PrincipalAccount": "111122223333"}}"#,
      "pinned: everybody in 111122223333 InvokeFunction"
    ),
  ])
  func `a statement for everybody reaches whom its condition leaves`(condition: String, expected: String) throws {
    let (callers, context) = try callers { $0.addPolicy("{\(Self.anyone)\(condition)}") }
    #expect(words(callers, context) == [expected, "roots: root InvokeFunction"])
  }

  @Test func `a Deny on everybody leaves nobody, not even the root user`() throws {
    let (callers, _) = try callers {
      $0.addPolicy("{\(Self.anyone)}", #"{"Effect": "Deny", "Principal": "*", "Action": "lambda:*"}"#)
    }
    #expect(callers.groups.isEmpty)
  }

  @Test func `an open URL lets in the internet, by the statement that says so`() throws {
    let (callers, context) = try callers {
      $0.addURL(.none)
      $0.addPolicy(ExampleBuilder.urlGrant, ExampleBuilder.urlCallGrant)
    }
    #expect(words(callers, context).first == "internet: functionURL InvokeFunctionUrl?")
    let evidence = try #require(callers.members(.internet).first?.grants.first?.evidence.first)
    #expect(evidence.reason.statement?.statement.statement == "url")
    #expect(evidence.source != nil)
  }

  @Test func `a URL that no statement opens lets nobody in from the internet`() throws {
    let (callers, _) = try callers { $0.addURL(.none) }
    #expect(callers.members(.internet).isEmpty)
  }

  @Test func `a URL gives principals a second action`() throws {
    let (callers, context) = try callers {
      $0.addURL(.iam)
      $0.addRole("deploy", #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
    }
    #expect(words(callers, context).first == "roles: deploy InvokeFunction InvokeFunctionUrl")
  }

  @Test func `roles, users, services and other accounts stand apart, sure ones first`() throws {
    let (callers, context) = try callers {
      $0.addRole(
        "maybe",
        #"""
        {"Effect": "Allow", "Action": "lambda:*", "Resource": "*", "Condition": {"Bool": {"aws:ViaAWSService": "true"}}}
        """#
      )
      $0.addRole("deploy", #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
      $0.addRole("reader", #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#)
      $0.addUser("dana", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      $0.addPolicy(
        #"{"Effect": "Allow", "Principal": {"AWS": "999999999999"}, "Action": "lambda:InvokeFunction"}"#,
        #"{"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "lambda:InvokeFunction"}"#
      )
    }
    #expect(
      words(callers, context) == [
        "externalAccounts: 999999999999 InvokeFunction?", "services: sns.amazonaws.com InvokeFunction",
        "roles: deploy InvokeFunction", "roles: maybe InvokeFunction?", "users: dana InvokeFunction",
        "roots: root InvokeFunction",
      ]
    )
  }

  @Test func `principals are those that the same question to the model answers`() throws {
    let (callers, context) = try callers {
      for name in ["a", "b", "c"] {
        $0.addRole(name, #"{"Effect": "Allow", "Action": "lambda:Invoke*", "Resource": "*\#(name == "b" ? "t" : "")"}"#)
      }
      $0.addPolicy(#"{"Effect": "Deny", "Principal": {"AWS": "arn:aws:iam::111122223333:role/a"}, "Action": "*"}"#)
    }
    let asked = context.access.whoCan("lambda:InvokeFunction", ExampleBuilder.functionARN("checkout"))
    #expect(
      callers.members(.roles).map(\.who)
        == asked.grants.compactMap { grant in
          guard case .principal(let row) = grant.party else { return nil }
          return .principal(row)
        }
    )
    #expect(callers.members(.roles).count == 2)
  }

  @Test func `what a service calls for and what Lambda polls itself are told apart`() throws {
    let (callers, context) = try callers {
      $0.addAPI(.http)
      $0.addRoute("GET /", of: "a1b2c3", authorization: "NONE")
      $0.addMapping(source: "arn:aws:sqs:us-east-1:111122223333:orders")
      $0.addPolicy(
        #"{"Effect": "Allow", "Principal": {"Service": "apigateway.amazonaws.com"}, "Action": "lambda:InvokeFunction"}"#
      )
    }
    #expect(words(callers, context).first == "internet: httpAPI")
    let service = try #require(callers.members(.services).first)
    #expect(service.sources.map { Trigger(context.inventory, $0).kind } == [.httpAPI])
    #expect(words(callers, context).contains("eventSources: sqs"))
    #expect(callers.refused.isEmpty)
  }

  @Test func `a source that no statement lets in is refused, unless the policy is not known`() throws {
    func refused(_ isDenied: Bool) throws -> FunctionCallers {
      try callers {
        $0.addAPI(.http)
        $0.addRoute("GET /", of: "a1b2c3", authorization: "AWS_IAM")
        if isDenied { $0.deny(.lambdaGetPolicy) }
      }.0
    }
    #expect(try refused(false).refused.count == 1)
    let unknown = try refused(true)
    #expect(unknown.refused.isEmpty)
    #expect(unknown.missing.contains { $0.operation == .lambdaGetPolicy && $0.state == .denied })
  }

  @Test func `who may assume a role that may invoke is told one step further`() throws {
    let (callers, context) = try callers {
      $0.addRole(
        "deploy",
        #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#,
        trust: #"{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole"}"#
      )
      $0.addUser("dana", #"{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}"#)
    }
    let assumers = try #require(callers.members(.roles).first?.assumers)
    let dana = try context.access.principal(named: "dana").row
    #expect(assumers.grants.contains { dana.map(Party.principal) == $0.party && !$0.isConditional })
  }

  @Test func `an alias with a policy of its own is asked about as well`() throws {
    let (callers, context) = try callers {
      $0.addAlias("live")
      $0.addPolicy(
        qualifier: "live",
        #"{"Effect": "Allow", "Principal": {"AWS": "999999999999"}, "Action": "lambda:InvokeFunction"}"#
      )
    }
    #expect(words(callers, context).first == "externalAccounts: 999999999999 InvokeFunction:live?")
  }
}
