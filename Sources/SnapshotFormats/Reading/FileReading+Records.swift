import AWSNames
import Inventory
import JSON

extension FileReading {
  /// The objects of the list that the document is about.
  ///
  /// A document without that list is not an answer of the call, unless it is empty.
  mutating func records(_ name: StaticString, _ document: JSONView) -> AdmittedElements {
    if has(name, document) { return objects(name, document) }
    if isListed {
      missedList = "\(name)"
    } else if !document.isEmptyObject {
      leaveOut(lacking: name, at: document)
    }
    return AdmittedElements(nil, .object)
  }

  /// The text that names a record, without which it is left out.
  mutating func name(_ field: StaticString, _ record: JSONView) -> StringID? {
    nameText(field, record).map(intern)
  }

  /// The ARN that names a record, without which it is left out, as is one of another account or region.
  mutating func ownARN(_ field: StaticString, _ record: JSONView) -> StringID? {
    guard let arn = nameText(field, record), belongsHere(arn, record) else { return nil }
    return intern(arn)
  }

  private mutating func nameText(_ field: StaticString, _ record: JSONView) -> JSONView? {
    guard let value = present(field, record, .optional) else {
      leaveOut(lacking: field, at: record)
      return nil
    }
    guard let name = admit(value, .string, field) else { return nil }
    if !name.rawText.isEmpty { return name }
    leaveOut(lacking: field, at: record)
    return nil
  }

  /// Whether the ARN of a record, if it has one, is of the folder's own account and region; one of another is left out.
  ///
  /// A loop that forgot `--region` writes one region's answer into the folder of each.
  mutating func belongsHere(_ arn: JSONView?, _ record: JSONView) -> Bool {
    guard let arn else { return true }
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

  /// The function that a text names, by name, partial or whole ARN; nil where it names none.
  func function(_ text: JSONView) -> FunctionReference? {
    guard !text.rawText.isEmpty else { return nil }
    let interner = interner
    return text.withText { FunctionReference(utf8: $0, interner) }
  }

  /// The function that the call was made for.
  func parameterFunction() -> FunctionReference {
    var name = parameter
    let interner = interner
    return name.withUTF8 { FunctionReference(utf8: $0, interner) }
  }
}
