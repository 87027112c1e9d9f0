import AWSNames
import Access
import Checks
import Foundation
import IAM
import Inventory
import SnapshotFormats

/// Measures the access model and the checks on a whole fleet, on two cores, in this process.
struct FleetMeasurement {
  var snapshot: String

  /// The figures, each from cold: what a later one finds already worked out is said in its name.
  func figures() async throws -> [Figure] {
    let clock = ContinuousClock()
    var read: SnapshotReader.Result?
    let reading = clock.measure { read = SnapshotReader.read(snapshot, options: .init(threads: 2)) }
    guard let inventory = read?.inventory, inventory.functions.count > 0 else {
      throw CocoaError(.fileReadUnknown)
    }
    let functions = inventory.functions.count
    var figures = [
      Figure(name: "functions", value: Double(functions), unit: ""),
      Figure(name: "principals", value: Double(inventory.roles.count + inventory.users.count), unit: ""),
      Figure(name: "reading", value: reading.milliseconds, unit: "ms"), memory("memory, read"),
    ]
    figures += await exposureAndReach(inventory)
    figures.append(memory("highest memory, exposure and reach"))
    figures += questions(inventory)
    figures.append(memory("highest memory, all paths"))
    figures.append(try await checks(inventory))
    figures.append(memory("highest memory, checks done"))
    return figures
  }

  private func exposureAndReach(_ inventory: Inventory) async -> [Figure] {
    let context = context(inventory)
    let clock = ContinuousClock()
    let budget = 5000 * Double(inventory.functions.count) / 100_000
    let exposing = clock.measure { precondition(context.exposures.functions.count == inventory.functions.count) }
    let roles = inventory.roles.count
    let started = clock.now
    let both = self.context(inventory)
    async let exposed = both.exposures.functions.count
    async let first = reach(both.access, 0..<(roles / 2))
    async let second = reach(both.access, (roles / 2)..<roles)
    let sum = await exposed + first + second
    let all = started.duration(to: clock.now)
    precondition(sum > roles, "roles reach something")
    return [
      Figure(name: "exposure of all functions, one core", value: exposing.milliseconds, unit: "ms"),
      Figure(name: "exposure and reach of all, two cores", value: all.milliseconds, unit: "ms", budget: budget),
    ]
  }

  /// The sum of actions that roles reach.
  private func reach(_ model: AccessModel, _ rows: Range<Int>) async -> Int {
    rows.reduce(0) { $0 + model.held(by: .role(RowID(index: $1))).reach.actions.count }
  }

  private func questions(_ inventory: Inventory) -> [Figure] {
    let model = AccessModel(inventory)
    let clock = ContinuousClock()
    let count = inventory.functions.count
    let arns = [count / 2, count / 3, count / 4].map { inventory.functionARN(RowID(index: $0)) }
    var grants = 0
    let asked = arns.map { arn in
      clock.measure { grants += model.whoCan("lambda:InvokeFunction", arn).grants.count }.milliseconds
    }
    var graph: EscalationGraph?
    let building = clock.measure { graph = model.escalations }
    var routes = 0
    let searching = clock.measure { routes = graph?.shortestPaths().lazy.filter { $0 != nil }.count ?? 0 }
    return [
      Figure(name: "who can invoke one function, first", value: asked[0], unit: "ms"),
      Figure(name: "who can invoke another", value: max(asked[1], asked[2]), unit: "ms"),
      Figure(name: "escalation graph", value: building.milliseconds, unit: "ms"),
      Figure(name: "shortest paths of all principals", value: searching.milliseconds, unit: "ms"),
      Figure(name: "principals with a way to administrator", value: Double(routes), unit: ""),
    ]
  }

  private func checks(_ inventory: Inventory) async throws -> Figure {
    let engine = CheckEngine(context(inventory))
    let clock = ContinuousClock()
    let started = clock.now
    guard let findings = await engine.run(workers: 2) else { throw CancellationError() }
    precondition(!findings.findings.isEmpty)
    return Figure(name: "every check, two cores", value: started.duration(to: clock.now).milliseconds, unit: "ms")
  }

  private func context(_ inventory: Inventory) -> CheckContext {
    CheckContext(inventory: inventory, asOf: Day("2026-11-21") ?? Day(rawValue: 20_778))
  }

  /// The highest memory of this process so far.
  private func memory(_ name: String) -> Figure {
    Figure(name: name, value: Double(Program.peakMemory(of: getpid())), unit: "MiB")
  }
}
