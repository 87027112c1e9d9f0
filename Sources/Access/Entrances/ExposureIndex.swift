public import Inventory

/// Who can start each function: one answer for tables, filters and the summary.
public struct ExposureIndex: Sendable {
  /// How far each function is open, by row.
  public let functions: [Audience]
  /// How far each trigger opens its function, by row.
  public let triggers: [Audience]

  /// Works the exposures out; policies are parsed only where they name principals.
  ///
  /// - Complexity: O(*n*) in the number of functions and triggers.
  init(_ entrances: Entrances) {
    let inventory = entrances.inventory
    var triggers = [Audience](repeating: .nobody, count: inventory.triggers.count)
    functions = (0..<inventory.functions.count).map { row in
      let function = Function(inventory, RowID(index: row))
      let isTold = entrances.missingPolicy(of: function) == nil && entrances.missingWays(into: function).isEmpty
      var widest = isTold ? Audience.nobody : .unknown
      for way in entrances.ways(into: function.row) {
        let audience = way.verdict.audience
        widest = max(widest, audience)
        if let row = way.entrance.trigger { triggers[row.index] = max(triggers[row.index], audience) }
      }
      return widest
    }
    self.triggers = triggers
  }

  /// How far a function is open.
  public subscript(function: RowID<FunctionRecord>) -> Audience { functions[function.index] }
  /// How far a trigger opens its function.
  public subscript(trigger: RowID<TriggerRecord>) -> Audience { triggers[trigger.index] }
}
