package import Inventory

extension Command {
  /// The read-only calls that a snapshot lacks, once for each region where they are made in regions; nil for none.
  ///
  /// What they are made for is left to put in: the file of each answer bears its name.
  package static func collecting(_ operations: [Operation], in regions: [String]) -> Command? {
    operations.reduce(nil) { commands, operation in
      let places = operation.scope == .regional && !regions.isEmpty ? regions : [""]
      return places.reduce(commands) { commands, region in
        let call = calling(operation, in: region)
        return commands?.then(call) ?? call
      }
    }
  }

  private static func calling(_ operation: Operation, in region: String) -> Command {
    let verb = operation.name.dropFirst(operation.service.utf8.count + 1)
    let command = Command.aws("\(operation.service) \(verb)", region: region)
    // A report is asked for first, and fetched by the number of the job.
    if operation == .iamGetServiceLastAccessedDetails {
      return Command.aws("iam generate-service-last-accessed-details").option("arn", .arn)
        .option("granularity", "ACTION_LEVEL").then(command.option("job-id", .job))
    }
    guard let parameter = operation.parameter else { return command }
    let option = String(parameter.option.dropFirst(2))
    return command.option(option, Placeholder(option.uppercased()))
  }
}
