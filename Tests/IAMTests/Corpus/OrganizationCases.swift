import IAM

/// Rules of control policies and endpoint policies.
enum OrganizationCases {
  private static let serviceLinked = Request(
    principal: "arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX",
    type: "Role"
  )
  private static let serviceLinkedSession = Request(
    principal: "arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForX/run",
    type: "AssumedRole"
  )
  private static let guarded = #"""
    {"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*",
     "Condition": {"StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-acme"},
                   "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}}
    """#

  static let serviceControl: [EvaluationCase] = [
    EvaluationCase(
      "the management account has no levels",
      .allowed,
      Request(),
      Policies(identity: Sample.all, scps: [])
    ),
    EvaluationCase(
      "a level without policies allows nothing",
      .implicitlyDenied,
      Request(),
      Policies(identity: Sample.all, scps: [Sample.all, ""])
    ),
    EvaluationCase(
      "two policies of one level add up",
      .allowed,
      Request(),
      Policies(identity: Sample.all, scps: ["\(Sample.other), \(Sample.read)"])
    ),
    EvaluationCase(
      "what one level allows another must allow too",
      .implicitlyDenied,
      Request(),
      Policies(identity: Sample.all, scps: [Sample.read, Sample.other])
    ),
    EvaluationCase(
      "NotAction in a Deny spares what is listed",
      .allowed,
      Request(),
      Policies(
        identity: Sample.all,
        scps: [#"\#(Sample.all), {"Effect": "Deny", "NotAction": "s3:*", "Resource": "*"}"#]
      )
    ),
    EvaluationCase(
      "a Deny on other Regions",
      .explicitlyDenied,
      Request().with { $0.context = #"{"aws:RequestedRegion": "ap-south-1"}"# },
      Policies(
        identity: Sample.all,
        scps: [
          Sample.all + ", " + Sample.deny(if: #"{"StringNotEquals": {"aws:RequestedRegion": ["eu-west-1"]}}"#)
        ]
      )
    ),
    EvaluationCase(
      "a Deny that spares one role",
      .allowed,
      .role,
      Policies(
        identity: Sample.all,
        scps: [
          Sample.all + ", "
            + Sample.deny(if: #"{"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/app"}}"#)
        ]
      )
    ),
    EvaluationCase(
      "a session of a service-linked role is not bound",
      .allowed,
      serviceLinkedSession,
      Policies(identity: Sample.all, scps: [Sample.denyAll])
    ),
    EvaluationCase(
      "the anonymous are of no account and not bound",
      .allowed,
      .anonymous,
      Policies(resource: Sample.allForAll, scps: [Sample.denyAll])
    ),
    EvaluationCase(
      "federated users are bound",
      .explicitlyDenied,
      .federated,
      Policies(identity: Sample.all, session: Sample.all, scps: [Sample.denyAll])
    ),
    EvaluationCase(
      "a resource policy that names the session passes no control policy",
      .implicitlyDenied,
      .session,
      Policies(
        resource: Sample.grant(#"{"AWS": "arn:aws:sts::111122223333:assumed-role/app/run1"}"#),
        scps: [Sample.other]
      )
    ),
  ]

  static let resourceControl: [EvaluationCase] = [
    EvaluationCase(
      "they bind AWS services",
      .explicitlyDenied,
      .service,
      Policies(resource: Sample.allForAll, rcps: [Sample.denyAllForAll])
    ),
    EvaluationCase(
      "a perimeter that spares AWS services",
      .allowed,
      .service,
      Policies(resource: Sample.allForAll, rcps: [guarded])
    ),
    EvaluationCase(
      "a perimeter keeps out callers of other organizations",
      .explicitlyDenied,
      Request().foreign.with { $0.context = #"{"aws:PrincipalOrgID": "o-other"}"# },
      Policies(identity: Sample.all, resource: Sample.allForAll, rcps: [guarded])
    ),
    EvaluationCase(
      "a perimeter keeps out the anonymous",
      .explicitlyDenied,
      .anonymous,
      Policies(resource: Sample.allForAll, rcps: [guarded])
    ),
    EvaluationCase("they bind the root user", .explicitlyDenied, .root, Policies(rcps: [Sample.denyAllForAll])),
    EvaluationCase(
      "they do not bind service-linked roles",
      .allowed,
      serviceLinked,
      Policies(identity: Sample.all, rcps: [Sample.denyAllForAll])
    ),
    EvaluationCase(
      "they grant nothing",
      .implicitlyDenied,
      Request(),
      Policies(rcps: [Sample.allForAll])
    ),
    EvaluationCase(
      "they do not reach the retirement of a grant",
      .allowed,
      Request(action: "kms:RetireGrant", resource: "arn:aws:kms:us-east-1:111122223333:key/1234abcd"),
      Policies(
        resource: Sample.grant(#"{"AWS": "arn:aws:iam::111122223333:user/ana"}"#),
        rcps: [Sample.denyAllForAll]
      )
    ),
    EvaluationCase(
      "every level may deny",
      .explicitlyDenied,
      Request(),
      Policies(identity: Sample.all, rcps: [Sample.allForAll, Sample.denyAllForAll])
    ),
  ]

  static let endpoints: [EvaluationCase] = [
    EvaluationCase(
      "no endpoint, no limit",
      .allowed,
      Request(),
      Policies(identity: Sample.all)
    ),
    EvaluationCase(
      "an endpoint policy grants nothing",
      .implicitlyDenied,
      Request(),
      Policies(endpoint: Sample.allForAll)
    ),
    EvaluationCase(
      "an endpoint policy limits a resource policy as well",
      .implicitlyDenied,
      Request(),
      Policies(resource: Sample.allForAll, endpoint: Sample.grant(#""*""#, action: "sqs:*"))
    ),
    EvaluationCase(
      "an endpoint policy limits the root user",
      .implicitlyDenied,
      .root,
      Policies(endpoint: Sample.grant(#""*""#, action: "sqs:*"))
    ),
    EvaluationCase(
      "an endpoint policy for one account",
      .allowed,
      Request(),
      Policies(identity: Sample.all, endpoint: Sample.grant(#"{"AWS": "111122223333"}"#))
    ),
    EvaluationCase(
      "an endpoint policy for another account",
      .implicitlyDenied,
      Request(),
      Policies(identity: Sample.all, endpoint: Sample.grant(#"{"AWS": "444455556666"}"#))
    ),
    EvaluationCase(
      "an endpoint policy for one role, its session",
      .allowed,
      .session,
      Policies(identity: Sample.all, endpoint: Sample.grant(#"{"AWS": "arn:aws:iam::111122223333:role/app"}"#))
    ),
  ]

  static let all =
    serviceControl.from(.controlPolicies) + resourceControl.from(.resourceControl) + endpoints.from(.endpoints)
}
