/// A runtime identifier taken apart: `python3.12` is version 3.12 of the family python.
struct RuntimeVersion: Hashable, Sendable {
  let family: String
  let version: [Int]

  init(_ identifier: String) {
    let start = identifier.utf8.firstIndex { (0x30...0x39).contains($0) } ?? identifier.endIndex
    let family = identifier[..<start].lowercased()
    // `dotnetcore3.1` came before `dotnet6`, and `provided` before `provided.al2`.
    switch family {
    case "dotnetcore": self.family = "dotnet"
    case "provided.al": self.family = "provided"
    default: self.family = family
    }
    version = identifier[start...].utf8.split { !(0x30...0x39).contains($0) }.compactMap { Int(Substring($0)) }
  }

  /// Below 0 when this is older, above 0 when it is newer; nil for another family.
  func compare(_ other: RuntimeVersion) -> Int? {
    guard family == other.family else { return nil }
    if version == other.version { return 0 }
    return version.lexicographicallyPrecedes(other.version) ? -1 : 1
  }
}
