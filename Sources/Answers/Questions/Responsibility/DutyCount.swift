public import Checks

/// How many of some checks hold, of those that apply and can be told.
public struct DutyCount: Hashable, Sendable {
  /// Checks that hold.
  public let met: Int
  /// Checks that fail.
  public let failed: Int
  /// Checks of which the snapshot cannot tell.
  public let unknown: Int

  init(_ results: [AnswerSession.Result]) {
    met = results.count { $0.verdict.status == .pass }
    failed = results.count { $0.verdict.worst != nil }
    unknown = results.count { $0.verdict.status == .unknown }
  }

  /// `3 of 5 met`, or what is unknown where nothing can be told.
  var piece: Answer.Piece? {
    guard met + failed > 0 else { return unknown > 0 ? Answer.Piece("\(unknown) unknown", .unknown) : nil }
    let rest = unknown > 0 ? ", \(unknown) unknown" : ""
    return Answer.Piece("\(met) of \(met + failed) met\(rest)", failed > 0 ? .failed : .met)
  }
}

extension Verdict {
  /// The worst severity of its failures.
  public var worst: Severity? {
    guard case .fails(let failures) = self else { return nil }
    return failures.map(\.severity).max()
  }

  /// The sign for it, with its look.
  var sign: Answer.Piece {
    switch self {
    case .fails:
      guard let worst else { return Answer.Piece("", .failed, sign: .failed) }
      return Answer.Piece("", .severity(worst), sign: .severity(worst))
    case .unknown: return Answer.Piece("", .unknown, sign: .unknown)
    case .passes: return Answer.Piece("", .met, sign: .met)
    case .notApplicable: return Answer.Piece("", .dim, sign: .skipped)
    }
  }
}
