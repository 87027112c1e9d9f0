@testable import Checks
import Foundation
import Testing

/// Frameworks say which checks judge their controls, and checks which controls they speak to.
@Suite struct FrameworkTests {
  private static let table = FrameworkTable.builtIn
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/CData/data/frameworks")

  @Test func `Every file is a framework, and every framework a file`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(Self.table.frameworks.map { $0.id + ".tsv" }))
    #expect(Set(Self.table.frameworks.map(\.name)).count == files.count)
  }

  @Test(arguments: table.frameworks)
  func `Every line of a file is a control, each with its own number`(_ framework: Framework) throws {
    let text = try String(contentsOf: Self.folder.appending(path: framework.id + ".tsv"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(lines.count { !$0.hasPrefix("#") } == framework.controls.count + 1)
    #expect(lines.contains { $0.hasPrefix("# ") && $0.contains("as known on 20") })
    #expect(!framework.title.isEmpty && framework.source.hasPrefix("https://"))
    #expect(Set(framework.controls.map(\.number)).count == framework.controls.count)
  }

  @Test(arguments: table.frameworks)
  func `A control is judged by checks that exist, or says why by none`(_ framework: Framework) {
    for control in framework.controls {
      #expect(!control.title.isEmpty && !control.title.hasSuffix("."), "\(control.number)")
      #expect(control.checks.isEmpty == !control.gap.isEmpty, "\(control.number)")
      #expect(Set(control.checks).count == control.checks.count, "\(control.number)")
      for check in control.checks { #expect(Check.named(check) != nil, "\(control.number): \(check)") }
    }
  }

  @Test(arguments: Check.all)
  func `A check lists the controls whose tables name it, each once`(_ check: Check) {
    let named = Self.table.frameworks.flatMap { framework in
      framework.controls.filter { $0.checks.contains(check.id) }.map { Control(framework.name, $0.number) }
    }
    #expect(!check.controls.isEmpty)
    #expect(Set(check.controls) == Set(named) && check.controls.count == named.count)
  }

  @Test(arguments: [
    ("lambda-role-missing", ["CIS Compute 4.7", "NIST 800-53 CM-2"]),
    (
      "lambda-role-admin",
      ["NIST 800-53 AC-6", "CIS Compute 4.9", "PCI DSS 4.0.1 7.2.1", "SOC 2 CC6.1", "CSA Serverless SAS-4"]
    ),
    ("log-retention", ["NIST 800-53 AU-11", "PCI DSS 4.0.1 10.5.1", "HIPAA 164.312(b)"]),
  ])
  func `A check lists its controls in the order of frameworks, or in places of its own`(
    _ id: String,
    _ controls: [String]
  ) throws {
    // Whatever frameworks come later.
    let known = ["NIST 800-53", "PCI DSS 4.0.1", "CIS Compute", "HIPAA", "SOC 2", "CSA Serverless"]
    let told = try #require(Check.named(id)).controls.filter { known.contains($0.framework) }
    #expect(told.map(\.description) == controls)
  }

  @Test func `Places are kept, and what is no line of a table is left out`() {
    let table = FrameworkTable(
      """
      lost	before any framework	a
      # a comment
      framework	one	One	The first	https://example.com/1
      1.1	first	a b@9
      1.2	second	a@1
      nonsense
      1.3	third		nobody looks
      framework	two	Two	The second	https://example.com/2
      2	only	b a

      """
    )
    #expect(table.controls(of: "a").map(\.description) == ["One 1.2", "One 1.1", "Two 2"])
    #expect(table.controls(of: "b").map(\.description) == ["Two 2", "One 1.1"])
    #expect(table.controls(of: "nonsense").isEmpty && table.controls(of: "lost").isEmpty)
    #expect(table.frameworks.map(\.controls.count) == [3, 1])
    #expect(table.frameworks[0].controls[2].gap == "nobody looks")
  }
}
