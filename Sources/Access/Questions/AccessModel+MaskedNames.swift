import AWSNames
import Inventory
import JSON

extension AccessModel {
  /// The name that people mean by one that they were shown: what is masked of it stands for what the snapshot has there.
  ///
  /// - Throws: ``AccessNameError`` when several names are shown alike.
  func meant(_ name: String) throws(AccessNameError) -> String {
    guard SecretText.isMasked(name), inventory.strings.id(of: name) == nil else { return name }
    var found: Set<ExactText> = []
    inventory.strings.forEach { id, text in
      guard let masked = SecretText.masked(text.bindMemory(to: UInt8.self)) else { return }
      if masked.elementsEqual(name.utf8) { found.insert(ExactText(inventory.strings[id])) }
    }
    // ARNs of functions are made of their names.
    for row in 0..<inventory.functions.count {
      let arn = inventory.functionARN(RowID(index: row))
      if arn.holdsSecret, arn.withoutSecrets.isExactly(name) { found.insert(ExactText(arn)) }
    }
    if found.count > 1 { throw .ambiguous(name, found.sorted().map(\.text)) }
    return found.first?.text ?? name
  }
}
