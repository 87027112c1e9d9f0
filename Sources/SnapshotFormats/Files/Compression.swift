/// A way of packing bytes, told from the first of them: names of files lie.
///
/// The signatures are those of `file` (magic(5)): RFC 1952 for gzip, RFC 8878 for Zstandard, the formats' own
/// specifications for the others; as known on 2026-11-28.
public enum Compression: String, CaseIterable, Hashable, Sendable {
  /// RFC 1952.
  case gzip
  /// Zstandard, RFC 8878.
  case zstd
  /// bzip2.
  case bzip2
  /// xz, with LZMA.
  case xz
  /// LZ4 in frames.
  case lz4
  /// PKZIP.
  case zip
  /// 7-Zip.
  case sevenZip = "7z"
  /// POSIX tar.
  case tar

  /// The packing of bytes; nil when they begin like none of these.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard
      let found = Self.allCases.first(where: { packing in
        let (offset, signature) = packing.signature
        guard bytes.count >= offset + signature.count else { return false }
        return bytes[offset..<(offset + signature.count)].elementsEqual(signature)
      })
    else { return nil }
    self = found
  }

  /// The bytes that tell it, and where they stand.
  private var signature: (offset: Int, bytes: [UInt8]) {
    switch self {
    case .gzip: (0, [0x1F, 0x8B])
    case .zstd: (0, [0x28, 0xB5, 0x2F, 0xFD])
    case .bzip2: (0, [0x42, 0x5A, 0x68])
    case .xz: (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
    case .lz4: (0, [0x04, 0x22, 0x4D, 0x18])
    case .zip: (0, [0x50, 0x4B, 0x03, 0x04])
    case .sevenZip: (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
    case .tar: (257, Array("ustar".utf8))
    }
  }

  /// Whether it holds files rather than one text.
  var isArchive: Bool {
    switch self {
    case .zip, .sevenZip, .tar: true
    case .gzip, .zstd, .bzip2, .xz, .lz4: false
    }
  }

  /// The command that unpacks it.
  var unpacker: String {
    switch self {
    case .gzip: "gunzip"
    case .zstd: "unzstd"
    case .bzip2: "bunzip2"
    case .xz: "unxz"
    case .lz4: "unlz4"
    case .zip: "unzip"
    case .sevenZip: "7z x"
    case .tar: "tar xf"
    }
  }
}
