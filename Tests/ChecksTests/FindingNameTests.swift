import AWSNames
import Inventory
import Testing

@testable import Checks

/// Names of findings lead back to them, whatever stands in them.
@Suite struct FindingNameTests {
  /// What may stand in a name and means something to those who write, part or keep one.
  static let pieces = [
    "|", "%", "%7C", "%25", "%00", "\u{0}", ":", "/", "/stages/", "#2", "\u{301}", "|\u{301}", "%\u{301}", ":\u{301}",
    "\u{E9}", "e\u{301}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{85}", "\u{E0041}", "\u{1F1E9}\u{1F1EA}", "\n", "'",
    "\u{FFFD}", "\u{212A}", "K", "a", "",
  ]

  @Test func `every name is read as it was written`() {
    var names: Set<ExactText> = []
    var count = 0
    for left in Self.pieces {
      for right in Self.pieces {
        for (discriminator, account) in [("", ""), (right + left, ""), ("", right + left), (left, right)] {
          let id = FindingID(
            check: "c\(right)",
            resource: "r\(left)\(right)",
            discriminator: discriminator,
            account: account
          )
          let text = id.description
          #expect(FindingID(text) == id, "\(text.debugDescription)")
          #expect(!text.utf8.contains(0))
          names.insert(ExactText(text))
          count += 1
        }
      }
    }
    #expect(count == 4 * Self.pieces.count * Self.pieces.count)
    #expect(names.count > 3 * count / 4)
  }

  @Test(arguments: ["", "|", "check", "check|", "|arn", "a|b|c|d|e"])
  func `what is no name is none`(_ text: String) { #expect(FindingID(text) == nil) }

  @Test func `every finding is found by its name and by no other`() throws {
    let names = Self.pieces.enumerated().map { number, piece in "f\(number % 7)\(piece)" } + ["\u{301}x", "e\u{301}"]
    var builder = ExampleBuilder()
    for name in names {
      builder.addFunction(name) { function, _ in function.environmentState = .none }
      builder.addLogGroup("/own/\(name)")
      builder.addPolicy(to: name, statements(names.prefix(6)))
    }
    builder.addAPI(.rest, named: "rest/1")
    builder.addAPI(.http, named: "http1")
    for name in names { builder.addStage(name, of: "rest/1") }
    let engine = CheckEngine(try #require(builder.build()).context)
    var ids: Set<FindingID> = []
    var count = 0
    for type in ResourceType.all {
      for row in 0..<engine.context.inventory.count(of: type) {
        let findings = engine.findings(of: ResourceID(type: type, row: UInt32(row)))
        count += findings.count
        let named = engine.names(of: findings)
        #expect(named.count == findings.count, "\(type) \(row)")
        for (id, finding) in zip(named, findings) {
          #expect(FindingID(id.description).flatMap { engine.finding($0) } == finding, "\(id)")
        }
        ids.formUnion(named)
      }
    }
    #expect(ids.count == count && count > 300)
  }

  private func statements(_ sids: some Sequence<String>) -> String {
    sids.map { sid in
      var text = ""
      for scalar in sid.unicodeScalars {
        text += scalar.value < 0x20 || scalar == "\"" || scalar == "\\" ? "\\u00" + hexadecimal(scalar) : "\(scalar)"
      }
      return #"{"Sid": "\#(text)", "Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction"}"#
    }.joined(separator: ", ")
  }

  private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return digits.utf8.count < 2 ? "0\(digits)" : digits
  }
}
