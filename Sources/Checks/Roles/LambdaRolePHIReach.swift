import Access
import IAM
import Inventory

extension Check {
  static let lambdaRolePHIReach = Check(
    id: "lambda-role-phi-reach",
    title: "Role of an unclassified function reaches sensitive data",
    severity: .high,
    subjects: [.function],
    rationale: """
      Data is tagged as sensitive so that what touches it is treated with care. A function without that mark reads it \
      all the same, under whatever looser rules hold for the rest.
      """,
    remedy: Remedy(
      "Take the resource out of the role's policies, or classify the function and treat it accordingly.",
      command: .narrowerRolePolicy
    ),
    responsibility: .customer,
    duty: .dataProtection,
    operations: [
      .lambdaListFunctions, .lambdaListTags, .resourcegroupstaggingapiGetResources, .iamGetAccountAuthorizationDetails,
    ],
    examples: [
      .fails("a table of patients", .high) {
        $0.addFunction()
        $0.addResourceTags("arn:aws:dynamodb:us-east-1:111122223333:table/patients", ["data-classification": "PHI"])
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "dynamodb:*", "Resource": "*"}"#)
      },
      .fails("the objects of a bucket", .high) {
        $0.addFunction()
        $0.addResourceTags("arn:aws:s3:::claims", ["Sensitivity": "restricted"])
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::claims/*"}"#)
      },
      .passes("it may write to the table, not read") {
        $0.addFunction()
        $0.addResourceTags("arn:aws:dynamodb:us-east-1:111122223333:table/patients", ["data-classification": "PHI"])
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "*"}"#)
      },
      .passes("the function is classified, too") {
        $0.addFunction()
        $0.addTags(["data-classification": "phi"])
        $0.addResourceTags("arn:aws:dynamodb:us-east-1:111122223333:table/patients", ["data-classification": "PHI"])
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "dynamodb:*", "Resource": "*"}"#)
      },
      .doesNotApply("nothing in the account is classified") {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "dynamodb:*", "Resource": "*"}"#)
      },
      .isUnknown("the tags of resources were not collected") {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "dynamodb:*", "Resource": "*"}"#)
        $0.forget(.resourcegroupstaggingapiGetResources)
      },
      .isUnknown("an attached policy has no document") {
        $0.addFunction()
        $0.addResourceTags("arn:aws:s3:::claims", ["Sensitivity": "restricted"])
        $0.addRole(attached: ["arn:aws:iam::111122223333:policy/team"])
      },
    ]
  ) { context, resource in
    let function = context.function(resource)
    return context.verdict(onRoleOf: function) { row, held in
      let account = context.inventory.scopes[function.scope.index].account
      let sensitive = context.fact(SensitiveResources.self)[account]
      if context.inventory.sensitiveTag(among: function.tags) != nil { return .passes }
      let untagged = context.missingTags(of: account)
      guard !sensitive.isEmpty else {
        return untagged.isEmpty
          ? .notApplicable("no resource of the account is tagged as sensitive") : .unknown(untagged)
      }
      guard function.tagsKnown else {
        return .unknown([context.unanswered(.lambdaListTags, in: function.scope)])
      }
      let failures = context.failures(reading: sensitive, row, held)
      let missing = held.hasUnread || held.hasUnknownBoundary ? [context.missingPolicy(of: row)] : untagged
      return Verdict(failures, missing: missing)
    }
  }
}

extension CheckContext {
  /// Regions of the account whose tags the snapshot does not tell, of those with functions.
  fileprivate func missingTags(of account: RowID<AccountRecord>) -> [MissingCall] {
    inventory.scopes.of(account).compactMap { scope in
      guard inventory.functions.of(scope).count > 0 else { return nil }
      return missing(.resourcegroupstaggingapiGetResources, in: scope)
    }
  }

  fileprivate func failures(
    reading resources: [SensitiveResources.Resource],
    _ row: RowID<RoleRecord>,
    _ held: HeldPolicies
  ) -> [Failure] {
    resources.compactMap { resource in
      guard let action = resource.actions.first(where: { mayRead(resource, by: $0, .role(row)) }) else { return nil }
      return failure(
        .high,
        cause: cause(reading: resource, by: action, row),
        discriminator: resource.arn,
        provenance: inventory.roles[row.index].provenance,
        command: denying(
          resource.actions,
          on: resource.arn == resource.contents ? [resource.arn] : [resource.arn, resource.contents],
          named: "no-sensitive-data",
          to: .role(row)
        ),
        evidence: """
          \(text(inventory.roles[row.index].name)) may do \(action) on \(resource.arn), which is tagged \(resource.tag); \
          the function is not
          """
      )
    }
  }

  /// The statement that lets a role read something.
  private func cause(
    reading resource: SensitiveResources.Resource,
    by action: String,
    _ row: RowID<RoleRecord>
  ) -> Cause {
    let answer = access.caller(.role(row)).map {
      AccessQuestion(caller: $0, principal: .role(row), action: action, resource: resource.contents)
    }.map { access.answer(to: $0).answer }
    return cause(answer?.reasons.ownStatement, heldBy: .role(row))
  }

  /// Whether the role surely may by its own policies, and the resource's policy, where it is known, lets it.
  private func mayRead(_ resource: SensitiveResources.Resource, by action: String, _ role: PrincipalRow) -> Bool {
    guard access.ownDecision(of: role, on: action, resource.contents) == .allowed,
      let caller = access.caller(role)
    else { return false }
    return access.decision(
      on: AccessQuestion(caller: caller, principal: role, action: action, resource: resource.contents)
    ).isPossible
  }
}
