import Foundation
import FuzzTargets
import Testing

/// Every target holds what it promises for its seeds and for what comes of changing them.
///
/// A fixed number of inputs, the same in every run; `LAMBDASCOPE_FUZZ_SECONDS` gives each target so many seconds instead,
/// and others for each `LAMBDASCOPE_FUZZ_NUMBER`; without a number they are others every time.
@Suite struct FuzzingTests {
  private static let seconds = ProcessInfo.processInfo.environment["LAMBDASCOPE_FUZZ_SECONDS"].flatMap(Double.init)
  private static let number = ProcessInfo.processInfo.environment["LAMBDASCOPE_FUZZ_NUMBER"].flatMap { UInt64($0) }

  /// As many as a second has room for in a debug build.
  static let counts = [
    "json": 400, "answers": 200, "lines": 200, "gzip": 150, "policies": 400, "filters": 400, "themes": 200,
    "keys": 2_000,
    "finding-names": 1_000, "escapes": 400, "secrets": 500,
  ]

  @Test(arguments: FuzzTarget.all.map(\.name))
  func noInputBreaksAPromise(_ name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let count = try #require(Self.counts[name])
    let number = Self.number ?? (Self.seconds == nil ? 1 : UInt64.random(in: 0...UInt64.max))
    let last = FileManager.default.temporaryDirectory.appending(path: "lambdascope-fuzz-\(name)-last")
    let end = Self.seconds.map { FuzzLoop.End.seconds($0) } ?? .inputs(count)
    let loop = FuzzLoop(target, until: end, number: number, lastInput: last)
    print("\(name): \(loop.count) inputs from number \(number)")
    #expect(loop.count >= count)
    for finding in loop.findings {
      Issue.record("\(name): \(finding.words); input \(Data(finding.input).base64EncodedString())")
    }
  }

  @Test(arguments: FuzzTarget.all.map(\.name))
  func everyTargetHasSeeds(_ name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    #expect(FuzzCorpus.inputs(of: target).count >= 3)
  }
}
