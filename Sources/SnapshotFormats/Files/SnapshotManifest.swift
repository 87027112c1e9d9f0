import AWSNames
import JSON

/// The optional `snapshot.json`, which says when and by what the snapshot was collected and what was tried.
struct SnapshotManifest: Sendable {
  static let fileName = "snapshot.json"

  var collectedAt: String?
  var collector: String?
  var accounts: [Account] = []
  var collected: [Collected] = []
  var errors: [CallError] = []
  /// Where errors could not be read, so that a call without a file may be one that failed.
  ///
  /// Each by its account and region; nil where nothing tells them.
  var unreadErrors: [(account: String, region: String)?] = []
  var problems: [SnapshotProblem] = []

  struct Account: Hashable, Sendable {
    var id: String
    var name: String?
    var regions: [String]
  }

  /// The operations that were tried in one region of an account.
  struct Collected: Hashable, Sendable {
    var account: String
    var region: String
    var operations: [String]
  }

  /// A call that gave an error instead of an output.
  struct CallError: Hashable, Sendable {
    var account: String
    var region: String
    var operation: String
    var parameter: String?
    var code: String
  }
}

extension SnapshotManifest {
  /// What `document` says; parts of the wrong type are left out and listed under `problems`.
  init(_ document: JSONView) {
    var problems = DocumentProblems(file: Self.fileName)
    defer { self.problems = problems.list }
    guard let document = document.checked(.object, &problems) else { return }
    readVersion(document, &problems)
    collectedAt = document.moment("collectedAt", &problems)
    collector = document.field("collector", .string, &problems)?.string
    readAccounts(document, &problems)
    readCollected(document, &problems)
    readErrors(document, &problems)
  }

  private mutating func readVersion(_ document: JSONView, _ problems: inout DocumentProblems) {
    guard let value = document.field("formatVersion", .number, &problems) else { return }
    guard let version = value.integer else {
      return problems.refuse(value, .wholeNumber(1...1), written: value.beginning)
    }
    if version != 1 { problems.report(.unknownVersion(Int(version)), at: value) }
  }

  private mutating func readAccounts(_ document: JSONView, _ problems: inout DocumentProblems) {
    for account in document.list("accounts", of: .object, &problems) {
      guard let id = account.field("id", .string, &problems)?.string else { continue }
      let regions = account.list("regions", of: .string, &problems).map(\.string)
      accounts.append(Account(id: id, name: account.field("name", .string, &problems)?.string, regions: regions))
    }
  }

  /// `{"ACCOUNT/REGION": ["SERVICE-OPERATION", ...]}`.
  private mutating func readCollected(_ document: JSONView, _ problems: inout DocumentProblems) {
    guard let collected = document.field("collected", .object, &problems) else { return }
    for (name, value) in collected.fields {
      let place = name.string.parts(at: "/", maxSplits: 1)
      guard place.count == 2, let list = value.checked(.array, &problems) else { continue }
      var operations: [String] = []
      for operation in list.elements {
        if let operation = operation.checked(.string, &problems) { operations.append(operation.string) }
      }
      self.collected.append(Collected(account: String(place[0]), region: String(place[1]), operations: operations))
    }
  }

  private mutating func readErrors(_ document: JSONView, _ problems: inout DocumentProblems) {
    guard let errors = document.present("errors") else { return }
    guard let list = errors.checked(.array, &problems) else { return unreadErrors.append(nil) }
    for error in list.elements {
      guard let error = error.checked(.object, &problems) else {
        unreadErrors.append(nil)
        continue
      }
      readError(error, &problems)
    }
  }

  private mutating func readError(_ error: JSONView, _ problems: inout DocumentProblems) {
    guard
      let account = error.field("account", .string, &problems)?.string,
      let region = error.field("region", .string, &problems)?.string
    else { return unreadErrors.append(nil) }
    guard let operation = error.field("operation", .string, &problems)?.string else {
      return unreadErrors.append((account, region))
    }
    // Whoever kept no code may have kept what the CLI said.
    let message = error.field("message", .string, &problems)?.string
    errors.append(
      CallError(
        account: account,
        region: region,
        operation: operation,
        parameter: error.field("parameter", .string, &problems)?.string,
        code: error.field("code", .string, &problems)?.string ?? message.flatMap(ForeignText.errorCode) ?? ""
      )
    )
  }
}
