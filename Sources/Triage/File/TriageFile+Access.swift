import AWSNames
import GRDB
import Glibc

extension TriageFile {
  /// Why nothing can be written; nil where it can, as far as one can tell without trying.
  var whyReadOnly: String? {
    if let refusal { return refusal }
    if access(place, F_OK) == 0, access(place, W_OK) != 0 { return String(cString: strerror(errno)) }
    let folder = nearestFolder
    if access(folder, W_OK | X_OK) != 0 { return "its folder \(folder): \(String(cString: strerror(errno)))" }
    return nil
  }

  /// The folder of the file, or the nearest one above that is there.
  private var nearestFolder: String {
    var folder = place
    repeat {
      guard let slash = folder.lastPlace(of: "/") else { return "." }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    } while folder != "/" && access(folder, F_OK) != 0 && errno == ENOENT
    return folder
  }

  /// Where a path leads: SQLite keeps its companions beside the file, not beside a link to it.
  static func place(of path: String) -> String {
    var place = path.begins(with: "/") ? path : "./" + path
    // As many links as Linux follows (path_resolution(7), 2026-11-28).
    for _ in 0..<40 {
      var target = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(place, &target, target.count - 1)
      guard count > 0, let slash = place.lastPlace(of: "/") else { break }
      let text = String(decoding: target[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      place = text.begins(with: "/") ? text : place[...slash] + text
    }
    return place
  }

  /// Makes the file, and the folders above it, closed to others: decisions tell where an organization is weak.
  ///
  /// It is made beside its place and put there whole, so that nobody ever meets a part of one.
  func create() throws(TriageError) {
    if access(place, F_OK) == 0 { return }
    for slash in place.utf8.indices.dropFirst() where place.utf8[slash] == UInt8(ascii: "/") {
      let folder = String(place[..<slash])
      if mkdir(folder, 0o700) != 0 && errno != EEXIST {
        throw .cannotOpen(path: path, why: "\(folder): \(String(cString: strerror(errno)))")
      }
    }
    let beside = nearestFolder + "/.lambdascope-" + TriageStore.newName
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, why: String(cString: strerror(errno))) }
    close(descriptor)
    defer { unlink(beside) }
    let whole = TriageFile(path: beside, refusal: nil, patience: patience)
    do {
      try TriageSchema.bringUpToDate(whole.connect(.writing))
    } catch {
      throw self.error(error)
    }
    // Another program may have come first; where the file system knows no links, the last one wins.
    if link(beside, place) != 0, errno != EEXIST, rename(beside, place) != 0 {
      throw .cannotOpen(path: path, why: String(cString: strerror(errno)))
    }
  }

  /// What went wrong, in our words.
  func error(_ error: any Error) -> TriageError {
    if let error = error as? TriageError { return error }
    guard let error = error as? DatabaseError else { return .failed(path: path, why: "\(error)") }
    let why = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: return .locked(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .damaged(path: path, why: why)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return .readOnly(path: path, why: whyReadOnly ?? why)
    case .SQLITE_FULL: return .failed(path: path, why: "there is no space left")
    case .SQLITE_CANTOPEN: return .cannotOpen(path: path, why: why)
    default: return .failed(path: path, why: why)
    }
  }
}
