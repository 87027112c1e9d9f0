import Access
import Checks
import IAM
import Inventory
import Query

/// How somebody could become an administrator: the shortest path step by step, the others folded, and who could get
/// here in the first place.
struct PathsOverview {
  let session: AnswerSession
  let principal: PrincipalRow
  /// The function whose role it is; nil when the role or user itself was asked about.
  let function: RowID<FunctionRecord>?

  init(_ session: AnswerSession, _ subject: ReachSubject) {
    self.session = session
    principal = subject.principal
    function = subject.function
  }

  /// Paths listed, and principals that could get here.
  private static let mostPaths = 20
  private static let mostPrincipals = 100
  private static let mostDoors = 5

  var access: AccessModel { session.access }
  var paths: ExposurePaths { session.context.paths }

  var answer: Answer {
    Answer(session.arn(principal), items: unknowns + shortest + all + whoGetsHere)
  }
}

// MARK: To administrator

extension PathsOverview {
  private var shortest: [Answer.Item] {
    guard let path = paths.shortest(from: principal) else {
      return [.space(), .line("no path from \(access.name(principal)) to administrator is known", .met)] + cut
    }
    let sureness = path.isConditional ? "depends" : "sure"
    let length = Answer.Piece("\(Count.of(path.steps.count, "hop")), \(sureness)", .count)
    let title = Answer.Line(
      [Answer.Piece("Shortest path", .strong)],
      trailing: path.steps.isEmpty ? Answer.Piece("there already", .bad) : length
    )
    let drawing = PathDrawing(session)
    let items = (function.map { doors(to: $0, drawing) } ?? []) + drawing.items(path, from: principal)
    return [.space(), .section(Answer.Section(title, fold: "paths.shortest", items: items))]
  }

  /// Why somebody whose policies grant everything is no administrator.
  private var cut: [Answer.Item] {
    switch access.held(by: principal).administrator {
    case .cut(let statements, let cut):
      let names = statements.map(\.description).joined(separator: "; ")
      return [.line("\(names) grants everything, but \(cut)", .warning)]
    case .unknown(_, let missing): return [.line(.unknown("its policies grant everything; \(missing.words)"))]
    case .administrator, .notAdministrator: return []
    }
  }

  /// How strangers get the function to run, then the function itself.
  private func doors(to function: RowID<FunctionRecord>, _ drawing: PathDrawing) -> [Answer.Item] {
    let ways = session.context.openWays(into: function)
    var items: [Answer.Item] = []
    if let first = ways.first {
      items.append(.line(first.verdict.audience.visitorName, .warning))
      items += ways.prefix(Self.mostDoors).map { way in
        let title = Answer.Piece("through \(session.context.title(of: way))")
        return drawing.step([title], target: target(of: way.entrance))
      }
      let rest = ways.count - Self.mostDoors
      if rest > 0 { items.append(drawing.step([Answer.Piece("and \(rest) more doors", .dim)])) }
      items.append(drawing.arrow)
    }
    let resource = ResourceID(function)
    let name = session.inventory.name(of: resource)
    let arn = session.inventory.functionARN(function)
    items.append(.line(Answer.Line(name, .name, target: .resource(resource), copy: arn)))
    return items + [drawing.step([Answer.Piece("its code runs as", .dim)]), drawing.arrow]
  }

  /// The row that shows a way, or the statement behind it.
  private func target(of entrance: Entrance) -> Target? {
    if let trigger = entrance.trigger { return .row(.triggers, trigger.rawValue) }
    guard case .statement(let row) = entrance.origin else { return nil }
    return .row(.permissions, row.rawValue)
  }

  private var all: [Answer.Item] {
    let found = paths.all(from: principal, limit: Self.mostPaths + 1)
    guard found.count > 1 else { return [] }
    let drawing = PathDrawing(session)
    let items = found.prefix(Self.mostPaths).enumerated().map { number, path in
      let title = Answer.Line(
        names(path) + [Answer.Piece(path.steps.first.map { "  \(paths.title(of: $0))" } ?? "", .dim)],
        trailing: .certainty(isConditional: path.isConditional)
      )
      let steps = drawing.items(path, from: principal)
      return Answer.Item.section(Answer.Section(title, fold: "paths.\(number)", isFolded: true, items: steps))
    }
    let count = found.count > Self.mostPaths ? "\(Self.mostPaths) and more" : "\(found.count)"
    let title = Answer.Line([Answer.Piece("All paths", .strong)], trailing: Answer.Piece(count, .count))
    return [.space(), .section(Answer.Section(title, fold: "paths.all", isFolded: true, items: items))]
  }

  /// Whom a path leads to, one after the other.
  private func names(_ path: AccessPath) -> [Answer.Piece] {
    let names = path.steps.map { paths.name(of: $0.to) }
    return names.enumerated().map { place, name in
      let isLast = place == names.count - 1
      return Answer.Piece(name + (isLast ? "" : " "), sign: place == 0 ? nil : .moved)
    }
  }
}

// MARK: Who gets here

extension PathsOverview {
  private var whoGetsHere: [Answer.Item] {
    let found = paths.leading(to: principal)
    let drawing = PathDrawing(session)
    var items = found.prefix(Self.mostPrincipals).map { other, path in
      let hops = Count.of(path.steps.count, "hop")
      let arn = session.arn(other)
      let title = Answer.Line(
        [Answer.Piece(access.name(other), .name)],
        trailing: Answer.Piece(path.isConditional ? "\(hops), depends" : hops, .count),
        target: session.target(other),
        copy: arn
      )
      let steps = drawing.items(path, from: other, isToAdministrator: false)
      return Answer.Item.section(Answer.Section(title, fold: "paths.from.\(arn)", isFolded: true, items: steps))
    }
    if found.isEmpty { items.append(.line("nobody else in the snapshot, as far as it tells", .dim)) }
    let rest = found.count - Self.mostPrincipals
    if rest > 0 { items.append(.line("and \(Count.grouped(rest)) more", .dim)) }
    let title = Answer.Line(
      [Answer.Piece("Who can get to \(access.name(principal))", .strong)],
      trailing: Answer.Piece(Count.grouped(found.count), .count)
    )
    return [
      .space(), .section(Answer.Section(title, fold: "paths.reverse", isFolded: found.count > 6, items: items)),
    ]
  }

  private var unknowns: [Answer.Item] {
    let controls = access.controls(of: access.account(principal)).service
    var items = controls.missing.map { Answer.Item.missing(.call($0)) }
    if controls.isUnknown {
      items.append(.line("control policies that are not known are taken to allow", .dim))
    }
    items += access.held(by: principal).unread.map { .missing(.words(policy: $0)) }
    return items
  }
}
