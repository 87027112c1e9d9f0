import Inventory
import Screen

extension Browser {
  /// Asks for the page that the pane waits for, one at a time: the first one reads all policies, and what the user has
  /// left behind meanwhile is not made.
  static func askForPage(_ state: inout State, _ effects: inout [Effect]) {
    guard let page = state.pageOfPane, state.pane.pages[page] == nil, state.tickets.page == nil else { return }
    let ticket = state.tickets.next()
    state.tickets.page = ticket
    effects.append(.makePage(page, ticket))
  }

  static func take(_ result: AccessPageResult, of page: AccessPage, _ state: inout State) {
    state.tickets.page = nil
    state.pane.isStale = true
    switch result {
    case .made(let document): state.pane.pages.add(document, for: page)
    case .problem(let problem):
      state.say(.error, problem)
      if state.pane.question == page { state.pane.question = nil }
    }
  }

  /// Opens the answer to a question in the side pane.
  static func ask(_ page: AccessPage, _ state: inout State) -> [Effect] {
    let effects = state.hasPane ? [] : go(to: Place(.permissions), &state)
    state.pane.question = page
    focusPane(&state)
    return effects
  }
}

extension State {
  /// The page that the pane shows, made in the background; nil when it shows something else.
  var pageOfPane: AccessPage? {
    guard hasPane else { return nil }
    if let question = pane.question { return question }
    guard pane.tab.isAccess else { return nil }
    // Rows about one resource share its pages.
    return accessResourceAtCursor.map { .tab(pane.tab, .resource($0)) }
  }

  /// What the tabs about access are about: the resource of the row, or of what statements are gathered under.
  private var accessResourceAtCursor: ResourceID? {
    if case .group(.subject(let subject)) = table.lineAtCursor { return subject.resource(in: inventory) }
    guard let row = table.rowAtCursor, case .tabs(let topic) = place.view.rows?.pane, topic.hasAccess else {
      return nil
    }
    return paneTopic(of: row)?.resource(in: inventory)
  }

  /// Gives up pages of an inventory that is no longer shown.
  mutating func forgetPages() {
    tickets.page = nil
    pane.pages = AccessPages()
    pane.question = nil
  }
}
