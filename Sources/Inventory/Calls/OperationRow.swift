import AWSNames
/// What a row of ``Operation`` says, as it is written there.
public struct OperationRow: ExpressibleByStringLiteral, Hashable, Sendable {
  let text: String

  /// A row as it is written.
  public init(stringLiteral text: StaticString) { self.text = text.description }
}

/// Where a call is made.
public enum CallScope: String, Sendable {
  /// In each region of an account.
  case regional
  /// Once for all regions of an account.
  case global
  /// Once for all accounts of an organization.
  case organization
}

/// A row of ``Operation``, taken apart.
struct CallDescription: Sendable {
  var name: String
  var service: String
  var scope: CallScope
  var isPaged = false
  var mayBeNothing = false
  var parameter: CallParameter?

  /// The description of a row; nil when it is not written as rows are.
  init?(_ row: OperationRow) {
    let words = row.text.parts(at: ",").map { $0.drop { $0 == " " } }
    guard words.count >= 2, let scope = CallScope(rawValue: String(words[1])) else { return nil }
    name = String(words[0])
    service = String(words[0].upTo("-"))
    self.scope = scope
    for word in words.dropFirst(2) {
      if word == "paged" {
        isPaged = true
      } else if word == "or nothing" {
        mayBeNothing = true
      } else if word.begins(with: "per "), let parameter = CallParameter.named(word.dropFirst(4)) {
        self.parameter = parameter
      } else {
        return nil
      }
    }
  }
}
