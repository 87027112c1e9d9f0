import Answers
import Checks
import Screen

extension Tone {
  /// How it looks.
  var role: Role {
    switch self {
    case .plain: .text
    case .dim: .textDim
    case .strong: .textStrong
    case .name: .link
    case .good: .ok
    case .warning: .warn
    case .bad: .error
    case .unknown: .resultUnknown
    case .met: .resultPass
    case .failed: .resultFail
    case .nothing: .cellNull
    case .count: .treeCount
    case .connection: .treeLine
    case .progress: .progressText
    case .severity(let severity): severity.role
    case .side(let side): side.role
    }
  }
}
