import AWSNames
import Glibc

extension ExportFile {
  /// What a path leads to, with links followed.
  struct Target {
    enum Kind {
      /// The place is free.
      case nothing
      /// A file that could be replaced.
      case file
      /// A folder, which no file is written to.
      case folder
      /// A pipe, a device or a socket.
      case stream
    }

    let path: String
    let folder: String
    let kind: Kind
    /// The permissions of a file that is there.
    let mode: mode_t?

    init(_ written: String) throws {
      var status = stat()
      if stat(written, &status) == 0 {
        kind = Target.kind(status.st_mode)
        mode = kind == .file ? status.st_mode & 0o7777 : nil
        path = kind == .stream ? written : try Target.resolved(written, in: written)
      } else {
        guard errno == ENOENT else { throw ExportFileError.failed(written, errno: errno) }
        let (folder, name) = Target.split(written)
        guard !name.isEmpty, name != ".", name != ".." else { throw ExportFileError.isFolder(written) }
        kind = .nothing
        mode = nil
        path = try Target.resolved(folder, in: written) + "/" + name
      }
      folder = Target.split(path).folder
    }

    private static func kind(_ mode: mode_t) -> Kind {
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .stream
      }
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
      guard let slash = path.lastPlace(of: "/") else { return (".", path) }
      let folder = String(path[..<slash])
      return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
    }

    private static func resolved(_ path: String, in written: String) throws -> String {
      guard let resolved = realpath(path, nil) else { throw ExportFileError.failed(written, errno: errno) }
      defer { free(resolved) }
      return String(cString: resolved)
    }
  }
}
