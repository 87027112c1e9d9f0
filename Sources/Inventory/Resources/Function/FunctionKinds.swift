/// How a function's code is packaged.
public enum PackageType: UInt8, Sendable {
  case unknown
  case zip
  case image
}

/// The X-Ray tracing mode of a function.
public enum TracingMode: UInt8, Sendable {
  /// The export leaves it out.
  case unknown
  case passThrough
  case active
}

/// What an export tells of a function's environment variables.
public enum EnvironmentState: UInt8, Sendable {
  /// There is no `Environment` in the answer, so the function has no variables.
  case none
  /// The variables are there.
  case known
  /// AWS could not decrypt them, or the collector left them out.
  case withheld
}

/// Who may call a function URL.
public enum FunctionURLAuthType: UInt8, Sendable {
  case unknown
  case none
  case iam
}
