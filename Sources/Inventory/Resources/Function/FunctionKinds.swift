/// How a function's code is packaged.
public enum PackageType: UInt8, Sendable {
  /// The export leaves it out, or has a word that is not known.
  case unknown
  /// An archive, run on a runtime of AWS or on an operating system alone.
  case zip
  /// A container image, which brings its own runtime.
  case image
}

/// The X-Ray tracing mode of a function.
public enum TracingMode: UInt8, Sendable {
  /// The export leaves it out.
  case unknown
  /// Traces only what callers upstream have chosen to trace.
  case passThrough
  /// Chooses requests to trace by itself.
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
  /// The export leaves it out, or has a word that is not known.
  case unknown
  /// Anybody, as far as the policy of the function allows: requests need no signature.
  case none
  /// Whoever signs the request and is allowed to.
  case iam
}
