import Exports
import SnapshotFormats

extension ProtectedFolder {
  /// The folder of a snapshot, which is never written into; its path is as the program's arguments tell it.
  init(snapshot path: String) { self.init(systemPath: SystemPath.bytes(path)) }
}
