/// A number for a piece of work in the background, so that a late answer to an old question is told apart.
public struct Ticket: Hashable, Sendable {
  /// The number.
  public var number: Int

  /// The ticket of a number.
  public init(_ number: Int) { self.number = number }
}

/// The newest tickets.
public struct Tickets: Hashable, Sendable {
  private var last = 0
  /// The arrangement each place waits for.
  public var arrangements: [Place: Ticket] = [:]
  /// The find that is waited for.
  public var find: Ticket?
  /// The document that is waited for.
  public var document: Ticket?
  /// The document that is to be copied once it is read.
  public var copiedDocument: Ticket?
  /// The run of checks whose results count.
  public var checks: Ticket?
  /// The rows of another reading of the snapshot that are waited for.
  public var carriedRows: Ticket?
  /// The findings of a new run that are waited for.
  public var locatedFindings: Ticket?
  /// The summary that is waited for.
  public var figures: Ticket?
  /// The page about access that is being made; the next one is asked for when it is there.
  public var page: Ticket?
  /// The histories that are waited for.
  public var history: Ticket?

  /// No work in the background.
  public init() {}

  mutating func next() -> Ticket {
    last += 1
    return Ticket(last)
  }
}
