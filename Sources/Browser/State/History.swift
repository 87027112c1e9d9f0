/// Places the user has been to, as a browser keeps them.
public struct History: Hashable, Sendable {
  /// Places behind the present one, the nearest last.
  public private(set) var back: [Place] = []
  /// Places left by going back, the nearest last.
  public private(set) var forward: [Place] = []
  /// Where the user was before.
  public private(set) var previous: Place?

  private static let longest = 200

  /// A history without places.
  public init() {}

  /// Notes that the user leaves a place for a new one.
  mutating func leave(_ place: Place) {
    back.append(place)
    if back.count > History.longest { back.removeFirst() }
    forward = []
    previous = place
  }

  /// The place to go back to.
  mutating func goBack(from place: Place) -> Place? {
    guard let target = back.popLast() else { return nil }
    forward.append(place)
    previous = place
    return target
  }

  /// The place that going back had left.
  mutating func goForward(from place: Place) -> Place? {
    guard let target = forward.popLast() else { return nil }
    back.append(place)
    previous = place
    return target
  }

  /// Maps every place into a new snapshot; places that are gone are left out.
  mutating func translate(_ translated: (Place) -> Place?) {
    back = back.compactMap(translated)
    forward = forward.compactMap(translated)
    previous = previous.flatMap(translated)
  }
}
