import Foundation
import Glibc
import Screen
import Testing

@testable import Settings

/// Theme files that would take all time or memory are refused, with what to do.
@Suite struct ThemeBombTests {
  private func read(_ text: String) -> ThemeReading { ThemeReading(text, name: "mine") { _ in nil } }

  /// Lists of lists of lists, each written once: as values they are cheap, as keys each is looked through.
  private static let lists = (1..<30).reduce("a0: &a0 [x, x]\n") { text, number in
    text + "a\(number): &a\(number) [*a\(number - 1), *a\(number - 1)]\n"
  }

  @Test(arguments: ["", "? *a29\n: x\n", "styles: *a29\n", "glyphs: {*a29 : x}\n"])
  func `aliases of aliases are refused`(_ end: String) {
    let reading = read(Self.lists + end)
    #expect(reading.theme == nil)
    #expect(reading.problems.map(\.reason) == [.tooManyAliases(16)])
    #expect(reading.problems.allSatisfy { "\($0)".contains("write what they stand for") })
  }

  @Test func `a few aliases are read`() throws {
    let reading = read("palette: {a: &c red}\nstyles: {text: &s {fg: a}, link: *s, error: *s}")
    #expect(try #require(reading.theme).styles[.error]?.foreground == .named(1))
  }

  @Test(arguments: [
    "title: " + String(repeating: "x", count: 1 << 20),
    (0..<20_000).map { "k\($0): 1\n" }.joined(),
    "a: " + String(repeating: "[", count: 1 << 20),
  ])
  func `a text larger than any theme is refused`(_ text: String) {
    #expect(read(text).problems.map(\.reason) == [.tooLarge(1 << 16)])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n ", "!!x ", "&a "])
  func `deep nesting ends`(_ piece: String) {
    let reading = read("title: x\na: " + String(repeating: piece, count: 9_000))
    #expect(reading.theme == nil || reading.problems.allSatisfy { !$0.isFatal })
  }

  @Test func `what is no file is not waited for`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "lambdascope-\(UUID().uuidString).yaml").path
    defer { unlink(path) }
    try #require(mkfifo(path, 0o600) == 0)
    for path in [path, "/dev/zero", "/dev"] {
      #expect(ThemeLibrary().theme(atPath: path).problems.map(\.reason) == [.unreadable], "\(path)")
    }
  }
}
