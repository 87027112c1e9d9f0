import Checks
import Inventory
import Query
import Screen

extension Arrangement {
  /// Statements gathered by what they are about; one that names several stands under each.
  ///
  /// Anyone and everything come first, then the subjects with the worst findings, then those from farthest away and
  /// with the most statements.
  ///
  /// - Complexity: O(*n* log *n*) in the number of statements and subjects.
  func gathered(
    _ rows: [UInt32],
    _ source: TableSource,
    _ subjects: (inout SubjectIndex, UInt32) -> [Subject]
  ) -> Lines {
    var index = SubjectIndex(source.inventory)
    var positions: [Subject: Int] = [:]
    var members: [(subject: Subject, rows: [UInt32])] = []
    for row in rows {
      for subject in subjects(&index, row) {
        let position = positions[subject] ?? members.count
        if position == members.count {
          positions[subject] = position
          members.append((subject, []))
        }
        members[position].rows.append(row)
      }
    }
    let groups = members.map { member in
      let worst = source.worstFailure(of: member.subject)
      return Lines.Group(
        key: .subject(member.subject),
        rows: 0..<member.rows.count,
        worst: worst,
        tally: Arrangement.tally(of: member.rows, source.inventory)
      )
    }
    let ranks = groups.indices.map { Rank(members[$0].subject, groups[$0], source.inventory) }
    let order = groups.indices.sorted { ranks[$0] != ranks[$1] ? ranks[$0] > ranks[$1] : $0 < $1 }
    var ordered: [UInt32] = []
    let placed = order.map { position in
      var group = groups[position]
      group.rows = ordered.count..<ordered.count + members[position].rows.count
      ordered += members[position].rows
      return group
    }
    let width = members.reduce(0) { max($0, TextWidth.columns(of: source.name(of: $1.subject))) }
    return Lines(ordered, rowCount: rows.count, groups: placed, headingWidth: width)
  }

  private static func tally(of rows: [UInt32], _ inventory: Inventory) -> Lines.Tally {
    var (granting, denying, bounding) = (0, 0, 0)
    for row in rows {
      let isAllow = inventory.statements[inventory.permissions.statement[Int(row)].index].isAllow
      if !isAllow {
        denying += 1
      } else if inventory.permissions.kind[Int(row)].isGuardrail {
        bounding += 1
      } else {
        granting += 1
      }
    }
    return .statements(granting: granting, denying: denying, bounding: bounding)
  }

  /// What decides which subject comes first.
  private struct Rank: Comparable {
    var isOpen: Bool
    var severity: Int
    var distance: Int
    var count: Int

    init(_ subject: Subject, _ group: Lines.Group, _ inventory: Inventory) {
      var granting = 0
      if case .statements(let count, _, _) = group.tally { granting = count }
      isOpen = granting > 0 && (subject == .anyone || subject == .everything)
      severity = group.worst.map { Int($0.rawValue) } ?? -1
      distance = granting > 0 ? subject.distance(in: inventory) : 0
      count = group.rows.count
    }

    static func < (left: Rank, right: Rank) -> Bool {
      (left.isOpen ? 1 : 0, left.severity, left.distance, left.count)
        < (right.isOpen ? 1 : 0, right.severity, right.distance, right.count)
    }
  }
}

extension Subject {
  /// How far away somebody is: what the snapshot does not hold before what it does.
  fileprivate func distance(in inventory: Inventory) -> Int {
    switch self {
    case .anyone, .everything: 4
    case .account(let id): inventory.accounts.row(id) == nil ? 3 : 1
    case .principal: 2
    case .service, .role, .user, .group, .function, .resource, .nobody, .node: 0
    }
  }
}
