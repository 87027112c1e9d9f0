// Techniques that get into an existing function.

extension EscalationTechnique {
  static let lambda = "lambda.amazonaws.com"

  /// A layer of another account, as anybody may publish one.
  private static let layer = Need.subject("lambda:UpdateFunctionConfiguration").giving(
    "lambda:Layer",
    .listOf(["arn:{partition}:lambda:{region}:000000000000:layer:x:1"])
  )

  /// Another entry point or command for a container image, which takes no layers.
  ///
  /// Source: Lambda API reference, "UpdateFunctionConfiguration", `ImageConfig`, as known on 2026-11-28; PMapper, issues
  /// 86, 94 and 108.
  private static let entryPoint = Need.subject("lambda:UpdateFunctionConfiguration").giving("lambda:Layer", .absent)

  /// Existing functions, entered by their code or their configuration.
  static let functions = [
    EscalationTechnique(
      "update-function-code-invoke",
      "replaces the function's code and invokes it",
      .function,
      .takesOver,
      [.subject("lambda:UpdateFunctionCode"), .subject("lambda:InvokeFunction")],
      .pathfinding("lambda-004"),
      .pmapper("lambda:UpdateFunctionCode")
    ),
    EscalationTechnique(
      "update-function-code-permission",
      "replaces the function's code and opens the function to itself",
      .function,
      .takesOver,
      [.subject("lambda:UpdateFunctionCode"), .subject("lambda:AddPermission")],
      .pathfinding("lambda-005")
    ),
    EscalationTechnique(
      "update-function-code",
      "replaces the function's code",
      .function,
      .takesOver,
      [.subject("lambda:UpdateFunctionCode")],
      requires: [.trigger],
      .rhino(18),
      .pathfinding("lambda-003")
    ),
    EscalationTechnique(
      "update-function-layer-invoke",
      "loads a layer of its own into the function and invokes it",
      .function,
      .takesOver,
      [layer, .subject("lambda:InvokeFunction")],
      .rhino(26)
    ),
    EscalationTechnique(
      "update-function-layer",
      "loads a layer of its own into the function",
      .function,
      .takesOver,
      [layer],
      requires: [.trigger],
      .rhino(26),
      .prowler("lambda:UpdateFunctionConfiguration")
    ),
    EscalationTechnique(
      "update-function-image-invoke",
      "replaces the entry point of the function's container image and invokes it",
      .function,
      .takesOver,
      [entryPoint, .subject("lambda:InvokeFunction")],
      requires: [.image]
    ),
    EscalationTechnique(
      "update-function-image",
      "replaces the entry point of the function's container image",
      .function,
      .takesOver,
      [entryPoint],
      requires: [.image, .trigger]
    ),
    EscalationTechnique(
      "update-function-variables",
      "runs code of its own in the function by an environment variable",
      .function,
      .takesOver,
      [.subject("lambda:UpdateFunctionConfiguration").giving("lambda:Layer", .absent)],
      requires: [.runtimeVariables]
    ),
    EscalationTechnique(
      "update-function-role",
      "gives a function the role and code of its own",
      .passedRole(service: lambda),
      .takesOver,
      [
        .subject("iam:PassRole"), .function("lambda:UpdateFunctionConfiguration").giving("lambda:Layer", .absent),
        .function("lambda:UpdateFunctionCode"), .function("lambda:InvokeFunction"),
      ],
      .pmapper("lambda:UpdateFunctionConfiguration")
    ),
  ]
}
