import Inventory
import JSON

extension FileReading {
  mutating func readWebACLs(_ document: JSONView) {
    for record in records("WebACLs", document) { readWebACL(record) }
  }

  /// `get-web-acl`.
  mutating func readWebACLAnswer(_ document: JSONView) {
    guard let record = object("WebACL", document) else { return noteNoAnswer(document) }
    readWebACL(record)
  }

  private mutating func readWebACL(_ record: JSONView) {
    guard let arn = name("ARN", record) else { return }
    var acl = WebACLRecord(scope: scope, provenance: provenance(of: record))
    acl.arn = arn
    acl.name = text("Name", record)
    acl.ruleCount = has("Rules", record) ? Int32(clamping: objects("Rules", record, .shown).count) : -1
    fragment.append(acl)
  }

  /// `get-web-acl-for-resource`; an empty answer says that nothing protects the resource.
  mutating func readWebACLOfResource(_ document: JSONView) {
    guard has("WebACL", document) || document.isEmptyObject else { return noteNoAnswer(document) }
    var association = WebACLAssociationRecord(scope: scope, provenance: provenance(of: document))
    association.resource = interner.intern(parameter)
    association.webACL = object("WebACL", document).map { text("ARN", $0) } ?? .empty
    fragment.append(association)
  }

  /// `list-resources-for-web-acl`, the same from the other side.
  mutating func readResourcesOfWebACL(_ document: JSONView) {
    guard has("ResourceArns", document) else { return noteNoAnswer(document) }
    for resource in elements("ResourceArns", document, .string) {
      var association = WebACLAssociationRecord(scope: scope, provenance: provenance(of: resource))
      association.resource = intern(resource)
      association.webACL = interner.intern(parameter)
      fragment.append(association)
    }
  }
}

extension OperationReader {
  static let webACLs = [
    OperationReader(.wafv2ListWebAcls) { $0.readWebACLs($1) },
    OperationReader(.wafv2GetWebAcl) { $0.readWebACLAnswer($1) },
    OperationReader(.wafv2GetWebAclForResource) { $0.readWebACLOfResource($1) },
    OperationReader(.wafv2ListResourcesForWebAcl) { $0.readResourcesOfWebACL($1) },
  ]
}
