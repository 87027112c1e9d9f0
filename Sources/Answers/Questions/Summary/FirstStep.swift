public import Checks
import Inventory
import Mends

/// One of the things to fix first: a remedy, how many findings it closes, and for which check.
public struct FirstStep: Hashable, Sendable {
  /// What to do.
  public let text: String
  /// The check it satisfies.
  public let check: UInt16
  /// The worst severity it closes.
  public let severity: Severity
  /// The findings of that severity that it closes; milder ones come on top.
  public let closes: Int
  /// Why it stands here: what it closes in all, or the check with what is wrong.
  public let why: String
  /// What the findings come from; nil where they were not gathered yet, so that the step is one check's.
  public let cause: FindingCause?

  /// The steps that close most, a finding counting ten times as much as one of the next lower severity.
  static func all(_ counts: [CheckCount], _ session: AnswerSession) -> [FirstStep] {
    if let mends = session.gatheredMends() { return all(mends) }
    let ranked = counts.indices.filter { counts[$0].resources > 0 }.sorted { left, right in
      let (first, second) = (score(counts[left]), score(counts[right]))
      return first == second ? left < right : first > second
    }
    return ranked.prefix(most).compactMap { position in
      let (check, count) = (session.catalogue[position], counts[position])
      guard let worst = Severity.allCases.last(where: { count.failures[Int($0.rawValue)] > 0 }) else { return nil }
      return FirstStep(
        text: "\(firstSentence(check.remedy.text)): \(subjects(count, session))",
        check: UInt16(position),
        severity: worst,
        closes: count.failures[Int(worst.rawValue)],
        why: "\(check.id): \(check.title)",
        cause: nil
      )
    }
  }

  /// The mends that are worth most, of those that close failures.
  private static func all(_ mends: MendNarrator) -> [FirstStep] {
    mends.set.mends.lazy.filter { $0.closesCount > 0 }.prefix(most).compactMap { mend in
      guard let severity = mend.severity, let check = mends.checks(of: mend).first?.check else { return nil }
      let ends = mends.endedPaths(by: mend).first.map { "; ends \($0)" } ?? ""
      return FirstStep(
        text: mends.title(of: mend),
        check: check,
        severity: severity,
        closes: mend.closes[Int(severity.rawValue)],
        why: mend.closedPieces.map(\.text).joined() + ends,
        cause: mend.cause
      )
    }
  }

  private static let most = 5

  private static func score(_ count: CheckCount) -> Int {
    var weight = 1
    return count.failures.dropFirst().reduce(0) { sum, failures in
      defer { weight *= 10 }
      return sum + failures * weight
    }
  }

  /// The names of one or two resources, the number of more.
  private static func subjects(_ count: CheckCount, _ session: AnswerSession) -> String {
    if count.resources <= count.examples.count {
      return count.examples.map { session.inventory.name(of: $0) }.joined(separator: ", ")
    }
    let word = count.examples.first.map { $0.type.word } ?? "resource"
    return "\(count.resources) \(word)s"
  }

  /// The text up to its first full stop or semicolon.
  private static func firstSentence(_ text: String) -> String {
    let characters = Array(text)
    let end = characters.indices.first { index in
      if characters[index] == ";" { return true }
      return characters[index] == "." && (index + 1 == characters.count || characters[index + 1] == " ")
    }
    return String(characters[..<(end ?? characters.count)])
  }
}
