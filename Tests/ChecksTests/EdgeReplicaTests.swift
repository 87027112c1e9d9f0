import AWSNames
import Inventory
import Testing

@testable import Checks

/// A replica of Lambda@Edge is its master function, read-only, in another region.
///
/// Lambda@Edge developer guide, "Restrictions" and "Edge function logs"; Prowler, issue 2093, and cloud-custodian, issue
/// 4411; 2026-11-28.
@Suite struct EdgeReplicaTests {
  /// A master of which each region of the edge but its own has a replica.
  private func build(
    withMaster: Bool,
    _ change: (inout ExampleBuilder) -> Void = { _ in }
  ) throws -> CheckEngine {
    var builder = ExampleBuilder()
    if withMaster { builder.addFunction() }
    for region in Region.edge where region != .edgeHome { builder.addReplica(in: region.name) }
    builder.addEdgeRole()
    change(&builder)
    return CheckEngine(try #require(builder.build()).context)
  }

  private func functions(of engine: CheckEngine) -> [ResourceID] {
    (0..<engine.context.inventory.functions.count).map { ResourceID(RowID<FunctionRecord>(index: $0)) }
  }

  private func isReplica(_ resource: ResourceID, _ engine: CheckEngine) -> Bool {
    engine.context.inventory.functions.isEdgeReplica[Int(resource.row)]
  }

  private func status(_ id: String, of resource: ResourceID, _ engine: CheckEngine) -> FindingStatus? {
    engine.evaluate(resource).first { $0.check.id == id }?.verdict.status
  }

  @Test(arguments: Check.all.filter { $0.subjects.contains(.function) }.map(\.id))
  func `what is said of the master is not said again of its replicas`(_ id: String) throws {
    let engine = try build(withMaster: true)
    let check = try #require(engine.catalogue.first { $0.id == id })
    for resource in functions(of: engine) {
      let status = status(id, of: resource, engine)
      guard isReplica(resource, engine), check.edgeReplicas != .byRegion else { continue }
      #expect(status == .notApplicable)
    }
  }

  @Test(arguments: Check.all.filter { $0.subjects.contains(.function) }.map(\.id))
  func `where the master is not in the snapshot, one replica is judged for all`(_ id: String) throws {
    let engine = try build(withMaster: false)
    let check = try #require(engine.catalogue.first { $0.id == id })
    let statuses = functions(of: engine).map { status(id, of: $0, engine) }
    #expect(statuses.count == Region.edge.count - 1)
    switch check.edgeReplicas {
    case .byRegion: break
    case .neverApplies: #expect(statuses.allSatisfy { $0 == .notApplicable })
    case .asOriginal: #expect(statuses.filter { $0 != .notApplicable }.count <= 1)
    }
  }

  @Test(arguments: [true, false])
  func `replicas do not share their master's role with it`(_ withMaster: Bool) throws {
    let engine = try build(withMaster: withMaster)
    for resource in functions(of: engine) { #expect(status("lambda-role-shared", of: resource, engine) != .fail) }
    let two = try build(withMaster: withMaster) { $0.addFunction("orders", role: "checkout-role") }
    #expect(functions(of: two).contains { status("lambda-role-shared", of: $0, two) == .fail })
  }

  @Test(arguments: Region.edge)
  func `a log group of any region that viewers are near stands for the function's`(_ region: Region) throws {
    let engine = try build(withMaster: true) {
      $0.addLogGroup("/aws/lambda/us-east-1.checkout", in: region.name)
    }
    let master = try #require(functions(of: engine).first { !isReplica($0, engine) })
    #expect(status("lambda-log-group-missing", of: master, engine) == .pass)
    let inventory = engine.context.inventory
    let row = try #require(master.row(of: FunctionRecord.self))
    #expect(inventory.logGroups(of: row).count == 1)
  }

  @Test func `the group of another function with a like name does not`() throws {
    let engine = try build(withMaster: true) {
      $0.addLogGroup("/aws/lambda/us-east-1.checkout-2", in: "eu-west-1")
      $0.addLogGroup("/aws/lambda/eu-west-1.checkout", in: "eu-west-1")
    }
    let master = try #require(functions(of: engine).first { !isReplica($0, engine) })
    #expect(status("lambda-log-group-missing", of: master, engine) != .pass)
  }
}
