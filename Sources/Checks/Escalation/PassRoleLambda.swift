import IAM
import Inventory

extension Check {
  /// A check on passing a stronger role to a new function, which differs from its kin by what sets the function going.
  ///
  /// `action` is that third action beside `iam:PassRole` and `lambda:CreateFunction`; `idle` says of an example what is
  /// missing without it; `techniques` are the ways that the action completes.
  static func passRoleLambda(
    id: String,
    title: String,
    rationale: String,
    action: String,
    idle: String,
    techniques: [EscalationTechnique]
  ) -> Check {
    Check(
      id: id,
      title: title,
      severity: .critical,
      subjects: [.role, .user],
      rationale: rationale,
      remedy: Remedy(
        "Let roles be passed by their names alone and to Lambda only where somebody deploys functions.",
        command: .narrowerUserPolicy
      ),
      responsibility: .customer,
      duty: .identityAndAccess,
      operations: [.iamGetAccountAuthorizationDetails, .organizationsDescribePolicy],
      examples: passRoleExamples(action, idle),
      readsEveryPrincipal: true
    ) { context, resource in
      context.verdict(onEscalationOf: resource, by: techniques) { $0.isConditional ? .high : .critical }
    }
  }

  private static func passRoleExamples(_ action: String, _ idle: String) -> [Example] {
    let all = #""Effect": "Allow", "Action": ["iam:PassRole", "lambda:CreateFunction", "\#(action)"], "Resource": "*""#
    let others = #"{"Effect": "Allow", "Action": ["lambda:CreateFunction", "\#(action)"], "Resource": "*"}"#
    let passing = #""Effect": "Allow", "Action": "iam:PassRole""#
    return [
      .fails("an administrator role may be passed", .critical) {
        $0.addUser("dana", "{\(all)}")
        $0.addAdministratorRole()
      },
      .fails("under a condition that only a request decides", .high) {
        $0.addUser("dana", #"{\#(all), "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}"#)
        $0.addAdministratorRole()
      },
      .passes("roles of the team alone may be passed") {
        $0.addUser("dana", others, #"{\#(passing), "Resource": "arn:aws:iam::111122223333:role/team-*"}"#)
        $0.addAdministratorRole()
      },
      .passes("roles may be passed to EC2 alone") {
        let service = #"{"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}"#
        $0.addUser("dana", others, #"{\#(passing), "Resource": "*", "Condition": \#(service)}"#)
        $0.addAdministratorRole()
      },
      .passes(idle) {
        $0.addUser(
          "dana",
          #"{"Effect": "Allow", "Action": ["iam:PassRole", "lambda:CreateFunction"], "Resource": "*"}"#
        )
        $0.addAdministratorRole()
      },
      .passes("the permissions boundary keeps it from passing roles") {
        let boundary = "arn:aws:iam::111122223333:policy/boundary"
        $0.addUser("dana", "{\(all)}", boundary: boundary)
        $0.addManagedPolicy(boundary, #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
        $0.addAdministratorRole()
      },
      .doesNotApply("no role lets Lambda in") { $0.addUser("dana", "{\(all)}") },
      .isUnknown("an attached policy has no document") {
        $0.addUser(attached: ["arn:aws:iam::111122223333:policy/team"])
        $0.addAdministratorRole()
      },
    ]
  }
}

extension ExampleBuilder {
  /// Adds a role that Lambda may assume and that may do everything.
  mutating func addAdministratorRole() {
    addRole("admin", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
  }
}
