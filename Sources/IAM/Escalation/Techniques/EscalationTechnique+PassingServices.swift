// Techniques that pass a role to services of builds, data and workflows.

extension EscalationTechnique {
  private static let cloudFormation = "cloudformation.amazonaws.com"
  private static let codeBuild = "codebuild.amazonaws.com"
  private static let glue = "glue.amazonaws.com"
  private static let sageMaker = "sagemaker.amazonaws.com"

  static let passedToBuilds = [
    passing(
      "cloudformation",
      "creates a stack",
      to: cloudFormation,
      [.choice("cloudformation:CreateStack")],
      .rhino(21),
      .pathfinding("cloudformation-001"),
      .pmapper("cloudformation:CreateStack")
    ),
    passing(
      "cloudformation-update",
      "gives a stack the role and another template",
      to: cloudFormation,
      [.choice("cloudformation:UpdateStack")],
      requires: [.anyStack],
      .pmapper("cloudformation:UpdateStack")
    ),
    passing(
      "cloudformation-change-set",
      "changes a stack with the role",
      to: cloudFormation,
      [.choice("cloudformation:CreateChangeSet"), .choice("cloudformation:ExecuteChangeSet")],
      .pmapper("cloudformation:CreateChangeSet")
    ),
    passing(
      "cloudformation-stack-set",
      "creates a stack set",
      to: cloudFormation,
      [.choice("cloudformation:CreateStackSet"), .choice("cloudformation:CreateStackInstances")],
      requires: [.administrationRole],
      .pathfinding("cloudformation-003")
    ),
    passing(
      "cloudformation-stack-set-update",
      "gives a stack set the role and another template",
      to: cloudFormation,
      [.choice("cloudformation:UpdateStackSet")],
      requires: [.stackSet],
      .pathfinding("cloudformation-004")
    ),
    passing(
      "codebuild",
      "runs a build",
      to: codeBuild,
      [.choice("codebuild:CreateProject"), .choice("codebuild:StartBuild")],
      .pathfinding("codebuild-001"),
      .pmapper("codebuild:CreateProject")
    ),
    passing(
      "codebuild-batch",
      "runs a batch of builds",
      to: codeBuild,
      [.choice("codebuild:CreateProject"), .choice("codebuild:StartBuildBatch")],
      .pathfinding("codebuild-004"),
      .pmapper("codebuild:CreateProject")
    ),
    passing(
      "codebuild-update",
      "gives a build project the role",
      to: codeBuild,
      [.choice("codebuild:UpdateProject"), .choice("codebuild:StartBuild")],
      requires: [.anyProject],
      .pmapper("codebuild:UpdateProject")
    ),
    passing(
      "codebuild-update-batch",
      "gives a build project the role for a batch",
      to: codeBuild,
      [.choice("codebuild:UpdateProject"), .choice("codebuild:StartBuildBatch")],
      requires: [.anyProject],
      .pmapper("codebuild:UpdateProject")
    ),
    passing(
      "codestar",
      "creates a CodeStar project",
      to: "codestar.amazonaws.com",
      [.choice("codestar:CreateProject")],
      requires: [.codeStar],
      .rhino(24),
      .prowler("PassRole+CodeStar")
    ),
    passing(
      "amplify",
      "builds an Amplify app",
      to: "amplify.amazonaws.com",
      [.choice("amplify:CreateApp"), .choice("amplify:CreateBranch"), .choice("amplify:StartJob")],
      .service("amplify:CreateApp")
    ),
  ]

  static let passedToData = [
    passing(
      "glue-endpoint",
      "opens a development endpoint",
      to: glue,
      [.choice("glue:CreateDevEndpoint")],
      .rhino(19),
      .pathfinding("glue-001")
    ),
    passing(
      "glue-job",
      "runs a job",
      to: glue,
      [.choice("glue:CreateJob"), .choice("glue:StartJobRun")],
      .pathfinding("glue-003")
    ),
    passing(
      "glue-trigger",
      "runs a job by a trigger",
      to: glue,
      [.choice("glue:CreateJob"), .choice("glue:CreateTrigger")],
      .pathfinding("glue-004")
    ),
    passing(
      "glue-job-update",
      "gives a job the role and runs it",
      to: glue,
      [.choice("glue:UpdateJob"), .choice("glue:StartJobRun")],
      requires: [.job],
      .pathfinding("glue-005")
    ),
    passing(
      "glue-trigger-update",
      "gives a job the role and runs it by a trigger",
      to: glue,
      [.choice("glue:UpdateJob"), .choice("glue:CreateTrigger")],
      requires: [.job],
      .pathfinding("glue-006")
    ),
    passing(
      "glue-session",
      "opens an interactive session",
      to: glue,
      [.choice("glue:CreateSession"), .choice("glue:RunStatement")],
      .service("glue:CreateSession")
    ),
    passing(
      "datapipeline",
      "runs a pipeline",
      to: "datapipeline.amazonaws.com",
      [
        .choice("datapipeline:CreatePipeline"), .choice("datapipeline:PutPipelineDefinition"),
        .choice("datapipeline:ActivatePipeline"),
      ],
      .rhino(22),
      .pathfinding("datapipeline-001")
    ),
    passing(
      "emr",
      "runs a cluster",
      to: ec2,
      [.choice("elasticmapreduce:RunJobFlow")],
      requires: [.instanceProfile],
      .service("elasticmapreduce:RunJobFlow")
    ),
    passing(
      "emr-serverless",
      "runs a serverless job",
      to: "emr-serverless.amazonaws.com",
      [.choice("emr-serverless:CreateApplication"), .choice("emr-serverless:StartJobRun")],
      .service("emr-serverless:StartJobRun")
    ),
    passing(
      "flink",
      "runs a stream application",
      to: "kinesisanalytics.amazonaws.com",
      [.choice("kinesisanalytics:CreateApplication"), .choice("kinesisanalytics:StartApplication")],
      .service("kinesisanalytics:CreateApplication")
    ),
    passing(
      "sagemaker-notebook",
      "opens a notebook",
      to: sageMaker,
      [
        .choice("sagemaker:CreateNotebookInstance"), .choice("sagemaker:CreatePresignedNotebookInstanceUrl"),
      ],
      .rhino(27),
      .pathfinding("sagemaker-001"),
      .pmapper("sagemaker:CreateNotebookInstance")
    ),
    passing(
      "sagemaker-training",
      "runs a training job",
      to: sageMaker,
      [.choice("sagemaker:CreateTrainingJob")],
      .pathfinding("sagemaker-002"),
      .pmapper("sagemaker:CreateTrainingJob")
    ),
    passing(
      "sagemaker-processing",
      "runs a processing job",
      to: sageMaker,
      [.choice("sagemaker:CreateProcessingJob")],
      .pathfinding("sagemaker-003"),
      .pmapper("sagemaker:CreateProcessingJob")
    ),
    passing(
      "agentcore",
      "runs code in a new interpreter",
      to: "bedrock-agentcore.amazonaws.com",
      [
        .choice("bedrock-agentcore:CreateCodeInterpreter"),
        .choice("bedrock-agentcore:StartCodeInterpreterSession", of: "code-interpreter-custom"),
        .choice("bedrock-agentcore:InvokeCodeInterpreter", of: "code-interpreter-custom"),
      ],
      .pathfinding("bedrock-001")
    ),
    passing(
      "braket",
      "runs a hybrid job",
      to: "braket.amazonaws.com",
      [.choice("braket:CreateJob")],
      .service("braket:CreateJob")
    ),
  ]

  static let passedToWorkflows = [
    passing(
      "states",
      "runs a state machine",
      to: "states.amazonaws.com",
      [.choice("states:CreateStateMachine"), .choice("states:StartExecution")],
      .service("states:CreateStateMachine")
    ),
    passing(
      "states-update",
      "gives a state machine the role and another definition",
      to: "states.amazonaws.com",
      [.choice("states:UpdateStateMachine"), .choice("states:StartExecution")],
      requires: [.machine],
      .service("states:UpdateStateMachine")
    ),
    passing(
      "scheduler",
      "schedules calls",
      to: "scheduler.amazonaws.com",
      [.choice("scheduler:CreateSchedule")],
      .service("scheduler:CreateSchedule")
    ),
    passing(
      "ssm-automation",
      "runs an automation",
      to: "ssm.amazonaws.com",
      [
        .choice("ssm:CreateDocument"),
        .choice("ssm:StartAutomationExecution", of: "document", "automation-execution"),
      ],
      .service("ssm:StartAutomationExecution")
    ),
    passing(
      "airflow",
      "runs an Airflow environment",
      to: "airflow.amazonaws.com",
      [.choice("airflow:CreateEnvironment")],
      requires: [.sourceBucket],
      .service("airflow:CreateEnvironment")
    ),
    passing(
      "codepipeline",
      "runs a pipeline of actions",
      to: "codepipeline.amazonaws.com",
      [.choice("codepipeline:CreatePipeline")],
      .service("codepipeline:CreatePipeline")
    ),
  ]
}
