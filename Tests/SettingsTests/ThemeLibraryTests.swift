import Foundation
import Screen
import Testing

@testable import Settings

@Suite struct ThemeLibraryTests {
  @Test func theStandardThemeComesFirst() {
    #expect(ThemeLibrary.builtIn.first == ThemeLibrary.standard)
    #expect(ThemeLibrary().names == ThemeLibrary.builtIn)
  }

  @Test func everyFileOfThemesIsBuiltInAsItIs() throws {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Themes")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == ThemeLibrary.builtIn.map { $0 + ".yaml" }.sorted())
    for name in ThemeLibrary.builtIn {
      let text = try String(contentsOf: folder.appending(path: name + ".yaml"), encoding: .utf8)
      #expect(ThemeLibrary().text(named: name) == text, "\(name)")
    }
  }

  @Test func theUsersThemesComeBesideAndBeforeTheBuiltInOnes() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "themes-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "title: Ours\ninherits: dusk".write(toFile: folder + "/ours.yaml", atomically: true, encoding: .utf8)
    try "title: My mono".write(toFile: folder + "/mono.yaml", atomically: true, encoding: .utf8)
    try "no theme".write(toFile: folder + "/notes.txt", atomically: true, encoding: .utf8)
    let library = ThemeLibrary(folder: folder)
    #expect(library.names == ThemeLibrary.builtIn + ["ours"])
    #expect(library.theme(named: "mono").theme?.title == "My mono")
    #expect(library.theme(named: "ours").theme?.title == "Ours")
    #expect(library.theme(named: "ours").theme?.background == .dark)
    #expect(library.theme(atPath: folder + "/ours.yaml").theme?.name == "ours")
  }

  @Test(arguments: ["", ".", "..", "../dusk", "/etc/passwd", "a/b"])
  func aNameLeadsNowhereElse(name: String) {
    #expect(ThemeLibrary(folder: "/").theme(named: name).theme == nil)
  }

  @Test func aMisspeltNameIsAnsweredWithTheNearest() {
    let reading = ThemeLibrary().theme(named: "dsuk")
    #expect(reading.problems.map(\.reason) == [.unknownTheme("dsuk", nearest: "dusk")])
  }

  /// What is wrong with a file of the user is told by the file's path and line.
  @Test(arguments: [
    ("", 1, "holds no keys"), ("- one\n- two\n", 1, "holds no keys"), ("styles:\n\tlink: {fg: red}\n", 2, "not YAML"),
    ("title: [", 2, "not YAML"), ("title: x\nstyles: {link: {fg: rde}}\n", 2, "no colour"),
    ("titel: x", 1, "no setting"),
  ])
  func aBrokenFileIsNamedWithItsLine(text: String, line: Int, words: String) throws {
    let folder = try themeFolder(["mine": Array(text.utf8)])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let problems = ThemeLibrary(folder: folder).theme(named: "mine").problems.map(\.description)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("\(folder)/mine.yaml:\(line): ") == true)
    #expect(problems.first?.contains(words) == true, "\(problems)")
  }

  @Test func aMarkAtTheBeginningIsNoReasonToLeaveAThemeOut() throws {
    let folder = try themeFolder(["mine": [0xEF, 0xBB, 0xBF] + Array("title: Ours\r\ninherits: dusk\r\n".utf8)])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let reading = ThemeLibrary(folder: folder).theme(named: "mine")
    #expect(reading.theme?.title == "Ours")
    #expect(reading.problems.isEmpty)
  }

  @Test func aThemeThatCannotBeReadIsNotOneThatIsNotThere() throws {
    let folder = try themeFolder([:])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/mine.yaml", withIntermediateDirectories: true)
    #expect(ThemeLibrary(folder: folder).theme(named: "mine").problems.map(\.reason) == [.unreadable])
  }

  /// A folder with themes of these texts.
  private func themeFolder(_ themes: [String: [UInt8]]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "themes-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, bytes) in themes { try Data(bytes).write(to: URL(filePath: "\(folder)/\(name).yaml")) }
    return folder
  }

  @Test func aMissingFolderIsNoProblem() {
    let library = ThemeLibrary(folder: "/nonexistent/themes")
    #expect(library.names == ThemeLibrary.builtIn)
    #expect(library.theme(named: "terminal").problems.isEmpty)
    #expect(library.theme(atPath: "/nonexistent/x.yaml").problems.map(\.reason) == [.unreadable])
  }
}
