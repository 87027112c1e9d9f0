import Foundation
import Inventory
import Testing

@testable import SnapshotFormats

@Suite struct CompressionTests {
  static let file = "111122223333/us-east-1/lambda-list-functions.json"

  @Test(arguments: ["", "\0\0\0\0\0\0\0\0", "trailing words", "\0\0more"])
  func readsWhatIsPackedWhateverFollows(_ tail: String) throws {
    for name in [Self.file, Self.file + ".gz"] {
      let folder = try TemporaryFolder()
      try folder.write(try fixture("one-function.json.gz") + Data(tail.utf8), to: name)
      let result = try read(folder)
      #expect(result.inventory.functions.count == 1)
      #expect(result.inventory.state(.lambdaListFunctions) == .collected)
      let hasWords = tail.utf8.contains { $0 != 0 }
      #expect(result.problems.map(\.kind) == (hasWords ? [.bytesBehindCompression(tail.utf8.count)] : []))
    }
  }

  @Test func readsPlainTextUnderTheNameOfACompressedOne() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"Functions": [\#(functionJSON("checkout"))]}"#, to: Self.file + ".gz")
    let result = try read(folder)
    #expect(result.inventory.functions.count == 1)
    #expect(result.problems == [])
  }

  @Test(
    arguments: [
      (.zstd, [0x28, 0xB5, 0x2F, 0xFD]), (.bzip2, [0x42, 0x5A, 0x68, 0x39]), (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
      (.lz4, [4, 0x22, 0x4D, 0x18]), (.zip, [0x50, 0x4B, 3, 4]), (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
      (.tar, [UInt8](repeating: 0x61, count: 257) + Array("ustar".utf8)),
    ] as [(Compression, [UInt8])]
  )
  func namesOtherPackings(_ packing: Compression, _ beginning: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let bytes = Data(beginning + [UInt8](repeating: 7, count: 600))
    try folder.write(bytes, to: Self.file)
    try folder.write(bytes, to: "archive")
    let result = try read(folder)
    #expect(result.problems.first { $0.file == Self.file }?.kind == .packed(packing))
    #expect(result.inventory.state(.lambdaListFunctions) == .failed)
    let whole = SnapshotFolder(root: folder.path + "/archive")
    #expect(whole.problems.map(\.kind) == [.packedSnapshot(packing)])
    #expect(whole.problems.allSatisfy { $0.sentence.contains(packing.unpacker) })
  }
}
