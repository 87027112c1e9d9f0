import Exports
import Triage

extension TriageStore {
  /// The decisions in a file; one that lies in the snapshot is only read.
  convenience init(_ path: String, outside snapshot: String, isCancelled: @escaping @Sendable () -> Bool) {
    let isInside = ProtectedFolder(snapshot: snapshot).holds(path)
    let refusal = isInside ? "it is part of the snapshot; name another with --triage" : nil
    self.init(path: path, refusal: refusal, isCancelled: isCancelled)
  }
}
