import AWSNames
import Checks
import Foundation
import FuzzTargets
import IAM
import Inventory
import Query
import Screen
import Settings
import TestSupport
import Testing

/// Every medium keeps every hostile text: what is written is read back by a reader that knows nothing of the writer.
///
/// Signs that mean something × marks of every combining class, joiners, selectors, tags, controls and marks of direction.
/// One text in eleven, or all of them with `LAMBDASCOPE_FUZZ_SECONDS`. Shells have tests of their own.
@Suite struct HostileTextTests {
  static let texts: [String] = {
    let isWhole = ProcessInfo.processInfo.environment["LAMBDASCOPE_FUZZ_SECONDS"] != nil
    let all = HostileText.all
    return stride(from: 0, to: all.count, by: isWhole ? 1 : 11).map { all[$0] }
  }()

  /// Sheets by RFC 4180, pages by CommonMark, lines by JSON; names of findings; themes' files; all by what is fuzzed.
  @Test(arguments: ["escapes", "finding-names"])
  func `what is written of a text is the text`(_ name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    for text in Self.texts {
      if let broken = target.broken(by: Array(text.utf8)) { Issue.record("\(text.debugDescription): \(broken)") }
    }
    print("\(name): \(Self.texts.count) of \(HostileText.all.count) texts")
  }

  @Test func `an ARN keeps the name in it`() throws {
    for text in Self.texts {
      let arn = try #require(ARN("arn:aws:iam::111122223333:role/\(text)"))
      #expect(arn.resource.isExactly("role/\(text)"))
      #expect(arn.isRole)
      #expect(arn.account.isExactly("111122223333"))
      #expect(String(describing: arn).isExactly("arn:aws:iam::111122223333:role/\(text)"))
    }
    print("ARNs: \(Self.texts.count) texts")
  }

  @Test func `a glob matches by scalars`() {
    var count = 0
    for text in Self.texts where !text.utf8.contains(UInt8(ascii: "*")) && !text.utf8.contains(UInt8(ascii: "?")) {
      let scalars = text.unicodeScalars.count
      let marks = String(repeating: "?", count: scalars)
      #expect(WildcardPattern(text).matches(text))
      #expect(WildcardPattern("*" + text).matches("\u{301}" + text))
      #expect(WildcardPattern(text + "*").matches(text + "\u{301}"))
      #expect(WildcardPattern(marks).matches(text), "\(text.debugDescription)")
      #expect(!WildcardPattern(marks + "?").matches(text))
      #expect(!WildcardPattern(text).matches(text + "\u{301}"))
      count += 1
    }
    print("globs: \(count) texts")
  }

  @Test func `a filter finds what it was made from, and nothing else`() throws {
    let texts = Self.texts.enumerated().filter { $0.offset.isMultiple(of: 3) }.map(\.element)
    let dataset = Self.dataset(of: texts)
    let field = try #require(TableKind.functions.field(named: "name"))
    for (row, text) in texts.enumerated() {
      let query = Query(field, equalTo: row, in: dataset)
      let again = try Query(query.description, in: .functions)
      #expect(again == query, "\(text.debugDescription) as \(query)")
      let rows = dataset.rows(matching: again) ?? []
      #expect(rows.contains(UInt32(row)), "\(text.debugDescription) is not found by \(query)")
      for other in rows { #expect(texts[Int(other)].lowercased().isExactly(text.lowercased()), "\(query)") }
    }
    print("filters: \(texts.count) texts")
  }

  @Test func `a theme keeps its title`() {
    // A mark of byte order before everything is taken for one.
    for text in Self.texts where text.unicodeScalars.first != "\u{FEFF}" {
      let escaped = text.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16)
        return "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      }
      let reading = ThemeReading("title: \"\(escaped.joined())\"", name: "mine") { _ in nil }
      #expect(reading.theme?.title.isExactly(text) == true, "\(text.debugDescription)")
    }
    print("themes: \(Self.texts.count) texts")
  }

  private static func dataset(of names: [String]) -> Dataset {
    var builder = InventoryBuilder()
    var rows = Fragment()
    let file = builder.addFile(path: builder.interner.intern("sample.json"), isCompressed: false)
    let place = Provenance(file: file, offset: 0, length: 2)
    let id = builder.interner.intern("111122223333")
    let account = builder.addAccount(folder: id, id: id, provenance: place)
    let scope = builder.scope(account, builder.interner.intern("eu-central-1"))
    for name in names {
      var function = FunctionRecord(
        scope: scope,
        packageType: .zip,
        tracing: .unknown,
        environmentState: .none,
        provenance: place
      )
      function.name = builder.interner.intern(name)
      rows.append(function)
    }
    builder.append(rows)
    return Dataset(inventory: builder.build().inventory, asOf: Day("2026-11-28") ?? Day(rawValue: 0))
  }
}
