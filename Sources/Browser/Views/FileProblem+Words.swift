import Screen

extension FileProblem {
  /// The file in words: some problems are the whole snapshot's.
  var file: String { path.isEmpty ? "whole snapshot" : path }

  /// Where in the file, in words.
  var placeInFile: String { place.isEmpty ? "all of it" : place }

  /// Whether something is lost, or it is good to know.
  var kind: Span { losesRecords ? Span("lost", .warn) : Span("note", .textDim) }
}
