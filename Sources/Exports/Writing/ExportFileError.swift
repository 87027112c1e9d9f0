import Glibc

/// Why an export was not written.
public enum ExportFileError: Error, Hashable, Sendable {
  /// A file is there, and nobody has agreed to replace it.
  case exists(String)
  /// The path names a folder.
  case isFolder(String)
  /// The place belongs to the snapshot that is being read.
  case insideSnapshot(String)
  /// The system refused.
  case failed(String, errno: Int32)
}

extension ExportFileError: CustomStringConvertible {
  /// What happened, then what to do, in one line.
  public var description: String {
    switch self {
    case .exists(let path): "\(path) is there already; choose another name or allow it to be replaced"
    case .isFolder(let path): "\(path) is a folder; add a file name"
    case .insideSnapshot(let path): "\(path) is part of the snapshot, which is never written to; choose another folder"
    case .failed(let path, let number): "\(path) could not be written: \(String(cString: strerror(number)))"
    }
  }
}
