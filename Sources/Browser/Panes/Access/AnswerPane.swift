import Access
import Checks
import IAM
import Inventory
import Screen

/// The answer to a question about access that somebody typed, with its argument.
struct AnswerPane {
  let context: PaneContext
  private let access: AccessModel

  init(_ context: PaneContext) {
    self.context = context
    access = context.checkContext.access
  }

  func result(_ words: AccessWords) -> AccessPageResult {
    do throws(AccessNameError) {
      let (caller, row) = try access.principal(named: words.principal)
      let resource = try access.resource(named: words.resource)
      let question = AccessQuestion(
        caller: caller,
        principal: row,
        action: words.action,
        resource: resource,
        context: words.entries
      )
      return .made(document(access.answer(to: question), question, words))
    } catch {
      return .problem(error.description)
    }
  }

  func result(action: String, resource: String) -> AccessPageResult {
    do throws(AccessNameError) {
      let resource = try access.resource(named: resource)
      return .made(document(access.whoCan(action, resource), action, resource))
    } catch {
      return .problem(error.description)
    }
  }

  /// Grants listed; an action that every administrator may use is held by many.
  private static let mostGrants = 200
}

extension AnswerPane {
  private func document(_ answer: AccessAnswer, _ question: AccessQuestion, _ words: AccessWords) -> PaneDocument {
    var writer = PaneWriter()
    writer.append(answer.decision.line(context.glyphs))
    writer.space()
    let link = question.principal.map { context.link(to: $0) }
    writer.field("who", question.caller.name, link == nil ? .text : .link, link: link)
    writer.field("what", question.action)
    writer.field("on what", question.resource)
    for key in words.context { writer.field("given", "\(key.name) = \(key.value)") }
    write(unknownAction: question.action, to: &writer)
    writer.section("Because", fold: "answer.because") { writer in
      let evidence = access.evidence(
        answer.answer.reasons,
        principal: question.principal,
        resource: question.resource
      )
      writer.add(evidence, context)
      let levels = evidence.count { $0.isPassage }
      if levels > 0 { writer.add("and the control policies above let it pass", .textDim) }
      if evidence.isEmpty { writer.add("no policy of the snapshot speaks of it", .textDim) }
    }
    guard !answer.missing.isEmpty || !answer.unread.isEmpty else { return writer.document }
    writer.section("What the snapshot lacks", fold: "answer.missing") { writer in
      writer.add(missing: answer.missing, context)
      for name in answer.unread {
        writer.add("\(context.glyphs[.resultUnknown]) the words of \(context.policyName(name))", .resultUnknown)
      }
    }
    return writer.document
  }

  private func document(_ found: WhoCan, _ action: String, _ resource: String) -> PaneDocument {
    var writer = PaneWriter()
    writer.field("what", action)
    writer.field("on what", resource)
    write(unknownAction: action, to: &writer)
    writer.add(missing: found.missing, context)
    writer.space()
    let trailing = Span("\(found.grants.count)", .treeCount)
    writer.section([Span("may do it", .textStrong)], fold: "answer.who", trailing: trailing) { writer in
      let callers = CallersPane(context, .resource(ResourceID(kind: .account, row: 0)))
      for grant in found.grants.prefix(Self.mostGrants) { callers.write(grant, resource, to: &writer) }
      if found.grants.isEmpty { writer.add("nobody, as far as the snapshot tells", .textDim) }
      let rest = found.grants.count - Self.mostGrants
      if rest > 0 { writer.add("and \(rest) more", .textDim) }
    }
    return writer.document
  }

  private func write(unknownAction action: String, to writer: inout PaneWriter) {
    guard ActionCatalog.builtIn.actions(matching: action).isEmpty else { return }
    writer.add("\(context.glyphs[.resultUnknown]) no service has an action of that name", .warn)
  }
}

extension AccessWords {
  /// The condition keys with all their values.
  fileprivate var entries: [String: RequestContext.Entry] {
    let values = Dictionary(grouping: context) { $0.name }.mapValues { $0.map(\.value) }
    return values.mapValues { $0.count == 1 ? .value($0[0]) : .values($0) }
  }
}

extension Decision {
  /// The decision in words, with its sign.
  func line(_ glyphs: Glyphs) -> PaneLine {
    let (glyph, role, words): (Glyph, Role, String) =
      switch self {
      case .allowed: (.resultPass, .ok, "allowed")
      case .explicitlyDenied: (.resultFail, .error, "denied by a statement")
      case .implicitlyDenied: (.resultFail, .error, "denied, since nothing allows it")
      case .conditional: (.resultUnknown, .warn, "depends on what is not known")
      }
    return PaneLine([Span("\(glyphs[glyph]) \(words)", role)], copyText: rawValue)
  }
}
