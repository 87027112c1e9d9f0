import Inventory
import Synchronization
import Testing
import Workers

@testable import Checks

@Suite struct CheckEngineTests {
  @Test func `findings come in the same order whatever the number of workers`() async throws {
    let engine = try CheckEngine(.ofManyFunctions(1500))
    let alone = try #require(await engine.run(workers: 1))
    let together = try #require(await engine.run(workers: 4))
    #expect(alone.findings == together.findings)
    #expect(alone.passCounts == together.passCounts)
    #expect(alone.notApplicableCounts == together.notApplicableCounts)
    let order = alone.findings.map {
      [UInt32($0.resource.typeNumber), $0.resource.row, UInt32($0.check), UInt32($0.ordinal)]
    }
    #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `a run keeps what it is asked for beside failures and unknowns, in the same order`() async throws {
    let engine = try CheckEngine(.ofManyFunctions(600))
    let open = try #require(await engine.run(workers: 2))
    let all = try #require(await engine.run(workers: 2, keeping: [.pass, .notApplicable]))
    #expect(all.findings.filter { $0.status == .fail || $0.status == .unknown } == open.findings)
    #expect(all.passCounts == open.passCounts && all.notApplicableCounts == open.notApplicableCounts)
    for position in engine.catalogue.indices {
      let found = all.findings.filter { Int($0.check) == position }
      #expect(found.count { $0.status == .pass } == all.passCounts[position])
      #expect(found.count { $0.status == .notApplicable } == all.notApplicableCounts[position])
    }
    let passed = try #require(await engine.run(workers: 2, keeping: [.pass]))
    #expect(passed.findings == all.findings.filter { $0.status != .notApplicable })
  }

  @Test func `every resource is counted once for every check of its kind`() async throws {
    let engine = try CheckEngine(.ofManyFunctions(600))
    let set = try #require(await engine.run(workers: 2))
    for (position, check) in engine.catalogue.enumerated() {
      let found = Set(set.findings.lazy.filter { Int($0.check) == position }.map(\.resource)).count
      let judged = found + set.passCounts[position] + set.notApplicableCounts[position]
      #expect(judged == check.subjects.reduce(0) { $0 + engine.context.inventory.count(of: $1) }, "\(check.id)")
    }
  }

  @Test func `the findings of one resource are those of the whole run`() async throws {
    let engine = try CheckEngine(.ofManyFunctions(3))
    let set = try #require(await engine.run(workers: 2))
    for row in 0..<3 {
      let resource = ResourceID(type: .function, row: UInt32(row))
      #expect(Array(set.findings[set.range(of: resource)]) == engine.findings(of: resource))
    }
  }

  @Test func `screens do not wait for checks that read every principal until a run has done so`() async throws {
    let waiting = Check.all.filter { $0.readsEveryPrincipal && $0.subjects.contains(.function) }.map(\.id)
    #expect(waiting == ["lambda-role-privesc"])
    var builder = ExampleBuilder()
    builder.addFunction()
    for number in 0...500 { builder.addRole("role-\(number)") }
    let (context, _) = try #require(builder.build())
    let engine = CheckEngine(context)
    let resource = ResourceID(type: .function, row: 0)
    let all = engine.evaluate(ResourceID(type: .function, row: 0)).map(\.check.id)
    #expect(CheckEngine(CheckContext(inventory: context.inventory, asOf: context.asOf)).said(of: resource) != all)
    _ = await engine.run(workers: 2)
    #expect(engine.said(of: resource) == all)
  }

  @Test func `what is said of a resource in words agrees with its findings`() throws {
    let engine = try CheckEngine(.ofManyFunctions(1))
    let resource = ResourceID(type: .function, row: 0)
    let said = engine.evaluate(resource)
    #expect(said.map(\.check.id) == engine.catalogue.filter { $0.subjects.contains(.function) }.map(\.id))
    let failing = said.filter { $0.verdict.status == .fail }.map(\.check.id)
    let found = engine.findings(of: resource).filter { $0.status == .fail }.map { engine.catalogue[Int($0.check)].id }
    #expect(failing == found.reduce(into: []) { ids, id in if ids.last != id { ids.append(id) } })
  }

  @Test func `a cancelled run gives nothing`() async throws {
    let engine = try CheckEngine(.ofManyFunctions(2000))
    let questions = Atomic<Int>(0)
    let cancellation = Cancellation { questions.add(1, ordering: .relaxed).newValue > 2 }
    let set = await engine.run(workers: 2, cancellation: cancellation)
    #expect(set == nil)
    #expect(questions.load(ordering: .relaxed) < 8)
  }

  @Test func `a run ends with its task`() async throws {
    let engine = try CheckEngine(.ofManyFunctions(2000))
    let task = Task { () -> FindingSet? in
      while !Task.isCancelled { await Task.yield() }
      return await engine.run(workers: 2)
    }
    task.cancel()
    #expect(await task.value == nil)
  }

  @Test func `progress reaches the whole`() async throws {
    let engine = try CheckEngine(.ofManyFunctions(700))
    let progress = CheckProgress()
    _ = await engine.run(workers: 2, progress: progress)
    #expect(progress.totalCount >= 700)
    #expect(progress.completedCount == progress.totalCount)
  }

  @Test func `an empty inventory has no findings`() async throws {
    let inventory = InventoryBuilder().build().inventory
    let engine = CheckEngine(CheckContext(inventory: inventory, asOf: ExampleBuilder.asOf))
    let set = try #require(await engine.run(workers: 2))
    #expect(set.findings.isEmpty)
  }
}

extension CheckContext {
  /// Functions of which every other one has a URL without authentication and a policy for everybody.
  static func ofManyFunctions(_ count: Int) throws -> CheckContext {
    var builder = ExampleBuilder()
    for number in 0..<count {
      builder.addFunction("f\(number)", runtime: number % 3 == 0 ? "python3.7" : "python3.13")
      guard number % 2 == 0 else { continue }
      builder.addURL(to: "f\(number)", .none)
      builder.addPolicy(
        to: "f\(number)",
        #"{"Sid": "b", "Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction"}"#,
        #"{"Sid": "a", "Effect": "Allow", "Principal": "*", "Action": "lambda:GetFunction"}"#
      )
    }
    return try #require(builder.build()).context
  }
}

extension CheckEngine {
  /// Ids of the checks that a screen shows without waiting.
  fileprivate func said(of resource: ResourceID) -> [String] { evaluateAtOnce(resource).map(\.check.id) }
}
