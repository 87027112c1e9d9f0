import Foundation

/// A fleet of accounts as an exported snapshot, of any size, about 4 KB a function.
struct Fleet {
  var functions: Int
  var accounts: Int
  var regions = ["us-east-1", "eu-west-1"]
  var seed: UInt64 = 1

  /// Writes the snapshot below a folder and returns the number of bytes written.
  func write(to root: URL) throws -> Int {
    var bytes = try writeManifest(to: root)
    let cells = accounts * regions.count
    var serial = 0
    for account in 0..<accounts {
      var roles: [String] = []
      for (number, region) in regions.enumerated() {
        let cell = account * regions.count + number
        let count = functions / cells + (cell < functions % cells ? 1 : 0)
        var writer = FleetCell(fleet: self, account: Fleet.id(account), region: region, cell: cell)
        for _ in 0..<count {
          serial += 1
          writer.addFunction(serial)
        }
        roles += writer.roles
        bytes += try writer.write(to: root.appending(path: "\(Fleet.id(account))/\(region)"))
      }
      bytes += try writeRoles(roles, account: Fleet.id(account), to: root)
    }
    return bytes
  }

  /// Made-up account ids, twelve digits.
  static func id(_ number: Int) -> String { String(200_000_000_003 + 7919 * number) }

  private func writeManifest(to root: URL) throws -> Int {
    let list = (0..<accounts).map { number in
      let regions = regions.map { "\"\($0)\"" }.joined(separator: ", ")
      return "{\"id\": \"\(Fleet.id(number))\", \"name\": \"fleet-\(number)\", \"regions\": [\(regions)]}"
    }
    return try FleetCell.put(
      """
      {"formatVersion": 1, "collectedAt": "2026-11-20T06:00:00Z", "collector": "benchmark",
       "accounts": [\(list.joined(separator: ",\n  "))]}
      """,
      at: root.appending(path: "snapshot.json")
    )
  }

  private func writeRoles(_ roles: [String], account: String, to root: URL) throws -> Int {
    try FleetCell.put(
      "{\"UserDetailList\": [], \"GroupDetailList\": [], \"Policies\": [], \"RoleDetailList\": [\n"
        + roles.joined(separator: ",\n") + "]}\n",
      at: root.appending(path: "\(account)/global/iam-get-account-authorization-details.json")
    )
  }
}
