import AWSNames
import Access
import IAM
import Inventory

extension Check {
  /// A check on actions that an execution role may do to every resource, which differs from its kin by the actions.
  ///
  /// Its examples end with those that hold for all of them: what bounds the role, and what is not known of it.
  ///
  /// `group` is looked up when a role is judged, so that listing checks needs no table of actions; `narrow` is one of its
  /// actions, with a resource that it could be limited to and the word for that; `examples` and `others` are its own, before
  /// and behind what bounds the role; `otherwise` judges a role that holds none of the actions unscoped.
  static func unscopedGrants(
    id: String,
    title: String,
    severity: Severity,
    rationale: String,
    remedy: String,
    group: @autoclosure @escaping @Sendable () -> ActionSet,
    narrow: (action: String, resource: String, word: String),
    examples: [Example],
    others: [Example] = [],
    otherwise: @escaping @Sendable (CheckContext, Function, HeldPolicies) -> Verdict = { _, _, _ in .passes }
  ) -> Check {
    Check(
      id: id,
      title: title,
      severity: severity,
      subjects: [.function],
      rationale: rationale,
      remedy: Remedy(remedy, command: .narrowerRolePolicy),
      responsibility: .customer,
      duty: .identityAndAccess,
      operations: [
        .lambdaListFunctions, .iamGetAccountAuthorizationDetails, .organizationsDescribePolicy,
      ],
      examples: examples + bounded(narrow.action, to: narrow.resource, narrow.word) + others + Example.ofUnreadRoles,
      decidedBy: .heldPolicies
    ) { context, resource in
      let function = context.function(resource)
      return context.verdict(onUnscopedGrantsOf: function, among: group(), severity) {
        otherwise(context, function, $0)
      }
    }
  }

  private static func bounded(_ action: String, to resource: String, _ word: String) -> [Example] {
    let service = action.upTo(":")
    let role = #"{"Effect": "Allow", "Action": "\#(action)", "Resource": "*"}"#
    return [
      .passes("the permissions boundary leaves one \(word) of it") {
        $0.addFunction()
        $0.addManagedPolicy(
          "arn:aws:iam::111122223333:policy/boundary",
          #"{"Effect": "Allow", "Action": "\#(service):*", "Resource": "\#(resource)"}"#
        )
        $0.addRole("checkout-role", role, boundary: "arn:aws:iam::111122223333:policy/boundary")
      },
      .passes("a control policy denies it") {
        $0.addFunction()
        $0.addOrganization(members: [])
        $0.addControlPolicy(
          "no-\(service)",
          on: "ou-1",
          #"{"Effect": "Deny", "Action": "\#(service):*", "Resource": "*"}"#
        )
        $0.addRole("checkout-role", role)
      },
    ]
  }
}

extension Example {
  /// What checks on execution roles say of roles that they cannot read.
  static let ofUnreadRoles: [Example] = [
    .doesNotApply("the role belongs to another account") {
      $0.addFunction { $0.role = $1.id("arn:aws:iam::444455556666:role/elsewhere") }
    },
    .isUnknown("an attached policy has no document") {
      $0.addFunction()
      $0.addRole(attached: ["arn:aws:iam::111122223333:policy/team"])
    },
  ]
}
