import Answers
import Inventory

extension Header {
  /// What an answer about a snapshot rests on; the filter is as the user wrote it.
  init(_ options: SnapshotOptions, _ inventory: Inventory, filter: String? = nil) {
    self.init(
      version: ProgramVersion.number,
      snapshot: options.snapshot,
      inventory: inventory,
      day: options.day,
      filter: filter ?? ""
    )
  }
}
