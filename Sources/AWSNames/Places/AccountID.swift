/// The id of an AWS account: twelve digits.
public struct AccountID: Hashable, Sendable {
  /// The digits.
  public let text: String

  /// An id; nil for all but twelve digits.
  public init?(_ text: some StringProtocol) {
    guard isAccountID(text) else { return nil }
    self.text = String(text)
  }
}

extension AccountID: CustomStringConvertible {
  /// The digits.
  public var description: String { text }
}

/// Whether `text` is an AWS account id: twelve digits.
public func isAccountID(_ text: some StringProtocol) -> Bool {
  text.utf8.count == 12 && text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
}

/// Whether UTF-8 is an AWS account id: twelve digits.
public func isAccountID(_ bytes: UnsafeRawBufferPointer) -> Bool {
  bytes.count == 12 && bytes.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
}
