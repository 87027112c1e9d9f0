import AWSNames
import IAM

/// Reads the words that several questions share.
enum Words {
  /// An action as people write it.
  ///
  /// - Throws: `QuestionError.action` for what cannot be the name of one action, `QuestionError.unknownAction` for what is
  ///   the name of none: to say that it is denied would hide the mistake.
  static func action(_ text: String) throws(QuestionError) -> String {
    let parts = text.parts(at: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !WildcardPattern.hasWildcard(text) else {
      throw .action(text)
    }
    let catalog = ActionCatalog.builtIn
    guard catalog.action(named: text) == nil else { return text }
    throw .unknownAction(text, nearest: nearest(to: String(parts[1]), of: String(parts[0]), in: catalog))
  }

  /// The action that is most like one that no service has: of its service, or of the service that is most like it.
  private static func nearest(to name: String, of service: String, in catalog: ActionCatalog) -> String? {
    let services = catalog.byService(catalog.all)
    guard let meant = NearestName.nearest(to: service, among: services.map(\.service)),
      let actions = services.first(where: { $0.service == meant })?.actions
    else { return nil }
    return NearestName.nearest(to: "\(meant):\(name)", among: actions.actions.map(catalog.name))
  }

  /// Condition keys, each `KEY=VALUE`, in the order given.
  ///
  /// - Throws: `QuestionError.key` for a word that is none.
  static func keys(_ words: some Sequence<String>) throws(QuestionError) -> [ConditionKey] {
    var keys: [ConditionKey] = []
    for word in words {
      guard let sign = word.place(of: "="), sign != word.startIndex else { throw .key(word) }
      keys.append(ConditionKey(name: String(word[..<sign]), value: String(word[word.utf8.index(after: sign)...])))
    }
    return keys
  }
}

/// A condition key of a request with one value.
public struct ConditionKey: Hashable, Sendable {
  /// The key, such as `aws:SourceIp`.
  public var name: String
  /// The value.
  public var value: String

  /// Whether words are condition keys with values.
  ///
  /// - Throws: ``QuestionError`` for the first that is none.
  public static func check(_ words: [String]) throws(QuestionError) { _ = try Words.keys(words) }
}

extension [ConditionKey] {
  /// The keys with all their values.
  var entries: [String: RequestContext.Entry] {
    let values = Dictionary(grouping: self) { $0.name }.mapValues { $0.map(\.value) }
    return values.mapValues { $0.count == 1 ? .value($0[0]) : .values($0) }
  }
}
