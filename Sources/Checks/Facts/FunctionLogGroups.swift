import Inventory
import Workers

/// Log groups that functions write to.
struct FunctionLogGroups: Fact {
  /// Those that functions' settings name and whose own names do not tell whose they are.
  private let configured: Set<StringID>

  init(_ inventory: Inventory) {
    configured = Set(inventory.functions.logGroup.lazy.filter { !Self.isNamedForFunction($0, inventory) })
  }

  /// Whether a log group, by its name, is one of them.
  func contains(_ name: StringID, in inventory: Inventory) -> Bool {
    Self.isNamedForFunction(name, inventory) || configured.contains(name)
  }

  /// Whether a log group has a name such as Lambda gives.
  private static func isNamedForFunction(_ name: StringID, _ inventory: Inventory) -> Bool {
    inventory.strings.withUTF8(name) { $0.starts(with: "/aws/lambda/".utf8) }
  }
}
