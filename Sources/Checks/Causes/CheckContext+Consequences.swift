package import Access
import IAM
package import Inventory

extension CheckContext {
  /// What the ways rest on by which strangers come into a function, each once; where it is one, its change ends them all.
  package func causes(ofOpenWaysInto row: RowID<FunctionRecord>) -> [Cause] {
    guard exposures[row].isPublic else { return [] }
    let function = Function(inventory, row)
    let open = entrances.ways(into: row).filter(\.verdict.isPublic)
    return open.map { cause(ofWays: [$0], into: function) }.reduce(into: []) { causes, cause in
      if !causes.contains(cause) { causes.append(cause) }
    }
  }

  /// What a shortest way of a principal to administrator rests on, each of which ends that way; none where there is no
  /// way, or where several statements make it an administrator each by itself.
  package func causes(ofWayFrom principal: PrincipalRow) -> [Cause] {
    guard let hops = access.escalations.path(from: access.place(of: principal), along: access.routes) else { return [] }
    guard !hops.isEmpty else {
      guard case .administrator(let statements) = access.held(by: principal).administrator, statements.count == 1 else {
        return []
      }
      return [cause(statements[0], heldBy: principal)]
    }
    return hops.flatMap { hop in
      let holder = access.principal(at: hop.from)
      return hop.grants.compactMap(\.ownStatement).map { cause($0, heldBy: holder) }
    }
  }
}
