import IAM

/// Rules of what follows from the caller alone, and of calls that permissions do not decide.
///
/// Source: the pages named with each list, as known on 2026-11-28.
enum CallerCases {
  private static let signed: [(name: String, request: Request)] = [
    ("user", Request()), ("role", .role), ("session", .session), ("federated user", .federated), ("root user", .root),
  ]

  /// Keys that AWS derives from an account's own callers.
  static let accountKeys: [EvaluationCase] = signed.flatMap { name, request in
    ["aws:PrincipalAccount", "kms:CallerAccount"].flatMap { key in
      [("111122223333", Decision.allowed), ("444455556666", .implicitlyDenied)].map { account, expected in
        EvaluationCase(
          "\(key) of a \(name) is \(account): \(expected)",
          expected,
          request,
          Policies(
            identity: Sample.allow(if: #"{"StringEquals": {"\#(key)": "\#(account)"}}"#),
            session: Sample.all,
            resource: name == "root user" ? restricted(#"{"StringNotEquals": {"\#(key)": "\#(account)"}}"#) : nil
          )
        )
      }
    }
  }.map { example in
    // The root user needs no policy: a Deny is what holds it to an account.
    var example = example
    if example.line.contains(":root"), example.expected == .implicitlyDenied { example.expected = .explicitlyDenied }
    return example
  }

  private static func restricted(_ condition: String) -> String {
    #"{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*", "Condition": \#(condition)}"#
  }

  /// Keys of calls that services make by themselves: principals lack them, so that a Deny of all but one value holds and
  /// an Allow of one does not.
  static let sourceKeys: [EvaluationCase] = [
    "aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:PrincipalServiceName",
  ].flatMap { key in
    signed.filter { $0.name != "root user" }.flatMap { name, request in
      [
        EvaluationCase(
          "\(key) is absent for a \(name), so an Allow of one value fails",
          .implicitlyDenied,
          request,
          Policies(resource: granted(#"{"StringLike": {"\#(key)": "*"}}"#))
        ),
        EvaluationCase(
          "\(key) is absent for a \(name), so a Deny of all but one value holds",
          .explicitlyDenied,
          request,
          Policies(
            identity: Sample.all,
            session: Sample.all,
            resource: restricted(#"{"StringNotEquals": {"\#(key)": "x"}}"#)
          )
        ),
      ]
    }
  }

  private static func granted(_ condition: String) -> String {
    #"{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*", "Condition": \#(condition)}"#
  }

  /// Who the anonymous are.
  static let anonymousKeys: [EvaluationCase] = [
    ("aws:PrincipalAccount", "anonymous"), ("aws:userid", "anonymous"), ("aws:PrincipalType", "Anonymous"),
  ].map { key, value in
    EvaluationCase(
      "\(key) of nobody is \(value)",
      .allowed,
      .anonymous,
      Policies(resource: granted(#"{"StringEquals": {"\#(key)": "\#(value)"}}"#))
    )
  }
}

// MARK: Calls

extension CallerCases {
  /// Calls that need no permission: without any policy, and against a Deny in every layer.
  static let freeCalls: [EvaluationCase] =
    signed.flatMap { name, request in
      ["sts:GetCallerIdentity", "sts:GetSessionToken", "STS:getcalleridentity"].flatMap { action in
        let request = request.with {
          $0.action = action
          $0.resource = "*"
        }
        let isSession = name != "user" && name != "root user"
        let isOpen = !(isSession && action == "sts:GetSessionToken")
        return [
          EvaluationCase(
            "\(action) of a \(name) without policies",
            isOpen ? .allowed : .implicitlyDenied,
            request,
            Policies()
          ),
          EvaluationCase(
            "\(action) of a \(name) whom every layer denies it",
            isOpen ? .allowed : .implicitlyDenied,
            request,
            Policies(
              identity: Sample.denyAll,
              boundary: Sample.denyAll,
              session: Sample.denyAll,
              scps: [Sample.denyAll],
              rcps: [Sample.denyAllForAll]
            )
          ),
        ]
      }
    } + [
      EvaluationCase(
        "an endpoint that does not let the call through",
        .explicitlyDenied,
        Request(action: "sts:GetCallerIdentity", resource: "*"),
        Policies(endpoint: Sample.denyAllForAll)
      ),
      EvaluationCase(
        "an endpoint that lets other calls through alone",
        .implicitlyDenied,
        Request(action: "sts:GetCallerIdentity", resource: "*"),
        Policies(endpoint: Sample.grant(#""*""#, action: "s3:*"))
      ),
      EvaluationCase(
        "nobody has no identity",
        .implicitlyDenied,
        Request.anonymous.with { $0.action = "sts:GetCallerIdentity" },
        Policies(resource: Sample.allForAll)
      ),
    ]
    + ["sts:GetFederationToken", "sts:AssumeRole", "sts:DecodeAuthorizationMessage", "iam:GetUser"].map { action in
      EvaluationCase(
        "\(action) needs a permission",
        .implicitlyDenied,
        Request(action: action, resource: "*"),
        Policies()
      )
    }

  /// Calls that must be signed, and those that need not be.
  static let unsignedCalls: [EvaluationCase] =
    [
      ("s3:GetObject", true), ("s3:ListBucket", true), ("sqs:SendMessage", true), ("sns:Publish", true),
      ("lambda:InvokeFunctionUrl", true), ("execute-api:Invoke", true), ("es:ESHttpGet", true),
      ("elasticfilesystem:ClientMount", true), ("vpc-lattice-svcs:Invoke", true), ("lambda:InvokeFunction", false),
      ("lambda:GetFunction", false), ("kms:Decrypt", false), ("dynamodb:GetItem", false), ("events:PutEvents", false),
      ("secretsmanager:GetSecretValue", false), ("ecr:BatchGetImage", false), ("sts:AssumeRole", false),
      ("logs:PutLogEvents", false), ("execute-api:ManageConnections", false), ("es:DescribeDomain", false),
    ].map { action, isAllowed in
      EvaluationCase(
        "\(action) of nobody where everybody is let in",
        isAllowed ? .allowed : .implicitlyDenied,
        Request.anonymous.with { $0.action = action },
        Policies(resource: Sample.allForAll)
      )
    }
    + [("true", Decision.allowed), ("false", .implicitlyDenied)].map { value, expected in
      EvaluationCase(
        "lambda:InvokeFunction of nobody, by a URL: \(value)",
        expected,
        Request.anonymous.with {
          $0.action = "lambda:InvokeFunction"
          $0.context = #"{"lambda:InvokedViaFunctionUrl": "\#(value)"}"#
        },
        Policies(resource: Sample.allForAll)
      )
    }
}

// MARK: Elements

extension CallerCases {
  /// The service of an action has to be written out.
  static let wildcardServices: [EvaluationCase] = [
    "*:GetObject", "s*:GetObject", "?3:GetObject", "s?:*", "*:*Object", "s3*", "s3*:GetObject", "*GetObject", "s3",
    "**:GetObject", "*:",
  ].flatMap { action in
    [
      EvaluationCase(
        "\(action) matches nothing",
        .implicitlyDenied,
        Request(),
        Policies(identity: Sample.allow(action: "\"\(action)\""))
      ),
      EvaluationCase(
        "\(action) denies nothing",
        .allowed,
        Request(),
        Policies(identity: #"\#(Sample.all), {"Effect": "Deny", "Action": "\#(action)", "Resource": "*"}"#)
      ),
      EvaluationCase(
        "\(action) excepts nothing",
        .allowed,
        Request(),
        Policies(identity: #"{"Effect": "Allow", "NotAction": "\#(action)", "Resource": "*"}"#)
      ),
    ]
  }

  private static let short = ["arn", "arn:aws", "arn:aws:s3", "arn:aws:s3:", "arn:aws:s3::"]

  /// ARNs that end early are filled up in policies of identities.
  static let shortARNsOfIdentities: [EvaluationCase] = short.dropFirst().flatMap { arn in
    let policy = Sample.allow(resource: "\"\(arn)\"")
    return [
      EvaluationCase("\(arn) in an identity policy", .allowed, Request(), Policies(identity: policy)),
      EvaluationCase("\(arn) in a boundary", .allowed, Request(), Policies(identity: Sample.all, boundary: policy)),
      EvaluationCase("\(arn) in a session policy", .allowed, .session, Policies(identity: Sample.all, session: policy)),
    ]
  }

  /// Elsewhere they match nothing.
  static let shortARNsOfResources: [EvaluationCase] =
    short.flatMap { arn in
      let grant = #"{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "\#(arn)"}"#
      return [
        EvaluationCase("\(arn) in a resource policy", .implicitlyDenied, Request(), Policies(resource: grant)),
        EvaluationCase(
          "\(arn) in an endpoint policy",
          .implicitlyDenied,
          Request(),
          Policies(identity: Sample.all, endpoint: grant)
        ),
        EvaluationCase(
          "\(arn) in a Deny of a resource policy",
          .allowed,
          Request(),
          Policies(identity: Sample.all, resource: grant.replacing("Allow", with: "Deny"))
        ),
      ]
    } + [
      EvaluationCase(
        "a star reaches across the fields that are left out",
        .allowed,
        Request(),
        Policies(resource: #"{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "arn:aws:s3:*"}"#)
      )
    ]

  static let all =
    (accountKeys + sourceKeys + anonymousKeys).from(.globalKeys) + freeCalls.from(.freeCalls)
    + unsignedCalls.from(.unsigned) + wildcardServices.from(.action)
    + (shortARNsOfIdentities + shortARNsOfResources).from(.resource)
}
