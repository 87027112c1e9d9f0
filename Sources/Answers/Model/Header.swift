public import Checks
public import AWSNames
public import Inventory

/// What an answer rests on, for those who read it later: which program, which checks, which snapshot, which day.
public struct Header: Hashable, Sendable {
  /// The program's name.
  public var tool: String
  /// The program's version.
  public var version: String
  /// How many checks the catalogue holds.
  public var checkCount: Int
  /// Sixteen hexadecimal digits that differ where checks or their severities do.
  public var catalogueHash: String
  /// What people call the snapshot.
  public var snapshot: String
  /// When it was collected, as the snapshot writes it; empty when unknown.
  public var collectedAt: String
  /// The day that dates were judged by.
  public var day: Day
  /// The filter that chose what is answered, as it was written; empty for none.
  public var filter: String

  /// What an answer rests on.
  public init(
    version: String,
    snapshot: String,
    inventory: Inventory,
    catalogue: [Check] = Check.all,
    day: Day,
    filter: String = ""
  ) {
    tool = "lambdascope"
    self.version = version
    self.snapshot = snapshot
    checkCount = catalogue.count
    catalogueHash = Header.hash(of: catalogue)
    collectedAt = inventory.collectedAt
    self.day = day
    self.filter = filter
  }

  /// The FNV-1a hash of names and severities, which is the same on every machine and in every run.
  ///
  /// Source: Fowler, Noll, Vo and Eastlake, "The FNV Non-Cryptographic Hash Algorithm", as known on 2026-11-21.
  private static func hash(of catalogue: [Check]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for check in catalogue {
      for byte in "\(check.id) \(check.severity.name)\n".utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Header {
  /// The header as programs read it.
  public var record: Record {
    Record([
      ("tool", .text(tool)), ("version", .text(version)), ("checks", .number(checkCount)),
      ("catalogueHash", .text(catalogueHash)), ("snapshot", .text(snapshot)),
      ("collectedAt", .text(collectedAt)), ("asOf", .text(day.description)),
      ("filter", .text(filter)),
    ])
  }
}
