public import Foundation

/// A fleet of accounts as an exported snapshot, of any size, with the truth of what was planted in it.
///
/// The same arguments always give the same bytes; about 4 KB a function.
public struct Fleet: Sendable {
  /// Number of functions.
  public var functions: Int
  /// Number of accounts.
  public var accounts: Int
  /// Regions of every account.
  public var regions = ["us-east-1", "eu-west-1"]
  /// Another seed plants the same weaknesses in other functions.
  public var seed: UInt64

  /// A fleet of a size.
  public init(functions: Int, accounts: Int, seed: UInt64 = 1) {
    self.functions = functions
    self.accounts = accounts
    self.seed = seed
  }

  /// What was written.
  public struct Written: Sendable {
    /// Number of bytes.
    public var bytes = 0
    /// ARNs of the functions, or roles, that each check must find, by check.
    public var planted: [String: Set<String>] = [:]
  }

  /// Writes the snapshot below a folder.
  public func write(to root: URL) throws -> Written {
    var written = Written()
    written.bytes = try writeManifest(to: root)
    let cells = accounts * regions.count
    var serial = 0
    for account in 0..<accounts {
      var roles = FleetRoles(account: Fleet.id(account))
      var passing: Set<String> = []
      var hasAdministrator = false
      for (number, region) in regions.enumerated() {
        let cell = account * regions.count + number
        let count = functions / cells + (cell < functions % cells ? 1 : 0)
        var writer = FleetCell(fleet: self, account: Fleet.id(account), region: region, cell: cell)
        for _ in 0..<count {
          serial += 1
          writer.addFunction(serial, &roles)
        }
        written.planted.merge(writer.planted) { $0.union($1) }
        passing.formUnion(writer.passing)
        if writer.planted["lambda-role-admin"] != nil { hasAdministrator = true }
        written.bytes += try writer.write(to: root.appending(path: "\(Fleet.id(account))/\(region)"))
      }
      // Who passes any role becomes an administrator only where there is one to pass.
      if hasAdministrator { written.planted["lambda-role-privesc", default: []].formUnion(passing) }
      written.planted["lambda-role-shared", default: []].formUnion(roles.shared)
      written.bytes += try roles.write(to: root)
    }
    return written
  }

  /// Made-up account ids, twelve digits.
  static func id(_ number: Int) -> String { String(200_000_000_003 + 7919 * number) }

  private func writeManifest(to root: URL) throws -> Int {
    let list = (0..<accounts).map { number in
      let regions = regions.map { "\"\($0)\"" }.joined(separator: ", ")
      return "{\"id\": \"\(Fleet.id(number))\", \"name\": \"fleet-\(number)\", \"regions\": [\(regions)]}"
    }
    return try Fleet.put(
      """
      {"formatVersion": 1, "collectedAt": "2026-11-20T06:00:00Z", "collector": "fleet",
       "accounts": [\(list.joined(separator: ",\n  "))]}
      """,
      at: root.appending(path: "snapshot.json")
    )
  }

  static func put(_ text: String, at url: URL) throws -> Int {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let bytes = Data(text.utf8)
    try bytes.write(to: url)
    return bytes.count
  }
}
