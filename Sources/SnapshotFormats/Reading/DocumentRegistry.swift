import Inventory
import Synchronization

/// The policy documents whose statements have been read, so that each is read once however many resources carry it.
///
/// The interner's own word on what is new is not enough: a variable that holds the text of a policy would hide it.
final class DocumentRegistry: Sendable {
  private let known = Mutex<Set<UInt32>>([])

  /// Whether this is the first time; true for exactly one of several threads.
  func insert(_ document: StringID) -> Bool { known.withLock { $0.insert(document.rawValue).inserted } }
}
