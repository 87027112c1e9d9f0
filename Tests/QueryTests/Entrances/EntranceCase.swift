import Access
import Inventory
import Testing

@testable import Checks

/// A way into the function `checkout`, and who gets through it.
struct EntranceCase: CustomTestStringConvertible, Sendable {
  let name: String
  let audience: Audience
  let add: @Sendable (inout ExampleBuilder) -> Void

  init(_ name: String, _ audience: Audience, _ add: @escaping @Sendable (inout ExampleBuilder) -> Void) {
    self.name = name
    self.audience = audience
    self.add = add
  }

  var testDescription: String { "\(name): \(audience.name)" }

  /// Every kind of way with every authorization it may ask for.
  static let all =
    urls + routes + privateRoutes + policiesOfAPIs + policiesAlone + endpoints + stageVariables + balancers + statements
    + sources
}
