public import Inventory

/// A snapshot as it was loaded.
public struct Snapshot: Sendable {
  /// What people call it: the organization's name or that of the folder.
  public var name: String
  /// What it holds.
  public var inventory: Inventory
  /// What was wrong with its files.
  public var problems: [FileProblem]
  /// The day it was collected; empty when unknown.
  public var collectedOn: String

  /// A snapshot as it was loaded.
  public init(name: String, inventory: Inventory, problems: [FileProblem] = []) {
    self.name = name
    self.inventory = inventory
    self.problems = problems
    collectedOn = String(inventory.collectedAt.prefix(10))
  }
}

/// Something that was wrong with a file of the snapshot, in words.
public struct FileProblem: Hashable, Sendable {
  /// The file below the snapshot's folder.
  public var path: String
  /// Where in the file: a byte offset or a field; empty for all of it.
  public var place: String
  /// What happened, then what to do.
  public var text: String
  /// Whether something that was exported is missing; else it is a note, such as on a call that nothing reads.
  public var losesRecords: Bool

  /// Something that was wrong with a file.
  public init(path: String, place: String, text: String, losesRecords: Bool = true) {
    self.path = path
    self.place = place
    self.text = text
    self.losesRecords = losesRecords
  }
}
