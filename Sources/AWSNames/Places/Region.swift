/// A region by name, such as `eu-central-1`.
public struct Region: Hashable, Sendable {
  /// The name.
  public let name: String

  /// A region of that name, whether AWS has it or not.
  public init(_ name: String) { self.name = name }

  /// What stands where a region would for services without one.
  public static let global = Region("global")

  /// The partition the region belongs to.
  public var partition: Partition { Partition(region: name) }

  /// Whether a text has the form of a region's name: three or more words, the last of them a number.
  public static func isName(_ text: some StringProtocol) -> Bool {
    Substring(text).parts(at: "-").count >= 3 && text.last?.isNumber == true
  }
}

extension Region: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
