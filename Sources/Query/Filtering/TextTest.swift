import Inventory

/// A question about a text whose answer is kept per distinct text: each is looked at once.
final class TextTest {
  private let strings: StringPool
  private let isTrue: (UnsafeRawBufferPointer) -> Bool
  private var answers: [UInt8]

  private static let yes: UInt8 = 1
  private static let no: UInt8 = 2

  init(_ strings: StringPool, _ isTrue: @escaping (UnsafeRawBufferPointer) -> Bool) {
    self.strings = strings
    self.isTrue = isTrue
    answers = [UInt8](repeating: 0, count: strings.idLimit)
  }

  /// Whether it is true of a text of the pool.
  @inline(__always)
  func holds(_ id: StringID) -> Bool {
    let known = answers[Int(id.rawValue)]
    return known == 0 ? look(id) : known == TextTest.yes
  }

  /// Whether it is true of any other text.
  func holds(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isTrue(UnsafeRawBufferPointer($0)) }
  }

  private func look(_ id: StringID) -> Bool {
    let answer = strings.withUTF8(id, isTrue)
    answers[Int(id.rawValue)] = answer ? TextTest.yes : TextTest.no
    return answer
  }
}
