public import Answers

/// A page of the side pane that takes asking many policies, so that it is made in the background.
public enum AccessPage: Hashable, Sendable {
  /// A tab about a topic.
  case tab(PaneTab, PaneTopic)
  /// The answer to a question that somebody typed.
  case question(AskedQuestion)
}

/// What came of making a page.
public enum AccessPageResult: Hashable, Sendable {
  /// What the page says.
  case made(PaneDocument)
  /// Words that name nothing, and why.
  case problem(String)
}

extension PaneTab {
  /// Whether the tab is made in the background.
  var isAccess: Bool {
    switch self {
    case .callers, .reach, .paths: true
    case .checks, .responsibility, .details, .related, .document: false
    }
  }
}

extension PaneContext {
  /// Makes a page; whoever asks may have to wait until all policies of the snapshot are read.
  public func make(_ page: AccessPage) -> AccessPageResult {
    switch page {
    case .tab(let tab, let topic): return .made(document(tab, topic))
    case .question(let question):
      do throws(QuestionError) {
        return .made(AnswerPane(self).document(try question.answer(in: session)))
      } catch {
        return .problem(error.description)
      }
    }
  }
}

/// The pages made last, so that moving up and down shows them at once.
struct AccessPages: Hashable, Sendable {
  private var entries: [Entry] = []

  private struct Entry: Hashable, Sendable {
    var page: AccessPage
    var document: PaneDocument
  }

  /// Pages kept; a screen of rows to move through.
  private static let limit = 48

  subscript(page: AccessPage) -> PaneDocument? { entries.last { $0.page == page }?.document }

  mutating func add(_ document: PaneDocument, for page: AccessPage) {
    entries.removeAll { $0.page == page }
    entries.append(Entry(page: page, document: document))
    if entries.count > Self.limit { entries.removeFirst() }
  }
}
