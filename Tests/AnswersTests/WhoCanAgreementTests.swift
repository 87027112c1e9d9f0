import AWSNames
import Access
import Answers
import Checks
import IAM
import Inventory
import Testing

@testable import Browser

/// Over a whole snapshot, who may do something is what each of them is answered, and the same in the explorer.
@Suite struct WhoCanAgreementTests {
  /// Every resource whose policy the snapshot may hold, with a call that it decides on.
  private static func questions(_ inventory: Inventory) -> [(action: String, resource: String)] {
    let functions = (0..<inventory.functions.count).map { RowID<FunctionRecord>(index: $0) }
    let policies = inventory.resourcePolicies.compactMap { record -> (action: String, resource: String)? in
      let arn = inventory.arn(ofOwner: record)
      return switch record.kind {
      case .function: ("lambda:InvokeFunctionUrl", arn)
      case .bucket: ("s3:GetObject", "\(arn)/report.csv")
      case .key: ("kms:Decrypt", arn)
      case .queue: ("sqs:SendMessage", arn)
      case .topic: ("sns:Publish", arn)
      default: nil
      }
    }
    return policies + functions.map { ("lambda:InvokeFunction", inventory.functionARN($0)) }
      + inventory.roles.map { ("sts:AssumeRole", inventory.strings[$0.arn]) }
      + [
        ("sts:GetCallerIdentity", "*"), ("s3:ListAllMyBuckets", "*"), ("sqs:SendMessage", "arn:aws:sqs:us-east-1:1:x"),
      ]
  }

  @Test func `each role and user of the demo may what the same question answers`() async throws {
    let demo = await DemoSession.shared.value
    let access = demo.engine.context.access
    let callers = access.principals.compactMap { row in access.caller(row).map { (row, $0) } }
    for (action, resource) in Self.questions(demo.inventory) {
      let found = access.whoCan(action, resource).grants
      for (row, caller) in callers {
        let question = AccessQuestion(caller: caller, principal: row, action: action, resource: resource)
        let decision = access.decision(on: question)
        let told = found.first { $0.party == .principal(row) }?.decision
        #expect(told == (decision.isPossible ? decision : nil), "\(caller.name) \(action) \(resource)")
      }
    }
  }

  @Test(arguments: DemoSession.places)
  func `whoever the verb lists stands among the callers of a function`(place: Int) async throws {
    let demo = await DemoSession.shared.value
    let function = demo.function(place)
    let found = demo.engine.context.access.whoCan("lambda:InvokeFunction", demo.inventory.functionARN(function))
    let members = demo.engine.context.callers(of: function).groups.flatMap(\.members)
    for grant in found.grants where grant.party != .named(.anyone) && grant.party != .group(.unknown) {
      let grants = members.filter { $0.who == grant.party }.flatMap(\.grants)
      #expect(grants.contains { $0.action == "lambda:InvokeFunction" && $0.qualifier.isEmpty }, "\(grant.party)")
    }
  }

  @Test func `an organization and everybody of an account are told by what they are`() async throws {
    let demo = await DemoSession.shared.value
    let forms = try demo.forms(WhoCanQuestion(words: ["lambda:InvokeFunction", "supplier-inventory-feed"]))
    func words(_ kind: String) -> [String] {
      forms.records.filter { $0.text("kind") == kind }.map { record in
        "\(record.text("principal")), \(record.text("account")): \(record.text("result"))"
      }
    }
    #expect(words("Organization") == ["o-meridian01, : Allowed"])
    #expect(
      words("Account") == [
        "arn:aws:iam::999999999999:root, 999999999999: Conditional",
        "everybody in 111122223333, 111122223333: Allowed",
      ]
    )
    #expect(forms.text.contains { $0.hasPrefix("Allowed  Organization  -  o-meridian01  allowed by resource policy") })
    let pane = forms.pane.lines(below: "may do it").map(\.text)
    #expect(pane.contains("everybody in account 111122223333 meridian-retail-prod"))
  }
}
