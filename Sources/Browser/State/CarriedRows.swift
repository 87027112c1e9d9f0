import Checks
import Inventory
import Query

/// What is selected, looked for in another reading of the snapshot by what it is called.
public struct CarriedRows: Sendable {
  /// What was selected in the old reading.
  let selections: [View: RowSet]
  /// The rows of the same things in the new one.
  private(set) var moved: [View: RowSet] = [:]
  /// Selected findings, and those that are still being looked for.
  let findings: HeldFindings
  let sought: [Finding]

  /// Looks for what is selected.
  ///
  /// - Complexity: O(*n*) in the number of selected rows, each of which is found by its name; a selected statement of a
  ///   user, group or other resource takes a look at all statements.
  init(_ state: State, to inventory: Inventory) {
    let translation = RowTranslation(from: state.inventory, to: inventory)
    selections = state.selections
    findings = state.selectedFindings.moved(by: translation)
    sought = state.soughtFindings.compactMap { translation.finding($0) }
    for (view, selection) in selections where view != .findings {
      moved[view] = RowSet(selection.compactMap { view.rows?.moved(translation, $0) })
    }
    // Findings keep their old positions until the checks have run.
    moved[.findings] = selections[.findings]
  }
}

extension State {
  /// What is selected, looked for in the snapshot that was read.
  public var carriedRows: CarriedRows { CarriedRows(self, to: incoming?.inventory ?? inventory) }

  /// Whether anything is selected in any view.
  var hasSelection: Bool { !soughtFindings.isEmpty || selections.values.contains { !$0.isEmpty } }
}
