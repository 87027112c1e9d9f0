import Answers
import Inventory
import Screen

extension DetailsPane {
  func writeUser(_ row: RowID<UserRecord>, to writer: inout PaneWriter) {
    let user = inventory.users[row.index]
    writer.field("user", text(user.name), .textStrong)
    writePlace(user.scope, to: &writer)
    writer.field("arn", text(user.arn))
    optional("id", user.id, to: &writer)
    write(boundary: user.boundary, to: &writer)
    writer.section("Policies", fold: "details.policies") { writer in
      write(inline: user.inlinePolicies, attached: user.attachedPolicies, to: &writer)
    }
    writer.section("Groups", fold: "details.memberships") { writeGroups(of: user, to: &$0) }
    writer.section("Tags", fold: "details.tags") { write(tags: user.tags, to: &$0) }
    writeSource(user.provenance, to: &writer)
  }

  /// The groups of a user, each with the policies that it hands on.
  private func writeGroups(of user: UserRecord, to writer: inout PaneWriter) {
    let names = inventory.lists[user.groups]
    for name in names {
      guard let row = inventory.groups.row(named: name, in: user.scope) else {
        writer.field(text(name), absent: .unknown("not in the snapshot"), context: context)
        continue
      }
      let group = inventory.groups[row.index]
      writer.add(text(name), .link, link: .source(group.provenance))
      writer.indented { writer in
        write(inline: group.inlinePolicies, attached: group.attachedPolicies, to: &writer)
      }
    }
    if names.isEmpty { writer.add(absent: .none, context: context) }
  }
}
