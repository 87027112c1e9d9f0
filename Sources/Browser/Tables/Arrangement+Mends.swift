import Answers
import Checks
import Inventory
import Mends
import Query

extension Arrangement {
  /// Mends gathered by a name that they have in common; what is worth most comes first.
  func gathered(
    _ rows: [UInt32],
    _ source: TableSource,
    by name: (Mend, TableSource) -> String
  ) -> Lines {
    var members: [String: [UInt32]] = [:]
    var order: [String] = []
    var scores: [String: Int] = [:]
    for row in rows {
      guard let mend = source.mend(row) else { continue }
      let name = name(mend, source)
      if members[name] == nil { order.append(name) }
      members[name, default: []].append(row)
      scores[name, default: 0] += mend.score.value
    }
    var gathered: [UInt32] = []
    let groups = order.sorted { (scores[$1] ?? 0, $0) < (scores[$0] ?? 0, $1) }.map { name in
      let start = gathered.count
      gathered += members[name] ?? []
      let mends = gathered[start...].compactMap { source.mend($0) }
      return Lines.Group(
        key: .named(name),
        rows: start..<gathered.count,
        worst: mends.compactMap(\.severity).max(),
        tally: .mends(
          closes: mends.reduce(0) { $0 + $1.closesCount },
          unknowns: mends.reduce(0) { $0 + $1.unknowns }
        )
      )
    }
    return Lines(gathered, rowCount: rows.count, groups: groups, headingWidth: order.map(\.count).max() ?? 0)
  }
}

extension TableSource {
  /// The account that a mend is made in.
  func accountName(of mend: Mend) -> String {
    dataset.mends?.place(of: mend).account.map { inventory.accountName($0) } ?? "several accounts"
  }

  /// The check that most of a mend's findings are of.
  func mainCheck(of mend: Mend) -> String {
    dataset.mends?.checks(of: mend).first.map { checks.catalogue[Int($0.check)].id } ?? ""
  }

  /// The team that the tags of what a mend closes findings about name.
  func ownerName(of mend: Mend) -> String {
    dataset.mends.flatMap { $0.owners(of: mend).first } ?? "no owner is told"
  }
}
