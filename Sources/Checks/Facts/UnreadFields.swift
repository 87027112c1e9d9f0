import Inventory

/// Fields that could not be read and may concern one resource.
struct UnreadFields {
  /// Those of its own row.
  var own: UnreadGroup?
  /// Those that stand elsewhere, the nearest first.
  var groups: [UnreadGroup] = []
  /// Those of all principals, which only checks that read every principal rest on.
  var principals: UnreadGroup?

  var isEmpty: Bool { own == nil && groups.isEmpty && principals == nil }

  /// One field of each of these calls that a check rests on.
  func fields(
    of check: Check,
    _ calls: some Sequence<Operation>
  ) -> [(call: Operation, field: UnreadFieldRecord)] {
    calls.compactMap { call in field(of: check, call).map { (call, $0) } }
  }

  /// One field of these calls that tells what the resource is; without it, nobody can say what holds for it.
  func fieldsTellingKind(_ calls: some Sequence<Operation>) -> [(call: Operation, field: UnreadFieldRecord)] {
    calls.compactMap { call in own?.fieldTellingKind(call).map { (call, $0) } }
  }

  private func field(of check: Check, _ call: Operation) -> UnreadFieldRecord? {
    if let field = own?.field(of: check, call) { return field }
    for group in groups {
      if let field = group.field(of: check, call) { return field }
    }
    return check.readsEveryPrincipal ? principals?.field(of: check, call) : nil
  }
}

/// Fields that could not be read, by call; of each call and name one.
struct UnreadGroup: Sendable {
  private var fields: [Operation: [(record: UnreadFieldRecord, concern: FieldConcern)]] = [:]

  var isEmpty: Bool { fields.isEmpty }

  mutating func add(_ field: UnreadFieldRecord, _ inventory: Inventory) {
    for call in field.operation.answered
    where fields[call]?.contains(where: { $0.record.field == field.field }) != true {
      // As many as a call has fields, however many records there are.
      fields[call, default: []].append((field, FieldConcern(of: inventory.strings[field.field], of: call)))
    }
  }

  fileprivate func field(of check: Check, _ call: Operation) -> UnreadFieldRecord? {
    fields[call]?.first { $0.concern.holds(for: check) }?.record
  }

  fileprivate func fieldTellingKind(_ call: Operation) -> UnreadFieldRecord? {
    fields[call]?.first { $0.concern.tellsKind }?.record
  }
}

extension Operation {
  /// The calls whose answers stand in the answer of this one.
  fileprivate var answered: [Operation] {
    self == .lambdaGetFunction
      ? [.lambdaGetFunction, .lambdaListFunctions, .lambdaListTags, .lambdaGetFunctionConcurrency] : [self]
  }
}
