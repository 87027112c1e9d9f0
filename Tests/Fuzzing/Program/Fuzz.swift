import Foundation
import FuzzTargets

/// `Fuzz TARGET [SECONDS [NUMBER]]` changes seeds for so many seconds; `Fuzz TARGET FILE…` tries files; `Fuzz` lists.
///
/// Built with libFuzzer, `FUZZ_TARGET=NAME Fuzz …` takes the words of libFuzzer; see Tests/Fuzzing/README.md.
@main enum Fuzz {
  static func main() {
    #if LIBFUZZER
    LibFuzzer.run()
    #else
    exit(run(Array(CommandLine.arguments.dropFirst())))
    #endif
  }

  private static func run(_ words: [String]) -> Int32 {
    guard let name = words.first else {
      for target in FuzzTarget.all { print("\(target.name): \(FuzzCorpus.inputs(of: target).count) seeds") }
      return 0
    }
    guard let target = FuzzTarget.named(name) else {
      print("There is no target \(name).")
      return 2
    }
    let rest = words.dropFirst()
    if let seconds = rest.isEmpty ? 60 : rest.first.flatMap(Double.init) {
      let number = rest.dropFirst().first.flatMap { UInt64($0) } ?? .random(in: 0...UInt64.max)
      return change(target, seconds, number)
    }
    return rest.contains { !holds(target, $0) } ? 1 : 0
  }

  private static func change(_ target: FuzzTarget, _ seconds: Double, _ number: UInt64) -> Int32 {
    let last = URL(filePath: "fuzz-\(target.name)-last")
    print("\(target.name): \(seconds) seconds from number \(number); an input that ends the program is in \(last.path)")
    let loop = FuzzLoop(target, until: .seconds(seconds), number: number, lastInput: last)
    print("\(target.name): \(loop.count) inputs")
    for (place, finding) in loop.findings.enumerated() {
      let file = URL(filePath: "fuzz-\(target.name)-\(place)")
      try? Data(finding.input).write(to: file)
      print("\(file.lastPathComponent): \(finding.words)")
    }
    return loop.findings.isEmpty ? 0 : 1
  }

  private static func holds(_ target: FuzzTarget, _ file: String) -> Bool {
    guard let input = try? [UInt8](Data(contentsOf: URL(filePath: file))) else {
      print("\(file): it cannot be read")
      return false
    }
    let broken = target.broken(by: input)
    print("\(file): \(broken?.description ?? "holds")")
    return broken == nil
  }
}
