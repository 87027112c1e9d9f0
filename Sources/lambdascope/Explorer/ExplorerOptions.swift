import AWSNames
import Checks
import Screen
import Settings

/// What the explorer is started with.
struct ExplorerOptions: Sendable {
  /// The folder of the snapshot.
  var snapshotPath: String
  /// In bytes, for files while they are read.
  var memory: Int
  /// The day to judge dates by.
  var asOf: Day
  /// Whether that day was asked for.
  var isAsOfChosen: Bool
  /// The file of decisions.
  var triagePath: String
  /// The file of the last session.
  var sessionPath: String
  /// Who decides.
  var author: String
  /// Accounts that may be trusted.
  var trustedAccounts: [String]
  /// The theme asked for; nil for that of the last session.
  var theme: String?
  /// The signs asked for.
  var glyphs: GlyphChoice
  /// The colours asked for.
  var color: ColorChoice?
  /// The environment variables.
  var environment: [String: String]
  /// Where settings and state live.
  var paths: Paths
}
