import Inventory
import JSON

extension FileReading {
  /// The objects of the list that the document is about.
  ///
  /// A document without that list is not an answer of the call, unless it is empty.
  mutating func records(_ name: StaticString, _ document: JSONView) -> [JSONView] {
    guard let list = document[name] else {
      if !document.isEmptyObject { leaveOut(.missingField("\(name)"), at: document) }
      return []
    }
    if list.kind == .null { return [] }
    guard let list = list.checked(.array, &problems) else {
      isIncomplete = true
      return []
    }
    var records: [JSONView] = []
    for element in list.elements {
      if let record = element.checked(.object, &problems) {
        records.append(record)
      } else {
        isIncomplete = true
      }
    }
    return records
  }

  /// The text that names a record, without which it is left out.
  mutating func name(_ field: StaticString, _ record: JSONView) -> StringID? {
    if let value = record.field(field, .string, &problems), !value.rawText.isEmpty { return intern(value) }
    leaveOut(.missingField("\(field)"), at: record)
    return nil
  }

  /// Whether the ARN in a field is of the folder's own account; a record of another is left out.
  mutating func belongsHere(_ field: StaticString, _ record: JSONView) -> Bool {
    guard !context.account.isEmpty, let arn = record[field], arn.kind == .string else { return true }
    let account = arn.withText { arnAccount($0).map { String(decoding: $0, as: UTF8.self) } }
    guard let account, account != context.account else { return true }
    leaveOut(.accountContradictsFolder(account: account, folder: context.account), at: record)
    return false
  }

  /// The function that a field names, by name, partial or whole ARN.
  mutating func function(_ field: StaticString, _ record: JSONView) -> FunctionReference? {
    guard let value = record.field(field, .string, &problems) else { return nil }
    let interner = interner
    return value.withText { FunctionReference(utf8: $0, interner) }
  }

  /// The function that the call was made for.
  func parameterFunction() -> FunctionReference {
    var name = parameter
    let interner = interner
    return name.withUTF8 { FunctionReference(utf8: $0, interner) }
  }
}

/// The account in an ARN, when there are twelve digits.
func arnAccount(_ arn: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>? {
  let parts = arn.split(separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
  guard parts.count == 6, parts[0].elementsEqual("arn".utf8), parts[4].count == 12 else { return nil }
  return parts[4].allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ? parts[4] : nil
}

extension FunctionReference {
  /// The function of `NAME`, `NAME:QUALIFIER`, `ACCOUNT:function:NAME[:QUALIFIER]` or a whole ARN.
  init(utf8 bytes: UnsafeBufferPointer<UInt8>, _ interner: Interner) {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let intern = { (position: Int) in
      guard position < parts.count else { return StringID.empty }
      return interner.intern(utf8: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: parts[position])))
    }
    let isFunction = { (position: Int) in parts.count > position && parts[position].elementsEqual("function".utf8) }
    if isFunction(5) {
      self.init(account: intern(4), region: intern(3), name: intern(6), qualifier: intern(7))
    } else if isFunction(1) {
      self.init(name: intern(2), qualifier: intern(3))
    } else {
      self.init(name: intern(0), qualifier: intern(1))
    }
  }
}
