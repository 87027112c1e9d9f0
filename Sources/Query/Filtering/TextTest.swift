import Inventory

/// A question about a text whose answer is kept per distinct text: each is looked at once.
final class TextTest {
  private let strings: StringPool
  private let isTrue: (UnsafeRawBufferPointer) -> Bool
  private var answers: [UInt8]

  private static let yes: UInt8 = 1
  private static let no: UInt8 = 2
  private static let asked: UInt8 = 3

  init(_ strings: StringPool, _ isTrue: @escaping (UnsafeRawBufferPointer) -> Bool) {
    self.strings = strings
    self.isTrue = isTrue
    answers = [UInt8](repeating: 0, count: strings.idLimit)
  }

  /// Whether it is true of a text of the pool.
  func holds(_ id: StringID) -> Bool {
    if answers[Int(id.rawValue)] == 0 { learn([id]) }
    return answers[Int(id.rawValue)] == TextTest.yes
  }

  /// Whether it is true of any other text.
  func holds(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isTrue(UnsafeRawBufferPointer($0)) }
  }

  /// Marks the rows of whose text in a column it is true; rows that are marked already are passed over.
  func mark(_ rows: [UInt32], in column: [StringID], _ isMarked: inout [Bool]) {
    learn(news(rows, column, isMarked))
    answers.withUnsafeBufferPointer { answers in
      for position in rows.indices where !isMarked[position] {
        isMarked[position] = answers[Int(column[Int(rows[position])].rawValue)] == TextTest.yes
      }
    }
  }

  /// The texts that nobody has asked about yet, each once.
  private func news(_ rows: [UInt32], _ column: [StringID], _ isMarked: [Bool]) -> [StringID] {
    var news: [StringID] = []
    answers.withUnsafeMutableBufferPointer { answers in
      for position in rows.indices where !isMarked[position] {
        let id = column[Int(rows[position])]
        guard answers[Int(id.rawValue)] == 0 else { continue }
        answers[Int(id.rawValue)] = TextTest.asked
        news.append(id)
      }
    }
    return news
  }

  private func learn(_ ids: [StringID]) {
    guard !ids.isEmpty else { return }
    answers.withUnsafeMutableBufferPointer { answers in
      strings.forEachUTF8(ids) { answers[Int($0.rawValue)] = isTrue($1) ? TextTest.yes : TextTest.no }
    }
  }
}
