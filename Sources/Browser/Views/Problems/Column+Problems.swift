import Screen

extension Column {
  /// What was wrong with files: how grave it is and what happened stand before the place.
  static let problems: [Column] = [
    Column("Kind", minimum: 4, preferred: 4) { source, row in [source.snapshot.problems[Int(row)].kind] },
    Column("What happened", minimum: 24, preferred: 60) { source, row in
      let problem = source.snapshot.problems[Int(row)]
      return [Span(problem.text, problem.losesRecords ? .text : .textDim)]
    },
    Column("File", minimum: 26, preferred: 60, keepsEnds: true) { source, row in
      let problem = source.snapshot.problems[Int(row)]
      return [Span(problem.file, problem.path.isEmpty ? .textDim : .text)]
    },
    Column("Place", minimum: 10, preferred: 24) { source, row in
      [Span(source.snapshot.problems[Int(row)].placeInFile, .textDim)]
    },
  ]
}
