import Screen

extension View {
  /// What was wrong with files of the snapshot.
  public static let problems = View(
    "problems",
    title: "Problems",
    help: "what was wrong with files of the snapshot",
    .table(
      TableDescription(
        // How grave it is and what happened stand before the place.
        columns: [
          Column("Kind", minimum: 4, preferred: 4) { source, row in [source.problem(row).kind] },
          Column("What happened", minimum: 24, preferred: 60) { source, row in
            [Span(source.problem(row).text, source.problem(row).losesRecords ? .text : .textDim)]
          },
          Column("File", minimum: 26, preferred: 60, keepsEnds: true) { source, row in
            [Span(source.problem(row).file, source.problem(row).path.isEmpty ? .textDim : .text)]
          },
          Column("Place", minimum: 10, preferred: 24) { source, row in
            [Span(source.problem(row).placeInFile, .textDim)]
          },
        ],
        count: { $0.snapshot.problems.count },
        // What is lost before what is good to know.
        order: { source in
          let rows = source.snapshot.problems.indices.map(UInt32.init)
          return rows.filter { source.problem($0).losesRecords } + rows.filter { !source.problem($0).losesRecords }
        },
        isProblem: { source, row in source.problem(row).losesRecords },
        emptyText: { _ in "no file of the snapshot had a problem" },
        pane: .document { state, row in PaneDocument(explaining: state.snapshot.problems[Int(row)]) }
      )
    )
  )
}

extension TableSource {
  fileprivate func problem(_ row: UInt32) -> FileProblem { snapshot.problems[Int(row)] }
}
