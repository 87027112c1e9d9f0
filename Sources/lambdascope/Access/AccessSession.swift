import Access
import Checks
import IAM
import Inventory

/// A snapshot that was read to ask who may do what.
struct AccessSession {
  private let loaded: LoadedSnapshot
  let context: CheckContext

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

  /// The id of a principal's account.
  func accountID(_ principal: PrincipalRow) -> String {
    text(inventory.accounts[access.account(principal).index].id)
  }

  /// The ARN of a principal.
  func arn(_ principal: PrincipalRow) -> String { text(access.arn(principal)) }

  /// An action as people write it.
  ///
  /// - Throws: `CommandFailure` for what cannot be the name of one action.
  static func action(_ text: String) throws -> String {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !WildcardPattern.hasWildcard(text) else {
      throw CommandFailure(.usage, "\"\(text)\" is no action; write one such as lambda:InvokeFunction")
    }
    return text
  }
}

extension JSONMember {
  init(_ key: String, _ text: String) { self.init(key, .string(text)) }

  init(_ key: String, _ texts: [String]) { self.init(key, .array(texts.map { .string($0) })) }

  init(_ key: String, _ number: Int) { self.init(key, .number(String(number))) }

  init(_ key: String, _ flag: Bool) { self.init(key, .bool(flag)) }
}
