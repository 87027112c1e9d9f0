import IAM
import Inventory

extension Check {
  /// A check on changing functions that run with more than the principal has, which differs from its kin by the action.
  ///
  /// `severity` is how bad it is where nothing is left open, one step less under conditions; `action` changes the function
  /// and opens the `techniques`; `examples` are its own, behind the plain failure.
  static func functionChange(
    id: String,
    title: String,
    severity: Severity,
    rationale: String,
    remedy: String,
    action: String,
    techniques: [EscalationTechnique],
    examples: [Example]
  ) -> Check {
    let conditional = Severity(rawValue: severity.rawValue - 1) ?? severity
    return Check(
      id: id,
      title: title,
      severity: severity,
      subjects: [.role, .user],
      rationale: rationale,
      remedy: Remedy(remedy, command: .narrowerUserPolicy),
      responsibility: .customer,
      duty: .identityAndAccess,
      operations: [
        .lambdaListFunctions, .lambdaListEventSourceMappings, .iamGetAccountAuthorizationDetails,
        .organizationsDescribePolicy,
      ],
      examples: [changeFails(action, severity)] + examples + changePasses(action),
      readsEveryPrincipal: true
    ) { context, resource in
      context.verdict(onEscalationOf: resource, by: techniques) { $0.isConditional ? conditional : severity }
    }
  }

  private static func allow(_ action: String, on resource: String = "*") -> String {
    #"{"Effect": "Allow", "Action": ["\#(action)", "lambda:InvokeFunction"], "Resource": "\#(resource)"}"#
  }

  private static func changeFails(_ action: String, _ severity: Severity) -> Example {
    .fails("a function of an administrator, which may be invoked", severity) {
      $0.addUser("dana", allow(action))
      $0.addAdministratorRole()
      $0.addFunction("deploy", role: "admin")
    }
  }

  private static func changePasses(_ action: String) -> [Example] {
    [
      .passes("functions of the team alone") {
        $0.addUser("dana", allow(action, on: "arn:aws:lambda:*:111122223333:function:team-*"))
        $0.addAdministratorRole()
        $0.addFunction("deploy", role: "admin")
      },
      .passes("no function runs with more than the user has") {
        $0.addUser("dana", allow(action))
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "*"}"#)
      },
      .doesNotApply("an administrator gains nothing") {
        $0.addUser("dana", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
        $0.addFunction("deploy", role: "admin")
      },
      .isUnknown("an attached policy has no document") {
        $0.addUser(attached: ["arn:aws:iam::111122223333:policy/team"])
        $0.addAdministratorRole()
      },
    ]
  }
}
