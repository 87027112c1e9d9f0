import Answers
import IAM
import JSON
import Workers

/// Answers lines of input in their order, as they come.
struct LineRun<Content: LineContent & LineText>: Sendable {
  let format: LineFormat
  let ink: Ink
  let answer: @Sendable ([UInt8]) -> LineAnswer<Content>
  private let pool = WorkerPool()

  init(format: LineFormat, ink: Ink, answer: @escaping @Sendable ([UInt8]) -> LineAnswer<Content>) {
    self.format = format
    self.ink = ink
    self.answer = answer
  }

  /// Writes an answer for each line; each read of the input is answered before the next.
  ///
  /// - Returns: whether every line was a case.
  /// - Throws: `CommandFailure` when reading or writing fails, or when a signal came.
  func answerAll(of input: consuming LineInput) throws -> Bool {
    var isWhole = true
    while let lines = try input.next() {
      for part in answers(to: lines) {
        try StandardOutput().write(part.bytes)
        isWhole = isWhole && part.isWhole
      }
    }
    return isWhole
  }

  /// The answers in the order of the lines; a few lines are not worth a second worker.
  private func answers(to lines: [LineInput.Line]) -> [Part] {
    let workers = max(1, min(processorCount(), lines.count / 16))
    return pool.map(count: workers, in: .keys) { worker in
      part(lines[lines.count * worker / workers..<lines.count * (worker + 1) / workers])
    }
  }

  private func part(_ lines: ArraySlice<LineInput.Line>) -> Part {
    var part = Part()
    var objects = JSONWriter()
    for line in lines {
      let answer = line.bytes.map(answer) ?? LineAnswer(.failure(LineRun.tooLong))
      if case .failure = answer.result { part.isWhole = false }
      switch format {
      case .jsonl:
        objects.write(answer)
        objects.endLine()
      case .text: part.bytes += (answer.text(line: line.number, ink) + "\n").utf8
      }
    }
    objects.flush { part.bytes = $0 }
    return part
  }

  /// Some lines' answers.
  private struct Part {
    var bytes: [UInt8] = []
    var isWhole = true
  }

  private static var tooLong: LineError {
    LineError("the line is longer than \(LineInput.lengthLimit >> 20) MB")
  }
}
