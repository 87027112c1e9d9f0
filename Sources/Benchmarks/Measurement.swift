import Foundation

/// Measures one snapshot: start, memory, keys, bytes, idleness, and the headless run.
struct Measurement {
  var program: String
  var snapshot: String
  var scratch: URL
  var keys: Int
  /// Text that the screen shows once the snapshot is read.
  var expected: String

  /// The figures that have budgets.
  func figures(startBudget: Double, isLarge: Bool) throws -> [Figure] {
    let starts = try (0..<5).map { _ in try start().figures }
    var figures = [
      Figure(
        name: "start to first frame",
        value: starts.map(\.first).quantile(0.5),
        unit: "ms",
        budget: isLarge ? nil : startBudget
      ),
      Figure(
        name: "start to a usable first frame",
        value: starts.map(\.shown).quantile(0.5),
        unit: "ms",
        budget: isLarge ? startBudget : nil
      ),
    ]
    let running = try start().program
    _ = running.answer(to: "", quiet: 1500)
    figures.append(Figure(name: "highest memory, all checks done", value: Double(running.peakMemory), unit: "MiB"))
    figures += keyFigures(running)
    figures += idleFigures(running)
    figures.append(Figure(name: "check, headless", value: try headless(), unit: "ms"))
    return figures
  }

  private func start() throws -> (program: Program, figures: (first: Double, shown: Double)) {
    let variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": scratch.path, "PATH": "/usr/bin:/bin",
    ]
    guard let running = Program(program, [snapshot], environment: variables, columns: 120, rows: 40) else {
      throw CocoaError(.executableNotLoadable)
    }
    let shown = running.start(until: expected)
    return (running, (shown.first.milliseconds, shown.shown.milliseconds))
  }

  private func keyFigures(_ running: Program) -> [Figure] {
    let moves = (0..<keys).map { _ in running.answer(to: "j", quiet: 30) }
    let pages = (0..<20).map { running.answer(to: $0 % 2 == 0 ? "\u{6}" : "\u{2}", quiet: 60) }
    let filter = "/pay".map { running.answer(to: String($0), quiet: 100) }
    _ = running.answer(to: "\u{1b}", quiet: 200)
    _ = running.answer(to: "\u{1b}", quiet: 200)
    let sorts = (0..<4).map { _ in running.answer(to: "s", quiet: 100) }
    _ = running.answer(to: "p", quiet: 200)
    let closed = (0..<20).map { _ in running.answer(to: "k", quiet: 30) }
    let times = { (answers: [Program.Answer]) in answers.map { $0.last.milliseconds } }
    let bytes = { (answers: [Program.Answer]) in answers.map { Double($0.bytes) } }
    return [
      Figure(name: "key to last byte, move, p99", value: times(moves).quantile(0.99), unit: "ms", budget: 8),
      Figure(name: "key to last byte, page, p99", value: times(pages).quantile(0.99), unit: "ms", budget: 8),
      Figure(name: "key to last byte, sort, p99", value: times(sorts).quantile(0.99), unit: "ms", budget: 8),
      Figure(name: "typed filter character, p99", value: times(filter).quantile(0.99), unit: "ms", budget: 50),
      // The first moves stay on the page; later ones scroll the whole table.
      Figure(
        name: "bytes a move, pane open, p99",
        value: bytes(Array(moves.prefix(25))).quantile(0.99),
        unit: "B",
        budget: 4096
      ),
      Figure(name: "bytes a scrolling move, pane open, p50", value: bytes(moves).quantile(0.5), unit: "B"),
      Figure(name: "bytes a move, pane closed, p99", value: bytes(closed).quantile(0.99), unit: "B", budget: 400),
    ]
  }

  private func idleFigures(_ running: Program) -> [Figure] {
    // A message on the bottom line goes away by itself; that is no idleness yet.
    _ = running.answer(to: "", quiet: 10_000)
    let before = running.processorTicks
    let output = running.answer(to: "", quiet: 3000)
    return [
      Figure(
        name: "processor time in 3 s of idling",
        value: Double(running.processorTicks - before) * 10,
        unit: "ms",
        budget: 0
      ),
      Figure(name: "output in 3 s of idling", value: Double(output.bytes), unit: "B", budget: 0),
    ]
  }

  private func headless() throws -> Double {
    try time(
      program,
      ["check", snapshot, "--format", "jsonl", "--output", scratch.appending(path: "out.jsonl").path, "--force"]
    )
  }

  /// What `jq` takes to count the functions in the same files.
  func yardsticks() throws -> [Figure] {
    let files = "find \"$1\" -name 'lambda-list-functions.json' -print0 | xargs -0 jq '.Functions | length' >/dev/null"
    let value = try time("/bin/sh", ["-c", files, "sh", snapshot])
    return [Figure(name: "jq, counting functions alone", value: value, unit: "ms")]
  }

  private func time(_ executable: String, _ arguments: [String]) throws -> Double {
    let runs = try (0..<3).map { _ in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: executable)
      process.arguments = arguments
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      let begun = ContinuousClock.now
      try process.run()
      process.waitUntilExit()
      return begun.duration(to: .now).milliseconds
    }
    return runs.quantile(0.5)
  }
}
