import Inventory

extension Check {
  /// A verdict, given the fields that could not be read: what rests on one of them is unknown.
  ///
  /// Nobody can say whether such a field would have made the resource fail, and so it does not pass. What fails all the
  /// same does so by what was read, unless it is the lack of that very field, or a field that tells what the resource is.
  func verdict(_ verdict: Verdict, given unread: UnreadFields?, _ context: CheckContext) -> Verdict {
    guard let unread else { return verdict }
    let found: [(call: Operation, field: UnreadFieldRecord)] =
      switch verdict {
      case .unknown: []
      case .passes, .notApplicable: unread.fields(of: self, operations)
      case .fails: unread.fields(of: self, failsWithout) + unread.fieldsTellingKind(operations)
      }
    return found.isEmpty ? verdict : .unknown(found.map { context.missing($0.call, $0.field) })
  }
}

extension CheckContext {
  /// What could not be read of all that may concern a resource; nil where everything was read, as nearly always.
  func unreadFields(about resource: ResourceID) -> UnreadFields? {
    inventory.unreadFields.isEmpty ? nil : fact(UnreadIndex.self).fields(about: resource, inventory)
  }

  fileprivate func missing(_ operation: Operation, _ field: UnreadFieldRecord) -> MissingCall {
    var call = MissingCall(operation, .failed, in: field.scope)
    if wording == .full {
      let place = "\(accountID(field.scope))/\(region(field.scope))"
      call.note = "field \(text(field.field)) of \(field.operation.name) cannot be read in \(place)"
    }
    return call
  }
}
