/// A known way from one principal's permissions to another's.
///
/// Sources: Rhino Security Labs, "AWS IAM privilege escalation methods"; pathfinding.cloud; PMapper's edges; read
/// 2026-11-21. Names are our own.
public struct EscalationTechnique: Hashable, Sendable {
  /// What the technique acts on.
  public enum Target: Hashable, Sendable {
    /// The principal's own policies: it becomes an administrator.
    case itself
    /// Another user.
    case user
    /// A role that trusts the service named, passed to it.
    case passedRole(service: String)
    /// The role of an existing function.
    case functionRole
    /// A role that is assumed.
    case role
    /// A role whose trust policy is rewritten.
    case roleTrust
  }

  /// A stable name, such as `pass-role-lambda-invoke`.
  public let id: String
  /// What is done, in a few words.
  public let title: String
  /// What the technique acts on.
  public let target: Target
  /// The actions needed on the target itself.
  public let targetActions: [String]
  /// The actions needed besides, on resources the principal may choose.
  public let otherActions: [String]

  private init(_ id: String, _ title: String, _ target: Target, on actions: [String], and others: [String] = []) {
    self.id = id
    self.title = title
    self.target = target
    targetActions = actions
    otherActions = others
  }

  private static func passing(_ id: String, _ title: String, _ service: String, _ others: [String]) -> Self {
    Self("pass-role-\(id)", title, .passedRole(service: service), on: ["iam:PassRole"], and: others)
  }
}

extension EscalationTechnique {
  /// Every technique the graph knows.
  public static let all = ownPolicies + otherUsers + otherRoles + functions + passedRoles

  private static let ownPolicies = [
    EscalationTechnique("attach-user-policy", "attaches a policy to itself", .itself, on: ["iam:AttachUserPolicy"]),
    EscalationTechnique("put-user-policy", "writes an inline policy of its own", .itself, on: ["iam:PutUserPolicy"]),
    EscalationTechnique("attach-role-policy", "attaches a policy to itself", .itself, on: ["iam:AttachRolePolicy"]),
    EscalationTechnique("put-role-policy", "writes an inline policy of its own", .itself, on: ["iam:PutRolePolicy"]),
    EscalationTechnique(
      "attach-group-policy",
      "attaches a policy to its group",
      .itself,
      on: ["iam:AttachGroupPolicy"]
    ),
    EscalationTechnique("put-group-policy", "writes its group's inline policy", .itself, on: ["iam:PutGroupPolicy"]),
    EscalationTechnique(
      "create-policy-version",
      "rewrites a policy attached to it",
      .itself,
      on: ["iam:CreatePolicyVersion"]
    ),
  ]

  private static let otherUsers = [
    EscalationTechnique("create-access-key", "makes an access key", .user, on: ["iam:CreateAccessKey"]),
    EscalationTechnique("create-login-profile", "sets a first password", .user, on: ["iam:CreateLoginProfile"]),
    EscalationTechnique("update-login-profile", "replaces the password", .user, on: ["iam:UpdateLoginProfile"]),
  ]

  private static let otherRoles = [
    EscalationTechnique("assume-role", "assumes the role", .role, on: ["sts:AssumeRole"]),
    EscalationTechnique(
      "update-trust",
      "rewrites the trust policy and assumes the role",
      .roleTrust,
      on: ["iam:UpdateAssumeRolePolicy"]
    ),
  ]

  private static let functions = [
    EscalationTechnique(
      "update-function-code",
      "replaces the function's code",
      .functionRole,
      on: ["lambda:UpdateFunctionCode"]
    ),
    EscalationTechnique(
      "update-function-configuration",
      "loads own code into the function by a layer or variable",
      .functionRole,
      on: ["lambda:UpdateFunctionConfiguration"]
    ),
  ]

  private static let passedRoles = [
    passing(
      "lambda-invoke",
      "runs a new function",
      "lambda.amazonaws.com",
      ["lambda:CreateFunction", "lambda:InvokeFunction"]
    ),
    passing(
      "lambda-event-source",
      "runs a new function from an event source",
      "lambda.amazonaws.com",
      ["lambda:CreateFunction", "lambda:CreateEventSourceMapping"]
    ),
    passing(
      "lambda-permission",
      "opens a new function to itself",
      "lambda.amazonaws.com",
      ["lambda:CreateFunction", "lambda:AddPermission"]
    ),
    passing("ec2", "starts an instance", "ec2.amazonaws.com", ["ec2:RunInstances"]),
    passing(
      "ecs-task",
      "runs a task",
      "ecs-tasks.amazonaws.com",
      ["ecs:RegisterTaskDefinition", "ecs:RunTask"]
    ),
    passing(
      "ecs-service",
      "runs a service of tasks",
      "ecs-tasks.amazonaws.com",
      ["ecs:RegisterTaskDefinition", "ecs:CreateService"]
    ),
    passing("cloudformation", "creates a stack", "cloudformation.amazonaws.com", ["cloudformation:CreateStack"]),
    passing(
      "codebuild",
      "runs a build",
      "codebuild.amazonaws.com",
      ["codebuild:CreateProject", "codebuild:StartBuild"]
    ),
    passing("glue-job", "runs a job", "glue.amazonaws.com", ["glue:CreateJob", "glue:StartJobRun"]),
    passing("glue-endpoint", "opens a development endpoint", "glue.amazonaws.com", ["glue:CreateDevEndpoint"]),
    passing(
      "sagemaker-notebook",
      "opens a notebook",
      "sagemaker.amazonaws.com",
      ["sagemaker:CreateNotebookInstance", "sagemaker:CreatePresignedNotebookInstanceUrl"]
    ),
    passing("sagemaker-training", "runs a training job", "sagemaker.amazonaws.com", ["sagemaker:CreateTrainingJob"]),
    passing(
      "states",
      "runs a state machine",
      "states.amazonaws.com",
      ["states:CreateStateMachine", "states:StartExecution"]
    ),
    passing("scheduler", "schedules calls", "scheduler.amazonaws.com", ["scheduler:CreateSchedule"]),
    passing("apprunner", "runs a service", "tasks.apprunner.amazonaws.com", ["apprunner:CreateService"]),
    passing(
      "datapipeline",
      "runs a pipeline",
      "datapipeline.amazonaws.com",
      ["datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition", "datapipeline:ActivatePipeline"]
    ),
  ]
}
