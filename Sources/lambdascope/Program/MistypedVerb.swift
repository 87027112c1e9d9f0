import AWSNames
import ArgumentParser
import Foundation

/// A first word that is no verb and no snapshot, where a verb was meant.
///
/// The argument parser takes it for the folder of a snapshot, and then complains about what follows.
enum MistypedVerb {
  /// Finds nothing wrong with words whose first is a verb, an option, or something that is there to be opened.
  ///
  /// - Throws: `CommandFailure` that names the verb that was meant.
  static func check(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.begins(with: "-"), !verbs.contains(where: word.isExactly) else { return }
    guard !FileManager.default.fileExists(atPath: word) else { return }
    let near = NearestName.nearest(to: word, among: verbs)
    let isFollowedByWord = arguments.count > 1 && !arguments[1].begins(with: "-")
    guard near != nil || isFollowedByWord else { return }
    let hint = near.map { "did you mean \($0)?" } ?? "lambdascope --help lists the verbs"
    throw CommandFailure(.usage, "there is no verb or snapshot \"\(word)\"; \(hint)")
  }

  /// The verbs of the program, and the one that the argument parser brings.
  static let verbs: [String] =
    ["help"] + Lambdascope.configuration.subcommands.compactMap { $0.configuration.commandName }
}
