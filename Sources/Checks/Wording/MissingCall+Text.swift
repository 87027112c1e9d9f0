public import Inventory

extension CheckContext {
  /// What a snapshot lacks, in one line.
  public func sentence(missing: [MissingCall]) -> String {
    missing.map { sentence($0) }.joined(separator: "; ")
  }

  private func sentence(_ call: MissingCall) -> String {
    guard call.note.isEmpty else { return call.note }
    let place = call.scope.map { " in \(accountID($0))/\(region($0))" } ?? ""
    return switch call.state {
    case .notCollected: "\(call.operation.name) was not collected\(place)"
    case .failed: "\(call.operation.name) gave no usable answer\(place)"
    case .denied: "\(call.operation.name) was denied\(place)"
    case .partlyCollected: "\(call.operation.name) was collected in part\(place)"
    case .collected: "\(call.operation.name)\(place) does not tell"
    }
  }
}
