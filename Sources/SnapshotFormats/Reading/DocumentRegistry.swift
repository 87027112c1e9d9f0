import IAM
import Inventory
import Synchronization

/// The policy documents whose statements have been read, so that each is read once however many resources carry it.
///
/// The interner's own word on what is new is not enough: a variable that holds the text of a policy would hide it.
final class DocumentRegistry: Sendable {
  /// What is known of a document.
  enum State: Sendable {
    /// Another thread reads it at this moment.
    case beingRead
    case readable
    /// The policy engine refuses it.
    case refused(PolicyError)
  }

  private let known = Mutex<[UInt32: State]>([:])

  /// What is known of a document; nil the first time, for exactly one of several threads.
  func state(orBegin document: StringID) -> State? {
    known.withLock { known in
      if let state = known[document.rawValue] { return state }
      known[document.rawValue] = .beingRead
      return nil
    }
  }

  /// Notes what came of reading a document.
  func note(_ state: State, of document: StringID) { known.withLock { $0[document.rawValue] = state } }
}
