public import Checks
public import Inventory

/// What an answer rests on, for those who read it later: which program, which checks, which snapshot, which day.
public struct Header: Hashable, Sendable {
  /// The program's name.
  public var tool: String
  /// The program's version.
  public var version: String
  /// How many checks the catalogue holds.
  public var checkCount: Int
  /// What people call the snapshot.
  public var snapshot: String
  /// When it was collected, as the snapshot writes it; empty when unknown.
  public var collectedAt: String
  /// The day that dates were judged by.
  public var day: Day

  /// What an answer rests on.
  public init(version: String, snapshot: String, inventory: Inventory, checkCount: Int, day: Day) {
    tool = "lambdascope"
    self.version = version
    self.snapshot = snapshot
    self.checkCount = checkCount
    collectedAt = inventory.collectedAt
    self.day = day
  }
}

extension Header {
  /// The header as programs read it.
  public var record: Record {
    Record([
      ("tool", .text(tool)), ("version", .text(version)), ("checks", .number(checkCount)),
      ("snapshot", .text(snapshot)), ("collectedAt", .text(collectedAt)), ("asOf", .text(day.description)),
    ])
  }
}
