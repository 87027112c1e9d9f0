import ArgumentParser
import Foundation
import TestSupport

/// Prints every figure of the budgets beside its budget, and `jq` over the same files as a yardstick.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measure lambdascope against its budgets.",
    discussion: """
      Build both programs with -c release. Figures of one machine compare with that machine alone: keep those of two \
      builds with --json, run by run in turn, and hold them side by side with compare.
      """,
    subcommands: [Policies.self, Access.self, Compare.self]
  )

  @Option(help: "The program to measure.")
  var program = ".build/release/lambdascope"

  @Option(help: "The small snapshot.")
  var demo = "Snapshots/demo"

  @Option(help: "Functions of the fleet that is made for measuring.")
  var functions = 10_000

  @Option(help: "A snapshot to measure in place of a fleet that is made.")
  var snapshot: String?

  @Option(help: "Text on the screen once that snapshot is read.")
  var expected = " functions"

  @Option(help: "Keys of each kind.")
  var keys = 200

  @OptionGroup var kept: KeptFigures

  func run() throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "lambdascope-benchmark-\(getpid())")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let small = Measurement(program: program, snapshot: demo, scratch: scratch, keys: keys, expected: "55 functions")
    print("demo: \(demo)")
    let ofDemo = try small.figures(startBudget: 50, isLarge: false)
    for figure in ofDemo { print("  " + figure.line) }
    try kept.keep(ofDemo, of: "demo")
    let large = try snapshot ?? fleet(in: scratch)
    print("fleet: \(large)")
    let measurement = Measurement(
      program: program,
      snapshot: large,
      scratch: scratch,
      keys: keys,
      expected: snapshot == nil ? "\(functions) functions" : expected
    )
    let ofFleet = try measurement.figures(startBudget: 250, isLarge: true)
    for figure in ofFleet { print("  " + figure.line) }
    try kept.keep(ofFleet, of: "fleet")
    for figure in try measurement.yardsticks() { print("  " + figure.line) }
  }

  private func fleet(in scratch: URL) throws -> String {
    let root = scratch.appending(path: "fleet")
    let bytes = try Fleet(functions: functions, accounts: max(1, functions / 500)).write(to: root).bytes
    print("made \(functions) functions, \(bytes >> 20) MiB")
    return root.path
  }
}

extension Benchmarks {
  /// Prints the figures of the policy engine alone.
  struct Policies: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measure the policy engine, on one core.")

    @Option(help: "How many requests to evaluate.")
    var evaluations = 1_000_000

    @Option(help: "How many roles to read, compile and expand.")
    var roles = 2_000

    @OptionGroup var kept: KeptFigures

    func run() throws {
      let figures = try PolicyMeasurement(evaluations: evaluations, roles: roles).figures()
      for figure in figures { print(figure.line) }
      try kept.keep(figures, of: "policies")
    }
  }
}

extension Benchmarks {
  /// Prints the figures of the access model and of the checks.
  struct Access: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Measure exposure, reach, paths and checks on a fleet, on two cores.",
      discussion: "The budget of five seconds for 100,000 functions is taken in proportion."
    )

    // Options would have the names of those of the whole program, which takes them first.
    @Argument(help: "A snapshot to measure in place of a fleet of 10,000 functions that is made.")
    var fleet: String?

    @OptionGroup var kept: KeptFigures

    func run() async throws {
      let scratch = FileManager.default.temporaryDirectory.appending(path: "lambdascope-benchmark-\(getpid())")
      defer { try? FileManager.default.removeItem(at: scratch) }
      if fleet == nil { _ = try Fleet(functions: 10_000, accounts: 20).write(to: scratch) }
      let figures = try await FleetMeasurement(snapshot: fleet ?? scratch.path).figures()
      for figure in figures { print(figure.line) }
      try kept.keep(figures, of: "access")
    }
  }
}
