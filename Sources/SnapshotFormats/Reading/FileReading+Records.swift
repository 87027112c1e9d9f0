import AWSNames
import Inventory
import JSON

extension FileReading {
  /// The objects of the list that the document is about.
  ///
  /// A document without that list is not an answer of the call, unless it is empty.
  mutating func records(_ name: StaticString, _ document: JSONView) -> [JSONView] {
    guard let list = document[name] else {
      if isListed {
        missedList = "\(name)"
      } else if !document.isEmptyObject {
        leaveOut(.missingField("\(name)"), at: document)
      }
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

  /// Whether the ARN in a field is of the folder's own account and region; a record of another is left out.
  ///
  /// A loop that forgot `--region` writes one region's answer into the folder of each.
  mutating func belongsHere(_ field: StaticString, _ record: JSONView) -> Bool {
    guard let arn = record[field], arn.kind == .string else { return true }
    let context = context
    let problem = arn.withText { text -> SnapshotProblem.Kind? in
      guard let arn = ARNBytes(UnsafeRawBufferPointer(text)) else { return nil }
      if !context.account.isEmpty, isAccountID(arn.account), !arn.account.elementsEqual(context.account.utf8) {
        let account = String(decoding: arn.account, as: UTF8.self)
        return .accountContradictsFolder(account: account, folder: context.account)
      }
      guard let own = context.ownRegion, !arn.region.isEmpty, !arn.region.elementsEqual(own.utf8) else { return nil }
      return .regionContradictsFolder(region: String(decoding: arn.region, as: UTF8.self), folder: own)
    }
    guard let problem else { return true }
    leaveOut(problem, at: record)
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
