import IAM
import Inventory
import Testing

@testable import Access
@testable import Checks

@Suite struct WhoCanTests {
  private let function = ExampleBuilder.functionARN("checkout")

  private func model(_ add: (inout ExampleBuilder) -> Void) throws -> AccessModel {
    var builder = ExampleBuilder()
    builder.addFunction()
    add(&builder)
    return try #require(builder.build()).context.access
  }

  private func words(_ found: WhoCan, _ model: AccessModel) -> [String] {
    found.grants.map { grant in
      let name =
        switch grant.party {
        case .principal(let row): model.name(row)
        case .named(let principal): principal.description
        case .group, .root, .entrance: "neither"
        }
      return "\(name) \(grant.decision.rawValue)"
    }
  }

  @Test func `roles, users, services and strangers are told apart`() throws {
    let model = try model {
      $0.addRole("deploy", #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
      $0.addRole("reader", #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#)
      $0.addUser("dana", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      $0.addPolicy(
        #"{"Effect": "Allow", "Principal": {"AWS": "999999999999"}, "Action": "lambda:InvokeFunction"}"#,
        #"""
        {"Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"}, "Action": "lambda:InvokeFunction",
         "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::uploads"}}}
        """#
      )
    }
    let found = model.whoCan("lambda:InvokeFunction", function)
    #expect(
      words(found, model) == [
        "999999999999 Conditional", "s3.amazonaws.com Conditional", "deploy Allowed", "dana Allowed",
      ]
    )
    #expect(found.missing.isEmpty)
  }

  @Test func `a role that the function's policy names needs no policy of its own and is told once`() throws {
    let model = try model {
      $0.addRole("idle")
      $0.addPolicy(
        #"""
        {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/idle"}, "Action": "lambda:*"}
        """#
      )
    }
    #expect(words(model.whoCan("lambda:InvokeFunction", function), model) == ["idle Allowed"])
  }

  @Test func `whoever is denied is left out`() throws {
    let model = try model {
      $0.addRole(
        "deploy",
        #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#,
        #"{"Effect": "Deny", "Action": "lambda:InvokeFunction", "Resource": "*"}"#
      )
    }
    #expect(model.whoCan("lambda:InvokeFunction", function).grants.isEmpty)
  }

  @Test func `a public statement lets everybody in`() throws {
    let model = try model {
      $0.addPolicy(#"{"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction"}"#)
    }
    let found = model.whoCan("lambda:InvokeFunction", function)
    #expect(found.grants.map(\.party) == [.named(.anyone)])
    #expect(found.grants.map(\.decision) == [.allowed])
  }

  @Test func `what was not collected is named`() throws {
    let model = try model { $0.deny(.lambdaGetPolicy, .iamGetAccountAuthorizationDetails) }
    let found = model.whoCan("lambda:InvokeFunction", function)
    #expect(found.missing.map(\.operation) == [.lambdaGetPolicy, .iamGetAccountAuthorizationDetails])
  }

  @Test func `every grant is what the same question answers`() throws {
    let model = try model {
      for name in ["a", "b", "c"] {
        $0.addRole(name, #"{"Effect": "Allow", "Action": "lambda:Invoke*", "Resource": "*\#(name == "b" ? "t" : "")"}"#)
      }
      $0.addPolicy(#"{"Effect": "Deny", "Principal": {"AWS": "arn:aws:iam::111122223333:role/a"}, "Action": "*"}"#)
    }
    let found = model.whoCan("lambda:InvokeFunction", function)
    for row in model.principals {
      let caller = try #require(model.caller(row))
      let question = AccessQuestion(
        caller: caller,
        principal: row,
        action: "lambda:InvokeFunction",
        resource: function
      )
      let isGranted = found.grants.contains { $0.party == .principal(row) }
      #expect(model.decision(on: question).isPossible == isGranted, "\(model.name(row))")
    }
  }
}
