import Inventory
import Workers

/// The runtimes that functions of an inventory name, found by string number.
struct RuntimeIndex: Fact {
  private let byName: [StringID: Runtime]

  init(_ inventory: Inventory) {
    byName = Dictionary(
      RuntimeTable.builtIn.compactMap { runtime in
        inventory.strings.id(of: runtime.identifier).map { ($0, runtime) }
      }
    ) { first, _ in first }
  }

  /// What is known of a function's runtime.
  func lifecycle(of function: Function) -> RuntimeLifecycle {
    if function.packageType == .image { return .doesNotApply("a container image carries its own runtime") }
    guard !function.runtime.isEmpty, let runtime = byName[function.runtime] else { return .notInTable }
    return runtime.isCustom ? .doesNotApply("the customer supplies the runtime") : .known(runtime)
  }
}

/// What is known of a function's runtime.
enum RuntimeLifecycle {
  case known(Runtime)
  case notInTable
  /// AWS publishes no dates, and why.
  case doesNotApply(String)
}
