import Access
import Checks
import Inventory
import Testing

@testable import Query

@Suite struct FilterTests {
  let dataset = SampleDataset.five

  @Test(arguments: [
    ("", ["checkout-api", "Thumbnails", "legacy-webhook", "nightly-report", "bildgröße"]),
    ("thumb", ["Thumbnails"]),
    ("Thumb", ["Thumbnails"]),
    ("THUMB", []),
    ("GRÖSSE", []),
    ("größe", ["bildgröße"]),
    ("prod", ["checkout-api", "Thumbnails", "legacy-webhook"]),
    ("python 444455556666", ["nightly-report"]),
    ("thumb|legacy", ["Thumbnails", "legacy-webhook"]),
    ("!python", ["Thumbnails", "bildgröße"]),
    ("!(thumb|legacy) prod", ["checkout-api"]),
    ("l*y-w*k", ["legacy-webhook"]),
    ("512", ["checkout-api"]),
    ("2023-11", ["Thumbnails"]),
  ])
  func aWordLooksAtAllVisibleColumns(text: String, names: [String]) throws {
    #expect(try dataset.names(text) == names)
  }

  @Test(arguments: [
    ("runtime:python", ["checkout-api", "legacy-webhook", "nightly-report"]),
    ("runtime=python3.9", ["legacy-webhook"]),
    ("runtime=python", []),
    ("runtime=python*", ["checkout-api", "legacy-webhook", "nightly-report"]),
    ("runtime=python3.9|nodejs18.x", ["Thumbnails", "legacy-webhook"]),
    ("runtime<python3.12", ["legacy-webhook", "nightly-report"]),
    ("runtime>=python3.9", ["checkout-api", "legacy-webhook"]),
    ("runtime=\"\"", ["bildgröße"]),
    ("account:prod", ["checkout-api", "Thumbnails", "legacy-webhook"]),
    ("account=111122223333", ["checkout-api", "Thumbnails", "legacy-webhook"]),
    ("memory>=1gb", ["Thumbnails"]),
    ("memory=512", ["checkout-api"]),
    ("memory!=512", ["Thumbnails", "legacy-webhook", "nightly-report", "bildgröße"]),
    ("memory<=0.5gb", ["checkout-api", "legacy-webhook"]),
    ("timeout>5m", ["Thumbnails"]),
    ("size>50MB", ["legacy-webhook"]),
    ("modified<30d", ["checkout-api"]),
    ("modified>30d", ["Thumbnails"]),
    ("modified>=2026-01-01", ["checkout-api"]),
    ("modified:2023", ["Thumbnails"]),
    ("modified<2026-11", ["Thumbnails"]),
    ("role:*admin*", ["checkout-api"]),
    ("name~^[ct].*[is]$", ["checkout-api", "Thumbnails"]),
    ("name~^T", ["Thumbnails"]),
    ("is:public", ["legacy-webhook"]),
    ("exposure=internet", ["legacy-webhook"]),
    ("is:image", ["bildgröße"]),
    ("has:url", ["legacy-webhook"]),
    ("tag:owner", ["checkout-api"]),
    ("tag:owner=payments", ["checkout-api"]),
    ("tag.team:core", ["checkout-api"]),
    ("tag.owner=pay", []),
    ("variable:password", ["nightly-report"]),
    ("description:\"\\\"at night\\\"\"", ["nightly-report"]),
    ("trigger.type:url", ["legacy-webhook"]),
    ("account.name=prod memory<200", ["legacy-webhook"]),
    ("arn:function:thumb", ["Thumbnails"]),
  ])
  func aComparisonLooksAtOneColumn(text: String, names: [String]) throws {
    #expect(try dataset.names(text) == names)
  }

  @Test func valuesOfVariablesAreNeverLookedAt() throws {
    #expect(try dataset.names("hunter2") == [])
    #expect(try dataset.names("variable:hunter2") == [])
  }

  @Test func selectedRowsCanBeAskedFor() throws {
    var dataset = dataset
    dataset.selection[.functions] = RowSet([1, 3])
    #expect(try dataset.names("is:selected") == ["Thumbnails", "nightly-report"])
  }

  @Test func narrowingGivesTheSameAsStartingOver() throws {
    let all = dataset.allRows(of: .functions)
    let first = try #require(Filter(try Query("e", in: .functions), over: dataset).rows(among: all))
    let narrowed = Filter(try Query("eb", in: .functions), over: dataset).rows(among: first)
    #expect(narrowed == dataset.rows(matching: try Query("eb", in: .functions)))
  }

  @Test func theOrderOfTheRowsIsKept() throws {
    let filter = Filter(try Query("python|nodejs", in: .functions), over: dataset)
    #expect(filter.rows(among: [3, 0, 4, 1]) == [3, 0, 1])
  }

  @Test func aCancelledFilterGivesNothing() throws {
    #expect(dataset.rows(matching: try Query("a", in: .functions), isCancelled: { true }) == nil)
  }

  @Test(arguments: TableKind.allCases) func everyFieldOfEveryTableCanBeRead(table: TableKind) throws {
    for field in table.fields {
      for row in 0..<dataset.rowCount(of: table) { _ = field.text(in: dataset, row: row) }
      let direct = (0..<dataset.rowCount(of: table)).filter { field.value(in: dataset, row: $0) == .none }
      let missing = dataset.rows(matching: try Query("\(field.id)=\"\"", in: table))
      #expect(missing == direct.map { UInt32($0) }, "\(field.id)")
    }
  }

  @Test func namesOfFieldsAreUniqueWithinATable() {
    for table in TableKind.allCases {
      let names = table.fields.flatMap { [$0.id] + $0.aliases }
      #expect(Set(names).count == names.count, "\(table.name)")
    }
  }
}

extension FilterTests {
  @Test func `the field, the flag and the index of the checks give one answer`() throws {
    let dataset = SampleDataset.five
    let exposures = CheckContext(inventory: dataset.inventory, asOf: dataset.asOf).exposures.functions
    let names = dataset.inventory.functions.name.map { dataset.inventory.strings[$0] }
    for exposure in Audience.allCases {
      let expected = names.indices.filter { exposures[$0] == exposure }.map { names[$0] }
      #expect(try dataset.names("exposure=\(exposure.name)") == expected)
    }
    #expect(try dataset.names("is:public") == names.indices.filter { exposures[$0].isPublic }.map { names[$0] })
    #expect(try dataset.names("is:public") == ["legacy-webhook"])
  }
}
