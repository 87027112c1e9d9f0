import Browser
import SnapshotFormats

extension Snapshot {
  /// A snapshot as its reader gives it, called after its folder.
  init(_ result: SnapshotReader.Result, path: String) {
    self.init(
      name: Snapshot.name(ofFolder: path),
      inventory: result.inventory,
      problems: result.problems.map { problem in
        FileProblem(
          path: problem.file,
          place: problem.placeInFile,
          text: problem.sentence,
          losesRecords: problem.losesRecords
        )
      }
    )
  }

  /// The last part of a path that says something: `exports/acme/` is `acme`.
  static func name(ofFolder path: String) -> String {
    path.split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init) ?? path
  }
}

extension SnapshotProblem {
  /// The line and the byte alone, for tables that name the file in a column of its own; empty for all of the file.
  fileprivate var placeInFile: String {
    [line.map { "line \($0)" }, offset.map { "byte \($0)" }].compactMap(\.self).joined(separator: ", ")
  }
}
