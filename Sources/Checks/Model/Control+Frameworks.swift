extension [Control] {
  /// Controls of several frameworks.
  static func of(_ lists: [Control]...) -> [Control] { Array(lists.joined()) }

  /// NIST SP 800-53, revision 5.
  static func nist(_ numbers: String...) -> [Control] { numbers.map { Control("NIST 800-53", $0) } }

  /// PCI DSS 4.0.1.
  static func pci(_ numbers: String...) -> [Control] { numbers.map { Control("PCI DSS 4.0.1", $0) } }

  /// PCI DSS 3.2.1, where no peer has mapped a check to the version after it.
  static func pciOld(_ numbers: String...) -> [Control] { numbers.map { Control("PCI DSS 3.2.1", $0) } }

  /// CIS AWS Compute Services Benchmark 1.0, section 4.
  static func cisCompute(_ numbers: String...) -> [Control] { numbers.map { Control("CIS Compute", $0) } }

  /// CIS AWS Foundations Benchmark 7.0.
  static func cisFoundations(_ numbers: String...) -> [Control] { numbers.map { Control("CIS Foundations", $0) } }

  /// The HIPAA security rule.
  static func hipaa(_ numbers: String...) -> [Control] { numbers.map { Control("HIPAA", $0) } }

  /// The AICPA trust services criteria.
  static func soc2(_ numbers: String...) -> [Control] { numbers.map { Control("SOC 2", $0) } }

  /// ISO/IEC 27001:2022, annex A.
  static func iso(_ numbers: String...) -> [Control] { numbers.map { Control("ISO 27001", $0) } }

  /// The security pillar of the AWS Well-Architected Framework.
  static func wellArchitected(_ numbers: String...) -> [Control] { numbers.map { Control("Well-Architected", $0) } }

  /// OWASP Serverless Top 10.
  static func owaspServerless(_ numbers: String...) -> [Control] { numbers.map { Control("OWASP Serverless", $0) } }

  /// The Cloud Security Alliance's twelve risks of serverless applications.
  static func csaServerless(_ numbers: String...) -> [Control] { numbers.map { Control("CSA Serverless", $0) } }

  /// FINOS common cloud controls.
  static func commonCloud(_ numbers: String...) -> [Control] { numbers.map { Control("FINOS CCC", $0) } }

  /// MITRE ATT&CK techniques.
  static func attack(_ numbers: String...) -> [Control] { numbers.map { Control("MITRE ATT&CK", $0) } }
}
