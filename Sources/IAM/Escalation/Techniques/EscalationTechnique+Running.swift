// Techniques that enter something that already runs with a role. Snapshots do not show what runs, so all are
// conditional.

extension EscalationTechnique {
  /// Roles in use by something the principal can get into.
  static let runningRoles = [
    entering(
      "ssm-session",
      "opens a session on an instance",
      of: ec2,
      [.choice("ssm:StartSession", of: "instance")],
      requires: [.managedInstance],
      .pathfinding("ssm-001"),
      .pmapper("ssm:StartSession")
    ),
    entering(
      "ssm-command",
      "runs a command on an instance",
      of: ec2,
      [
        .fixed("ssm:SendCommand", "arn:{partition}:ssm:{region}::document/AWS-RunShellScript"),
        .choice("ssm:SendCommand", of: "instance"),
      ],
      requires: [.managedInstance],
      .pathfinding("ssm-002"),
      .pmapper("ssm:SendCommand")
    ),
    entering(
      "ec2-user-data",
      "replaces what an instance runs at its start",
      of: ec2,
      [.choice("ec2:ModifyInstanceAttribute"), .choice("ec2:StopInstances"), .choice("ec2:StartInstances")],
      requires: [.instance],
      .pathfinding("ec2-002")
    ),
    entering(
      "ec2-launch-template",
      "rewrites a launch template",
      of: ec2,
      [.choice("ec2:CreateLaunchTemplateVersion"), .choice("ec2:ModifyLaunchTemplate")],
      requires: [.launchTemplate],
      .pathfinding("ec2-004")
    ),
    entering(
      "ec2-instance-connect",
      "sends an SSH key to an instance",
      of: ec2,
      [.choice("ec2-instance-connect:SendSSHPublicKey")],
      requires: [.connectInstance],
      .pathfinding("ec2instanceconnect-003")
    ),
    entering(
      "ecs-exec",
      "opens a shell in a task",
      of: "ecs-tasks.amazonaws.com",
      [.choice("ecs:ExecuteCommand")],
      requires: [.runningTask],
      .prowler("ECS+ExecuteCommand")
    ),
    entering(
      "codebuild-start",
      "runs a project with another build specification",
      of: "codebuild.amazonaws.com",
      [.choice("codebuild:StartBuild")],
      requires: [.project],
      .pathfinding("codebuild-002"),
      .pmapper("codebuild:StartBuild")
    ),
    entering(
      "codebuild-start-batch",
      "runs a project's batch with another build specification",
      of: "codebuild.amazonaws.com",
      [.choice("codebuild:StartBuildBatch")],
      requires: [.project],
      .pathfinding("codebuild-003"),
      .pmapper("codebuild:StartBuildBatch")
    ),
    entering(
      "cloudformation-update-stack",
      "gives a stack another template",
      of: "cloudformation.amazonaws.com",
      [.choice("cloudformation:UpdateStack")],
      requires: [.stack],
      .pathfinding("cloudformation-002"),
      .pmapper("cloudformation:UpdateStack")
    ),
    entering(
      "cloudformation-change-stack",
      "changes a stack by a change set",
      of: "cloudformation.amazonaws.com",
      [.choice("cloudformation:CreateChangeSet"), .choice("cloudformation:ExecuteChangeSet")],
      requires: [.stack],
      .pathfinding("cloudformation-005")
    ),
    entering(
      "glue-update-endpoint",
      "puts its key on a development endpoint",
      of: "glue.amazonaws.com",
      [.choice("glue:UpdateDevEndpoint")],
      requires: [.endpoint],
      .rhino(20),
      .pathfinding("glue-002")
    ),
    entering(
      "sagemaker-open-notebook",
      "opens an existing notebook",
      of: "sagemaker.amazonaws.com",
      [.choice("sagemaker:CreatePresignedNotebookInstanceUrl")],
      requires: [.notebook],
      .rhino(28),
      .pathfinding("sagemaker-004")
    ),
    entering(
      "sagemaker-lifecycle",
      "replaces what a notebook runs at its start",
      of: "sagemaker.amazonaws.com",
      [
        .choice("sagemaker:CreateNotebookInstanceLifecycleConfig"), .choice("sagemaker:StopNotebookInstance"),
        .choice("sagemaker:UpdateNotebookInstance"), .choice("sagemaker:StartNotebookInstance"),
      ],
      requires: [.notebook],
      .pathfinding("sagemaker-005")
    ),
    entering(
      "apprunner-update",
      "replaces what a service runs",
      of: "tasks.apprunner.amazonaws.com",
      [.choice("apprunner:UpdateService")],
      requires: [.service],
      .pathfinding("apprunner-002")
    ),
    entering(
      "agentcore-session",
      "runs code in an existing interpreter",
      of: "bedrock-agentcore.amazonaws.com",
      [
        .choice("bedrock-agentcore:StartCodeInterpreterSession", of: "code-interpreter-custom"),
        .choice("bedrock-agentcore:InvokeCodeInterpreter", of: "code-interpreter-custom"),
      ],
      requires: [.interpreter],
      .pathfinding("bedrock-002")
    ),
    entering(
      "codestar-join",
      "joins a new CodeStar project as its owner",
      of: "codestar.amazonaws.com",
      [.choice("codestar:CreateProject"), .choice("codestar:AssociateTeamMember")],
      requires: [.codeStar],
      .rhino(25)
    ),
  ]
}
