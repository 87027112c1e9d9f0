/// A file of the snapshot.
public struct SourceFile: Hashable, Sendable {
  /// The path below the snapshot's folder.
  public var path: StringID
  /// Whether the file is gzipped; offsets count bytes of the inflated text.
  public var isCompressed: Bool

  /// A file of the snapshot.
  public init(path: StringID, isCompressed: Bool) {
    self.path = path
    self.isCompressed = isCompressed
  }
}

/// Where a row came from: a range of bytes in a file of the snapshot.
public struct Provenance: Hashable, Sendable {
  /// The file.
  public var file: RowID<SourceFile>
  /// Number of bytes of the row's JSON.
  public var length: UInt32
  /// First byte of the row's JSON, from 0.
  public var offset: UInt64

  /// A range of bytes in a file.
  public init(file: RowID<SourceFile>, offset: UInt64, length: UInt32) {
    self.file = file
    self.length = length
    self.offset = offset
  }
}
