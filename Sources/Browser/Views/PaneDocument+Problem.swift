import Screen

extension PaneDocument {
  /// A problem in full: what happened, where, and what it means for the rest.
  init(explaining problem: FileProblem) {
    var writer = PaneWriter()
    writer.add(problem.text, problem.losesRecords ? .warn : .text)
    writer.space()
    writer.field("file", problem.file, copy: problem.path)
    writer.field("place", problem.placeInFile)
    writer.space()
    let meaning =
      problem.losesRecords
      ? "records of this file are missing here; what depends on them is unknown, not passed"
      : "nothing that the views show is missing because of this"
    writer.add(meaning, .textDim)
    self = writer.document
  }
}
