import Answers
import Inventory
import Query

extension Target {
  /// Where Enter goes; nil where nothing shows it.
  var link: PaneLink? {
    switch self {
    case .resource(let resource): .resource(resource)
    case .row(let table, let row): table.view.map { .row($0, row) }
    case .table(let table, let owner): table.view.map { .place(Place($0, of: owner.flatMap(Owner.init))) }
    case .findings(let check): .place(Place(.findings, of: .check(UInt16(clamping: check))))
    case .file(let provenance): .source(provenance)
    }
  }
}

extension TableKind {
  /// The view that shows the table.
  fileprivate var view: View? { View.allCases.first { $0.table == self } }
}

extension Owner {
  /// A resource as something that a place is limited to; nil where nothing belongs to it.
  init?(_ resource: ResourceID) {
    if let account = resource.row(of: AccountRecord.self) {
      self = .account(account)
    } else if let function = resource.row(of: FunctionRecord.self) {
      self = .function(function)
    } else if let role = resource.row(of: RoleRecord.self) {
      self = .role(role)
    } else {
      return nil
    }
  }
}
