/// A page of the side pane that takes asking many policies, so that it is made in the background.
public enum AccessPage: Hashable, Sendable {
  /// A tab about a topic.
  case tab(PaneTab, PaneTopic)
  /// Whether somebody may do something, as the command line asks it.
  case can(AccessWords)
  /// Who may do something to a resource.
  case whoCan(action: String, resource: String)
}

/// A question about access in the words that somebody typed.
public struct AccessWords: Hashable, Sendable {
  /// The name of a principal, its ARN, an account id, a service or `*`.
  public var principal: String
  /// The action, such as `lambda:InvokeFunction`.
  public var action: String
  /// The name of a function, an ARN or `*`.
  public var resource: String
  /// Condition keys with their values, in the order typed.
  public var context: [AccessKey]
}

/// A condition key with one value.
public struct AccessKey: Hashable, Sendable {
  /// The key, such as `aws:SourceIp`.
  public var name: String
  /// The value.
  public var value: String
}

/// What came of making a page.
public enum AccessPageResult: Hashable, Sendable {
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
    case .can(let words): return AnswerPane(self).result(words)
    case .whoCan(let action, let resource): return AnswerPane(self).result(action: action, resource: resource)
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
