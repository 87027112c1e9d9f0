import Foundation
import Glibc
import TestSupport
import Testing

/// Credentials that stand anywhere in a snapshot come out nowhere.
@Suite struct MaskingTests {
  /// A snapshot, and where the credentials stand in it.
  enum Kind: String, CaseIterable {
    case texts
    case otherTexts
    case names

    func snapshot() throws -> PlantedSnapshot {
      switch self {
      case .texts: try .inTexts(salt: 0)
      case .otherTexts: try .inTexts(salt: 7)
      case .names: try .inNames()
      }
    }
  }

  /// What was looked at.
  private final class Tally {
    var texts = 0
    var bytes = 0
    var masks = 0
    var leaks: [String: String] = [:]

    func look(_ text: String, _ source: String) {
      var text = text
      text.withUTF8 { bytes in
        texts += 1
        self.bytes += bytes.count
        masks += Self.places(of: "****", in: bytes).count
        guard leaks[source] == nil else { return }
        for mark in PlantedSecret.marks {
          guard let found = Self.places(of: mark, in: bytes).first else { continue }
          let around = bytes[max(0, found - 60)..<min(bytes.count, found + 40)]
          leaks[source] = String(decoding: around, as: UTF8.self).debugDescription
        }
      }
    }

    private static func places(of mark: String, in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
      let mark = Array(mark.utf8)
      var places: [Int] = []
      var start = 0
      while start + mark.count <= bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(mark[0]), bytes.count - start - mark.count + 1)
      {
        let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        let isThere = memcmp(base + place, mark, mark.count) == 0
        if isThere { places.append(place) }
        start = place + (isThere ? mark.count : 1)
      }
      return places
    }
  }

  @Test(arguments: Kind.allCases)
  func nothingThatIsShownHoldsACredential(_ kind: Kind) throws {
    let snapshot = try kind.snapshot()
    let tally = Tally()
    let outputs = try #require(Outputs(of: snapshot.url, tally.look))
    try outputs.lookAtLists()
    try outputs.lookAtAnswers()
    outputs.lookAtPanes()
    outputs.lookAtScreens()
    try outputs.lookAtDocuments(of: snapshot.url)
    print(
      "\(kind.rawValue): \(snapshot.count) planted, \(tally.texts) texts of \(tally.bytes) bytes looked at,",
      "\(tally.masks) masks"
    )
    #expect(snapshot.count > 500)
    #expect(tally.masks > 1_000)
    for (source, text) in tally.leaks.sorted(by: { $0.key < $1.key }) { Issue.record("\(source): \(text)") }
  }

  /// The program itself, with what it says on the standard error.
  @Test(arguments: Kind.allCases)
  func nothingThatTheProgramWritesHoldsACredential(_ kind: Kind) throws {
    let snapshot = try kind.snapshot()
    let tally = Tally()
    for arguments in [
      ["browse"], ["check"], ["check", "--all", "--format", "csv"], ["inventory", "functions"], ["coverage"],
      ["paths"], ["reach", PlantedSecret.text(1)],
    ] {
      let output = try run([arguments[0], snapshot.url.path] + arguments.dropFirst())
      tally.look(output, arguments.joined(separator: " "))
    }
    print("\(kind.rawValue): \(tally.bytes) bytes that the program wrote, \(tally.masks) masks")
    #expect(tally.masks > 10)
    for (source, text) in tally.leaks.sorted(by: { $0.key < $1.key }) { Issue.record("\(source): \(text)") }
  }

  private func run(_ arguments: [String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lambdascope-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "output")
    try Data().write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: BuiltProduct.path(of: "lambdascope"))
    process.arguments = arguments
    process.environment = ["HOME": folder.path, "LANG": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    let handle = try FileHandle(forWritingTo: file)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return try String(decoding: Data(contentsOf: file), as: UTF8.self)
  }
}
