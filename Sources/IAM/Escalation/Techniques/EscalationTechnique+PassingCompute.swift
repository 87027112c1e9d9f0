// Techniques that pass a role to functions, instances and containers and make them run what the principal likes.

extension EscalationTechnique {
  static let ec2 = "ec2.amazonaws.com"
  private static let tasks = "ecs-tasks.amazonaws.com"

  /// Roles passed to services.
  static let passedRoles =
    passedToFunctions + passedToMachines + passedToContainers + passedToBuilds + passedToData
    + passedToWorkflows

  private static let passedToFunctions = [
    passing(
      "lambda-invoke",
      "runs a new function",
      to: lambda,
      [.choice("lambda:CreateFunction"), .choice("lambda:InvokeFunction")],
      .rhino(15),
      .pathfinding("lambda-001"),
      .pmapper("lambda:CreateFunction")
    ),
    passing(
      "lambda-event-source",
      "runs a new function from an event source",
      to: lambda,
      [.choice("lambda:CreateFunction"), .choice("lambda:CreateEventSourceMapping")],
      .rhino(17),
      .pathfinding("lambda-002")
    ),
    passing(
      "lambda-new-table",
      "runs a new function from a new table",
      to: lambda,
      [
        .choice("lambda:CreateFunction"), .choice("lambda:CreateEventSourceMapping"), .choice("dynamodb:CreateTable"),
        .choice("dynamodb:PutItem"),
      ],
      .rhino(17),
      .prowler("PassRole+CreateLambda+NewDynamo")
    ),
    passing(
      "lambda-permission",
      "opens a new function to itself",
      to: lambda,
      [.choice("lambda:CreateFunction"), .choice("lambda:AddPermission")],
      .rhino(16),
      .pathfinding("lambda-006")
    ),
  ]

  private static let passedToMachines = [
    passing(
      "ec2",
      "starts an instance",
      to: ec2,
      [.choice("ec2:RunInstances")],
      requires: [.instanceProfile],
      .rhino(3),
      .pathfinding("ec2-001"),
      .pmapper("ec2:RunInstances")
    ),
    passing(
      "ec2-profile",
      "starts an instance with a new instance profile",
      to: ec2,
      [
        .choice("ec2:RunInstances"), .choice("iam:CreateInstanceProfile"),
        .choice("iam:AddRoleToInstanceProfile"),
      ],
      .rhino(3),
      .pathfinding("ec2-001"),
      .pmapper("iam:AddRoleToInstanceProfile")
    ),
    passing(
      "ec2-spot",
      "starts a Spot Instance",
      to: ec2,
      [.choice("ec2:RequestSpotInstances")],
      requires: [.instanceProfile],
      .pathfinding("ec2-003")
    ),
    passing(
      "ec2-associate",
      "gives an instance it starts the role",
      to: ec2,
      [.choice("ec2:RunInstances"), .choice("ec2:AssociateIamInstanceProfile")],
      requires: [.instanceProfile],
      .pmapper("ec2:AssociateIamInstanceProfile")
    ),
    passing(
      "autoscaling",
      "starts instances by a new launch configuration",
      to: ec2,
      [.choice("autoscaling:CreateLaunchConfiguration"), .choice("autoscaling:CreateAutoScalingGroup")],
      requires: [.instanceProfile, .autoScalingRole],
      .pmapper("autoscaling:CreateLaunchConfiguration"),
      .prowler("PassRole+CreateAutoScaling")
    ),
    passing(
      "autoscaling-update",
      "gives an Auto Scaling group a new launch configuration",
      to: ec2,
      [.choice("autoscaling:CreateLaunchConfiguration"), .choice("autoscaling:UpdateAutoScalingGroup")],
      requires: [.instanceProfile, .autoScalingGroup],
      .prowler("PassRole+UpdateAutoScaling")
    ),
    passing(
      "image-builder",
      "builds an image",
      to: ec2,
      [
        .choice("imagebuilder:CreateInfrastructureConfiguration"), .choice("imagebuilder:CreateComponent"),
        .choice("imagebuilder:CreateImageRecipe"), .choice("imagebuilder:CreateImage"),
      ],
      requires: [.instanceProfile],
      .service("imagebuilder:CreateInfrastructureConfiguration")
    ),
    passing(
      "gamelift",
      "starts a fleet of game servers",
      to: "gamelift.amazonaws.com",
      [.choice("gamelift:CreateBuild"), .choice("gamelift:CreateFleet")],
      .service("gamelift:CreateFleet")
    ),
  ]

  private static let passedToContainers = [
    passing(
      "ecs-task",
      "runs a task",
      to: tasks,
      [.choice("ecs:RegisterTaskDefinition"), .choice("ecs:RunTask")],
      requires: [.cluster],
      .pathfinding("ecs-004")
    ),
    passing(
      "ecs-task-cluster",
      "runs a task in a new cluster",
      to: tasks,
      [.choice("ecs:CreateCluster"), .choice("ecs:RegisterTaskDefinition"), .choice("ecs:RunTask")],
      .pathfinding("ecs-002")
    ),
    passing(
      "ecs-service",
      "runs a service of tasks",
      to: tasks,
      [.choice("ecs:RegisterTaskDefinition"), .choice("ecs:CreateService")],
      requires: [.cluster],
      .pathfinding("ecs-003")
    ),
    passing(
      "ecs-service-cluster",
      "runs a service of tasks in a new cluster",
      to: tasks,
      [.choice("ecs:CreateCluster"), .choice("ecs:RegisterTaskDefinition"), .choice("ecs:CreateService")],
      .pathfinding("ecs-001")
    ),
    passing(
      "ecs-start-task",
      "starts a task on a container instance",
      to: tasks,
      [.choice("ecs:RegisterTaskDefinition"), .choice("ecs:StartTask")],
      requires: [.containerInstance],
      .pathfinding("ecs-005")
    ),
    passing(
      "ecs-own-instance",
      "starts a task on a container instance of its own",
      to: tasks,
      [
        .choice("ecs:StartTask"), .choice("ecs:RegisterContainerInstance"),
        .choice("ecs:DeregisterContainerInstance"),
      ],
      requires: [.taskDefinition],
      .prowler("PassRole+ECS+StartTask")
    ),
    passing(
      "ecs-run-task",
      "runs an existing task with another role and command",
      to: tasks,
      [.choice("ecs:RunTask")],
      requires: [.taskDefinition],
      .prowler("PassRole+ECS+RunTask")
    ),
    passing(
      "batch",
      "runs a batch job",
      to: tasks,
      [.choice("batch:RegisterJobDefinition"), .choice("batch:SubmitJob", of: "job-definition", "job-queue")],
      requires: [.queue],
      .service("batch:RegisterJobDefinition")
    ),
    passing(
      "apprunner",
      "runs an App Runner service",
      to: "tasks.apprunner.amazonaws.com",
      [.choice("apprunner:CreateService")],
      .pathfinding("apprunner-001")
    ),
  ]
}
