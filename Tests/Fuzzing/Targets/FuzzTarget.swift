/// A function that takes any bytes, and says which of its promises they break.
///
/// It must not end the program whatever it is given, and its work is bounded by the length of what it is given.
public struct FuzzTarget: Sendable {
  /// What it is called by, as is the folder of its seeds.
  public let name: String
  /// Words that mean something to what is tried.
  public let words: [String]
  /// Tries some bytes.
  public let run: @Sendable (UnsafeRawBufferPointer) throws(BrokenPromise) -> Void

  init(
    _ name: String,
    words: [String],
    _ run: @escaping @Sendable (UnsafeRawBufferPointer) throws(BrokenPromise) -> Void
  ) {
    self.name = name
    self.words = words
    self.run = run
  }

  /// What some bytes break; nil when all holds.
  public func broken(by input: [UInt8]) -> BrokenPromise? {
    input.withUnsafeBytes { bytes in
      do throws(BrokenPromise) { try run(bytes) } catch { return error }
      return nil
    }
  }

  /// All there are.
  public static let all = [json, answers, lines, gzip, policies, filters, themes, keys, findingNames, escapes, secrets]

  /// The target of a name.
  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name.utf8.elementsEqual(name.utf8) } }
}

/// What did not hold of some input.
public struct BrokenPromise: Error, CustomStringConvertible {
  /// What should have held, and what did.
  public let description: String

  init(_ description: String) { self.description = description }
}

/// Demands that something holds.
func promise(_ holds: Bool, _ words: @autoclosure () -> String) throws(BrokenPromise) {
  if !holds { throw BrokenPromise(words()) }
}

extension UnsafeRawBufferPointer {
  /// The bytes as text; what is no UTF-8 becomes U+FFFD.
  var text: String { String(decoding: self, as: UTF8.self) }
}
