import Foundation
import Screen
import Settings
import Testing

@Suite struct ThemeLibraryTests {
  @Test func theStandardThemeComesFirst() {
    #expect(ThemeLibrary.builtIn.first == ThemeLibrary.standard)
    #expect(ThemeLibrary().names == ThemeLibrary.builtIn)
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

  @Test func aMissingFolderIsNoProblem() {
    let library = ThemeLibrary(folder: "/nonexistent/themes")
    #expect(library.names == ThemeLibrary.builtIn)
    #expect(library.theme(named: "terminal").problems.isEmpty)
    #expect(library.theme(atPath: "/nonexistent/x.yaml").problems.map(\.reason) == [.unreadable])
  }
}
