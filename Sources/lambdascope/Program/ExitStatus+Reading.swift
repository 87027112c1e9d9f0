import Inventory
import SnapshotFormats

extension ExitStatus {
  /// What reading a snapshot alone ends with.
  init(reading result: SnapshotReader.Result) {
    if result.inventory.accounts.isEmpty {
      self = .unreadable
    } else {
      self = result.problems.contains(where: \.losesRecords) ? .partial : .success
    }
  }
}
