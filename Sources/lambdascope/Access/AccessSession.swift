import Access
import Answers
import Checks
import IAM
import Inventory

/// A snapshot that was read to ask who may do what.
struct AccessSession {
  private let loaded: LoadedSnapshot
  let context: CheckContext

  /// The snapshot as questions are put to it.
  var session: AnswerSession { AnswerSession(CheckEngine(context), name: loaded.name) }

  var access: AccessModel { context.access }
  var inventory: Inventory { context.inventory }

  /// Reads a snapshot.
  ///
  /// - Throws: `CommandFailure`.
  static func load(_ options: SnapshotOptions) throws -> AccessSession {
    Interruption.watch()
    let loaded = try LoadedSnapshot.load(options.snapshot, ProgressLine())
    return AccessSession(loaded: loaded, context: options.context(loaded.inventory))
  }

  /// What a name means.
  ///
  /// - Throws: `CommandFailure` when it means nothing, or more than one thing.
  func named<Meaning>(_ meaning: () throws(AccessNameError) -> Meaning) throws -> Meaning {
    do {
      return try meaning()
    } catch {
      throw CommandFailure(.usage, "\(error)")
    }
  }

  /// Ends the command: the answers are not whole when files could not be read, or when `missing` says so.
  ///
  /// - Throws: `CommandFailure` with exit code 4.
  func end(missing: [String] = []) throws {
    for sentence in missing { Diagnostics.write(sentence) }
    if loaded.isPartial || !missing.isEmpty { throw CommandFailure(.partial) }
  }
}

extension AccessSession {
  func text(_ id: StringID) -> String { inventory.strings[id] }

  /// The ARN of a principal.
  func arn(_ principal: PrincipalRow) -> String { text(access.arn(principal)) }
}

extension QuestionError {
  /// Asks something that words may get wrong.
  ///
  /// - Throws: `CommandFailure` that tells what is wrong with them.
  static func usage<Result>(_ ask: () throws(QuestionError) -> Result) throws -> Result {
    do {
      return try ask()
    } catch {
      if case .key = error { throw CommandFailure(.usage, "--context: \(error)") }
      throw CommandFailure(.usage, error.description)
    }
  }
}
