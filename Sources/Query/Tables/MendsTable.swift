import Checks
import Inventory
import Mends

extension TableKind.Description {
  /// What to do, the most worth it first.
  static let mends = TableKind.Description(
    "mends",
    fields,
    flags: [
      QueryFlag("is:fail", "closes failures") { mend($0, $1).closesCount > 0 },
      QueryFlag("is:unknown", "tells what the snapshot cannot") { mend($0, $1).unknowns > 0 },
      QueryFlag("is:ending", "ends a way to administrator, or that strangers start a function") { dataset, row in
        let mend = mend(dataset, row)
        guard let narrator = dataset.mends else { return false }
        return !narrator.endedPaths(by: mend).isEmpty || !narrator.endedExposures(by: mend).isEmpty
      },
    ],
    relations: [],
    count: { $0.mends?.set.mends.count ?? 0 }
  )

  private static let fields =
    [
      Field(
        "title",
        "Mend",
        aliases: ["mend"],
        width: 60,
        minimumWidth: 20,
        basis: .findings,
        .composed { dataset, row in dataset.mends?.title(of: mend(dataset, row)) ?? "" }
      ),
      Field(
        "severity",
        "Severity",
        kind: .severity,
        aliases: ["sev", "worst"],
        width: 8,
        basis: .findings,
        .label(.fixed(FindingFields.severityNames), { mend($0, $1).severity.map { Int($0.rawValue) } })
      ),
      number("closes", "Closes", 12) { Int64($0.closesCount) },
      number("unknowns", "Unknown", 7, visibility: .wide) { Int64($0.unknowns) },
      number("score", "Score", 8) { Int64($0.score.value) },
      Field(
        "kind",
        "Kind",
        aliases: ["type"],
        width: 10,
        basis: .findings,
        .label(
          .fixed(Cause.Kind.allCases.map(\.rawValue)),
          { dataset, row in Cause.Kind.allCases.firstIndex(of: mend(dataset, row).kind) }
        )
      ),
    ]
    + Field.account(basis: .findings) { place($0, $1)?.account } + [
      Field(
        "region",
        "Region",
        width: 14,
        visibility: .wide,
        basis: .findings,
        .composed { place($0, $1)?.region ?? "" }
      ),
      Field(
        "resource",
        "Resource",
        aliases: ["arn"],
        width: 40,
        visibility: .hidden,
        basis: .findings,
        .composed { place($0, $1)?.resource ?? "" }
      ),
      Field(
        "name",
        "Name",
        width: 24,
        visibility: .hidden,
        basis: .findings,
        .composed { place($0, $1)?.name ?? "" }
      ),
      Field(
        "check",
        "Checks",
        aliases: ["checks"],
        width: 30,
        visibility: .hidden,
        basis: .findings,
        .composed { dataset, row in
          let checks = dataset.mends?.checks(of: mend(dataset, row)) ?? []
          return checks.map { dataset.checks[Int($0.check)].id }.joined(separator: ", ")
        }
      ),
      Field(
        "id",
        "Id",
        width: 60,
        visibility: .hidden,
        basis: .findings,
        .composed { dataset, row in dataset.mends?.id(of: mend(dataset, row)).description ?? "" }
      ),
    ]

  private static func number(
    _ id: String,
    _ title: String,
    _ width: Int,
    visibility: FieldVisibility = .standard,
    _ read: @escaping @Sendable (Mend) -> Int64
  ) -> Field {
    Field(
      id,
      title,
      kind: .number(.count),
      width: width,
      visibility: visibility,
      basis: .findings,
      .number { read(mend($0, $1)) }
    )
  }

  private static func mend(_ dataset: Dataset, _ row: Int) -> Mend {
    guard let mends = dataset.mends else { preconditionFailure("a row of mends belongs to a set of them") }
    return mends.set.mends[row]
  }

  private static func place(_ dataset: Dataset, _ row: Int) -> MendPlace? {
    dataset.mends?.place(of: mend(dataset, row))
  }
}
