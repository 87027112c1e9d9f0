import Inventory

extension DetailsPane {
  /// An account in its organization: what binds it, then what is known of the account.
  func writeNode(_ row: RowID<OrganizationNodeRecord>, to writer: inout PaneWriter) {
    OrganizationPage(context, row).write(to: &writer)
    guard let account = inventory.organizationNodes[row.index].account else { return }
    writer.space()
    writeAccount(account, to: &writer)
  }
}
