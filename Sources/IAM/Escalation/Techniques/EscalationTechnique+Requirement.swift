extension EscalationTechnique {
  /// What a technique rests on that no policy shows; the raw values are words for people.
  public enum Requirement: String, CaseIterable, Hashable, Sendable {
    // The graph may know these.
    case trigger = "an event that runs the function"
    case password = "a user with a password"
    case noPassword = "a user without a password"
    case instanceProfile = "an instance profile with the role"
    case image = "a function deployed as a container image"

    case runtimeVariables = "a runtime that loads code named by an environment variable"
    case otherVersion = "another version of the policy that grants more"
    case identityCenter = "IAM Identity Center administered from this account"

    case instance = "a running instance with the role"
    case managedInstance = "a running instance with the role that Systems Manager manages"
    case connectInstance = "a running instance with the role that can be reached over SSH"
    case launchTemplate = "a launch template with the role that new instances use"
    case autoScalingGroup = "an Auto Scaling group"
    case autoScalingRole = "the service-linked role of EC2 Auto Scaling"

    case cluster = "an ECS cluster"
    case containerInstance = "an ECS cluster with a container instance"
    case taskDefinition = "a task definition that takes another role and runs a command"
    case runningTask = "a running task with the role that allows ECS Exec"
    case queue = "a job queue"
    case service = "an App Runner service with the role"

    case project = "a build project with the role that accepts another build specification"
    case anyProject = "an existing build project"
    case stack = "a stack with the role"
    case anyStack = "an existing stack"
    case stackSet = "an existing stack set"
    case administrationRole = "an execution role that the role may assume"
    case codeStar = "AWS CodeStar, which takes no new projects since 2024-07-31"

    case job = "an existing job"
    case endpoint = "a development endpoint with the role"
    case notebook = "a notebook instance with the role"
    case interpreter = "a code interpreter with the role"
    case machine = "an existing state machine"
    case sourceBucket = "a bucket with code of the principal that the role may read"
  }
}

extension EscalationTechnique.Requirement {
  /// Whether the graph knows that it is so; nil when nobody knows.
  func isMet(subject: EscalationPrincipal?, function: EscalationFunction?) -> Bool? {
    switch self {
    case .trigger: function?.hasTrigger == true ? true : nil
    case .image: (function?.package).map { $0 == .image }
    case .password: subject?.hasPassword
    case .noPassword: (subject?.hasPassword).map { !$0 }
    case .instanceProfile: subject?.hasInstanceProfile
    case .runtimeVariables, .otherVersion, .identityCenter, .instance, .managedInstance, .connectInstance,
      .launchTemplate, .autoScalingGroup, .autoScalingRole, .cluster, .containerInstance, .taskDefinition,
      .runningTask, .queue, .service, .project, .anyProject, .stack, .anyStack, .stackSet, .administrationRole,
      .codeStar, .job, .endpoint, .notebook, .interpreter, .machine, .sourceBucket:
      nil
    }
  }
}
