import Inventory
import Testing

@testable import Browser
@testable import Checks

@Suite struct ResponsibilityPaneTests {
  private func text(
    _ checks: SampleChecks = SampleChecks(),
    _ change: (inout FunctionRecord, PaneFixture) -> Void = { _, _ in }
  ) -> String {
    var fixture = PaneFixture()
    fixture.function("webhook", change)
    return PaneContext(fixture.inventory(), checks).text(.responsibility)
  }

  @Test func `What AWS does is told apart from what is shared and what the customer does`() {
    let text = text()
    let sides = ["AWS does", "Shared", "The customer does"]
    #expect(text.split(separator: "\n").map(String.init).filter(sides.contains) == sides)
    #expect(text.contains("  · isolation of each function in micro virtual machines\n    AWS attests"))
    #expect(text.contains("  · patches of the language runtime\n    python3.13: AWS patches it"))
    #expect(text.contains("  · code, its dependencies and what it logs\n    always the customer's"))
    #expect(!text.contains("moved"))
  }

  @Test func `A container image moves all patches to the customer`() {
    let text = text { function, fixture in
      function.packageType = .image
      function.runtime = .empty
    }
    #expect(text.hasPrefix("→ 2 duties are moved to the customer by a setting"))
    #expect(text.contains("  → patches of the operating system\n    container image: rebuild it"))
    #expect(text.contains("  → patches of the language runtime\n    container image: the language runtime is in it"))
    #expect(!text.contains("rolling runtime patches out"))
  }

  @Test func `An OS-only runtime leaves the language runtime to the customer`() {
    let text = text { function, fixture in function.runtime = fixture.id("provided.al2023") }
    #expect(text.contains("  · patches of the operating system\n    runtime provided.al2023"))
    #expect(text.contains("  → patches of the language runtime\n    provided.al2023 holds an operating system only"))
  }

  @Test func `An ended runtime is no longer patched by AWS`() {
    var checks = SampleChecks()
    let failure = Failure("python3.7 since 2023-12-04", severity: .high)
    checks.add("lambda-runtime-deprecated", .fails([failure]), side: .shared, duty: .runtimeAndCode)
    let text = text(checks)
    let evidence = "python3.7 since 2023-12-04: AWS no longer patches it"
    #expect(text.contains("  → patches of the operating system\n    \(evidence)"))
    #expect(text.contains("runtime and code || 0 of 1 met"))
  }

  @Test func `A capacity provider takes the micro virtual machines away`() {
    let text = text { function, _ in function.hasCapacityProvider = true }
    #expect(text.contains("→ isolation from other functions on the same instances"))
    #expect(!text.contains("micro virtual machines"))
  }

  @Test func `The update mode is unknown, and the missing call is named`() {
    let why = "not in the snapshot (lambda-get-runtime-management-config was not collected)"
    #expect(
      text().contains("  ? rolling runtime patches out\n    AWS does unless updates are manual: the mode is \(why)")
    )
  }

  @Test func `Verdicts stand beside the duties, and unknown ones never count as met`() {
    var checks = SampleChecks()
    checks.add("lambda-a", .passes)
    checks.add("lambda-b", .fails([Failure("open", severity: .high)]))
    checks.add("lambda-c", .unknown([MissingCall(.lambdaGetPolicy, .denied)]))
    checks.add("lambda-d", .notApplicable("no URL"))
    checks.add("lambda-e", .unknown([MissingCall(.lambdaGetPolicy, .denied)]), duty: .recovery)
    let text = text(checks)
    let verdicts = "    ✓ lambda-a\n    ■ lambda-b\n    ? lambda-c\n"
    #expect(text.contains("  identity and access || 1 of 2 met, 1 unknown\n\(verdicts)"))
    #expect(text.contains("  recovery || 1 unknown\n    ? lambda-e"))
    #expect(!text.contains("lambda-d"))
  }

  @Test func `An account counts its functions and waits for the checks`() {
    var fixture = PaneFixture()
    fixture.function("a") { function, _ in function.packageType = .image }
    fixture.function("b")
    let context = PaneContext(fixture.inventory())
    let text = context.document(.responsibility, .resource(ResourceID(type: .account, row: 0))).plainText
    #expect(text.contains("for 2 functions, but for what is listed below"))
    #expect(text.contains("container images || 1"))
    #expect(text.contains("the checks have not finished"))
  }
}
