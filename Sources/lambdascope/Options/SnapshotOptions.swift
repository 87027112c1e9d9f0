public import AWSNames
public import ArgumentParser
public import Checks
import Inventory
import Foundation
import SnapshotFormats

/// Which snapshot, and how to judge it.
struct SnapshotOptions: ParsableArguments {
  @Argument(help: "The folder of the exported snapshot.", completion: .directory)
  var snapshot: String

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day to judge dates by, such as 2026-11-21; today unless given.", valueName: "date")
  )
  var asOf: Day?

  @Option(
    name: .customLong("trust"),
    help: ArgumentHelp(
      "An account that may be trusted as if it belonged to the organization; may be repeated.",
      valueName: "account"
    )
  )
  var trusted: [AccountNumber] = []

  @Option(
    help: ArgumentHelp(
      "The memory that files may take while they are read, such as 512M or 4G; a larger file is left out.",
      valueName: "size"
    )
  )
  var memory = ByteCount(bytes: SnapshotReader.Options.usualMemory)

  /// What the checks may look at.
  func context(_ inventory: Inventory) -> CheckContext {
    CheckContext(inventory: inventory, asOf: day, trustedAccounts: Set(trusted.map(\.digits)))
  }

  /// The day to judge by.
  var day: Day { asOf ?? Day(secondsSince1970: Int64(Date().timeIntervalSince1970)) }
}

/// Twelve digits.
struct AccountNumber: ExpressibleByArgument {
  let digits: String

  init?(argument: String) {
    guard isAccountID(argument) else { return nil }
    digits = argument
  }
}

extension Day: ExpressibleByArgument {
  /// A whole date and nothing else.
  public init?(argument: String) {
    guard argument.utf8.count == 10 else { return nil }
    self.init(argument)
  }
}

extension Severity: ExpressibleByArgument {
  /// The severity of its word.
  public init?(argument: String) { self.init(name: argument) }

  /// The words, from the harmless end.
  public static var allValueStrings: [String] { allCases.map(\.name) }
}
