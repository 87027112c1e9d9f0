import Inventory

/// The runtimes that functions of an inventory name, found by string number.
struct RuntimeIndex: Sendable {
  private let byName: [StringID: Runtime]

  init(_ strings: StringPool, table: [Runtime] = RuntimeTable.builtIn) {
    byName = Dictionary(
      table.compactMap { runtime in strings.id(of: runtime.identifier).map { ($0, runtime) } }
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
