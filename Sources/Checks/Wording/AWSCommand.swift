/// A command line of the AWS CLI.
struct AWSCommand: CustomStringConvertible {
  private(set) var description: String

  /// The command for an operation, such as `lambda remove-permission`.
  init(_ operation: String, region: String? = nil) {
    description = "aws \(operation)"
    if let region { self = option("region", region) }
  }

  /// The command with one more option; an empty value leaves it out.
  func option(_ name: String, _ value: String) -> AWSCommand {
    guard !value.isEmpty else { return self }
    var command = self
    // A value that begins with a hyphen would be taken for an option of its own.
    command.description += " --\(name)\(value.hasPrefix("-") ? "=" : " ")\(Shell.quoted(value))"
    return command
  }
}
