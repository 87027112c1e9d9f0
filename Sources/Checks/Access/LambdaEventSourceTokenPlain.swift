import IAM
import Inventory

extension Check {
  static let lambdaEventSourceTokenPlain = Check(
    id: "lambda-event-source-token-plain",
    title: "Alexa may invoke the function without a token that is kept secret",
    severity: .medium,
    subjects: [.function],
    rationale: """
      Alexa has no source to pin. The token, the id of the skill, is all that keeps the skills of others from invoking \
      the function; one that stands in variables or tags is read by many.
      """,
    remedy: Remedy(
      "Add the permission again with the id of the skill as its token, remove the one without, and keep the id elsewhere.",
      command: .aws("lambda add-permission")
        .option("function-name", .name).option("statement-id", "\(.statement)-token")
        .option("action", "lambda:InvokeFunction").option("principal", "alexa-appkit.amazon.com")
        .option("event-source-token", .skillID).option("region", .region)
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .lambdaGetPolicy, .lambdaListTags, .resourcegroupstaggingapiGetResources,
    ],
    examples: [
      .fails("every skill may invoke it", .medium) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(alexa, sid: "alexa"))
      },
      .fails("the token stands in a variable", .medium) {
        $0.addFunction {
          $0.environmentState = .known
          $0.environment = $1.pairs(["SKILL": "amzn1.ask.skill.example"])
        }
        $0.addPolicy(withToken)
      },
      .fails("the token stands in a tag", .medium) {
        $0.addFunction()
        $0.addTags(["skill": "amzn1.ask.skill.example"])
        $0.addPolicy(withToken)
      },
      .passes("one skill may invoke it") {
        $0.addFunction()
        $0.addPolicy(withToken)
      },
      .doesNotApply("Alexa is not let in") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "sns"))
      },
      .isUnknown("the policy was not collected", without: .lambdaGetPolicy),
      .isUnknown("variables, where the token may stand, were withheld") {
        $0.addFunction { function, _ in function.environmentState = .withheld }
        $0.addPolicy(withToken)
      },
    ]
  ) { context, resource in
    let function = context.function(resource)
    let reason = "no statement lets Alexa in"
    return context.verdict(onPoliciesOf: function, notApplicable: reason) { grant in
      guard let alexa = grant.exposure.services.first(where: { FunctionGrant.isAlexa($0.service) }) else {
        return .doesNotApply
      }
      let mending = {
        grant.replacement(context, principal: alexa.service, suffix: "token", ["event-source-token": .init(.skillID)])
      }
      guard grant.isTiedByToken else {
        return .fails(
          grant.failure(
            .medium,
            context,
            command: mending(),
            evidence: "\(grant.place(context)) lets \(alexa.service) call for any skill: no lambda:EventSourceToken"
          )
        )
      }
      if let place = context.place(ofToken: Set(grant.values(of: "lambda:eventsourcetoken")), in: function) {
        return .fails(
          grant.failure(
            .medium,
            context,
            command: mending(),
            evidence: "the token of \(grant.place(context)) stands in clear in \(place)"
          )
        )
      }
      return context.missingPlaces(of: function).map { .unknown($0) } ?? .passes
    }
  }

  private static let alexa = #"{"Service": "alexa-appkit.amazon.com"}"#
  private static let withToken = ExampleBuilder.allow(
    alexa,
    sid: "alexa",
    if: #"{"StringEquals": {"lambda:EventSourceToken": "amzn1.ask.skill.example"}}"#
  )
}

extension FunctionGrant {
  /// The services of Alexa skills and of smart home skills.
  fileprivate static func isAlexa(_ service: String) -> Bool {
    ["alexa-appkit.amazon.com", "alexa-connectedhome.amazon.com"].contains(service.lowercased())
  }

  fileprivate var isTiedByToken: Bool {
    statement.conditions.contains { (try? $0.pin.get().bound) == .token }
  }
}

extension CheckContext {
  /// The variable or tag whose value holds a token; nil when none that is known does.
  fileprivate func place(ofToken tokens: Set<String>, in function: Function) -> String? {
    let holds: (StringID) -> Bool = { value in
      let value = text(value)
      return tokens.contains { !$0.isEmpty && value.contains($0) }
    }
    if let variable = inventory.lists.pairs(function.environment).first(where: { holds($0.value) }) {
      return "the variable \(text(variable.name))"
    }
    return inventory.lists.pairs(function.tags).first { holds($0.value) }.map { "the tag \(text($0.name))" }
  }

  /// What is not known of where a token may stand.
  fileprivate func missingPlaces(of function: Function) -> MissingCall? {
    if function.environmentState == .withheld { return withheldVariables(of: function) }
    if let missing = missingConfiguration(of: function) { return missing }
    if function.tagsKnown { return nil }
    return missing(.lambdaListTags, or: .resourcegroupstaggingapiGetResources, for: function.name, in: function.scope)
  }
}
