import Access
public import Inventory
import Workers

/// Who can start each function: one answer for tables, filters and the summary.
public struct ExposureIndex: Sendable {
  /// How far each function is open, by row.
  public let functions: [FunctionExposure]
  /// How far each trigger opens its function, by row.
  public let triggers: [FunctionExposure]

  /// Works the exposures out; policies are parsed only where they name principals.
  ///
  /// - Complexity: O(*n*) in the number of functions and triggers.
  init(_ context: CheckContext) {
    let inventory = context.inventory
    var analysis = ExposureAnalysis(context)
    triggers = (0..<inventory.triggers.count).map { analysis.exposure(of: Trigger(inventory, RowID(index: $0))) }
    var widest = (0..<inventory.functions.count).map { row -> FunctionExposure in
      context.missingPolicy(of: Function(inventory, RowID(index: row))) == nil ? .nobody : .unknown
    }
    for (row, exposure) in triggers.enumerated() {
      let function = inventory.triggers.function[row].index
      widest[function] = max(widest[function], exposure)
    }
    functions = widest
  }

  /// How far a function is open.
  public subscript(function: RowID<FunctionRecord>) -> FunctionExposure { functions[function.index] }
  /// How far a trigger opens its function.
  public subscript(trigger: RowID<TriggerRecord>) -> FunctionExposure { triggers[trigger.index] }
}

extension CheckContext {
  /// Who can start each function, worked out once for all copies of the context.
  public var exposures: ExposureIndex { fact(KnownExposures.self).index }
}

/// Who can start each function.
private struct KnownExposures: Fact {
  let index: ExposureIndex

  init(_ context: CheckContext) { index = ExposureIndex(context) }
}
