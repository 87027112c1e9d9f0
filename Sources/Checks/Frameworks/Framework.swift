/// A list of controls that others have written, with the checks that judge them.
///
/// A framework is one file in `CData/data/frameworks` and one line in `CData/Frameworks.c`.
public struct Framework: Hashable, Sendable, Identifiable {
  /// The name of its file, such as `nist-800-53`.
  public let id: String
  /// What people call it in short, such as `NIST 800-53`.
  public let name: String
  /// Its whole title with the edition.
  public let title: String
  /// The address where it is published.
  public let source: String
  /// Its controls, in the order of its file.
  public internal(set) var controls: [FrameworkControl] = []
}

/// A control of a framework, and what the catalogue has to say of it.
public struct FrameworkControl: Hashable, Sendable {
  /// The number, as the framework writes it.
  public let number: String
  /// What it asks for, in our own words.
  public let title: String
  /// The ids of the checks that judge it, in their order; empty where none does.
  public let checks: [String]
  /// Why no check judges it; empty where one does.
  public let gap: String
}

/// A control as a check names it.
public struct Control: Hashable, Sendable, CustomStringConvertible {
  /// The framework in short: `NIST 800-53`, `PCI DSS 4.0.1`, `CIS Compute`.
  public let framework: String
  /// The number, as the framework writes it.
  public let number: String
  /// Both, as lists write them: `NIST 800-53 AC-3`.
  public let description: String

  /// A control of a framework.
  public init(_ framework: String, _ number: String) {
    self.framework = framework
    self.number = number
    description = "\(framework) \(number)"
  }
}
