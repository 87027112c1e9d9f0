import Foundation
import Testing

/// The rules of the house that neither the compiler nor the formatter knows.
@Suite struct ConventionTests {
  @Test func theTopLevelHoldsOnlyTheAgreedNames() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
    // The package manager writes Package.resolved anew; it is not kept.
    let visible = Set(names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" })
    #expect(visible == ["Package.swift", "README.md", "Snapshots", "Sources", "Tests", "Themes"])
  }

  @Test(arguments: [
    ("Workers", "Dispatch Glibc Synchronization"),
    ("Screen", "JSON"),
    ("AWSNames", "Glibc"),
    ("JSON", "AWSNames CSimdJSON Glibc"),
    ("Inventory", "AWSNames Glibc Synchronization"),
    ("IAM", "AWSNames CData JSON Synchronization"),
    ("SnapshotFormats", "AWSNames CZlib Glibc IAM Inventory JSON Synchronization Workers"),
    ("Access", "AWSNames IAM Inventory JSON Workers"),
    ("Checks", "AWSNames Access CData IAM Inventory JSON Synchronization Workers"),
    ("Mends", "AWSNames Access Checks IAM Inventory Workers"),
    ("Query", "AWSNames Access Checks Inventory JSON Mends Synchronization"),
    ("Triage", "AWSNames Checks Foundation GRDB Glibc IAM Inventory JSON Synchronization"),
    ("Answers", "AWSNames Access Checks IAM Inventory JSON Mends Query Screen Triage"),
    ("Exports", "AWSNames Answers Checks Glibc JSON Query Workers"),
    ("Settings", "AWSNames CData Foundation Screen Yams"),
    (
      "Browser",
      "AWSNames Access Answers Checks Exports IAM Inventory JSON Mends Query Screen Synchronization Triage Workers"
    ),
    ("Terminal", "CCurses Glibc Screen Synchronization"),
  ])
  func aTargetImportsWhatItsLayerMay(_ target: String, _ allowed: String) throws {
    let allowed = Set(allowed.split(separator: " ").map(String.init))
    let files = Repository.swiftFiles(in: "Sources/\(target)")
    #expect(!files.isEmpty)
    for file in files {
      let imported = try imports(of: file)
      #expect(imported.isSubset(of: allowed), "\(Repository.name(of: file))")
    }
  }

  private func imports(of file: URL) throws -> Set<String> {
    let kinds: Set<Substring> = [
      "public", "internal", "package", "private", "import", "struct", "func", "enum", "class",
    ]
    let lines = try Repository.text(of: file).split(separator: "\n").map { $0.split(separator: " ") }
    return Set(
      lines.filter { $0.prefix(2).contains("import") && kinds.contains($0[0]) }.compactMap { line in
        line.first { !kinds.contains($0) }.map(String.init)
      }
    )
  }

  @Test func uncheckedPromisesStandWhereTheyAreKnown() throws {
    let words = ["@unchecked " + "Sendable", "nonisolated" + "(unsafe)", "@preconcurrency " + "import"]
    let allowed: Set = ["Sources/Inventory/Store/BytePool.swift"]
    let files = try Repository.swiftFiles(in: "Sources").filter { file in
      let text = try Repository.text(of: file)
      return words.contains { text.contains($0) }
    }
    #expect(Set(files.map(Repository.name(of:))) == allowed)
  }

  @Test func noFileOutgrowsItsReader() throws {
    for file in Repository.swiftFiles(in: "Sources") + Repository.swiftFiles(in: "Tests") {
      let lines = try Repository.text(of: file).utf8.count { $0 == 0x0A }
      #expect(lines <= 400, "\(Repository.name(of: file))")
    }
  }

  @Test func testsAndChecksUseDocumentationAccountsForTheirOwn() throws {
    let own: Set = ["111122223333", "123456789012", "444455556666", "777788889999", "999999999999", "555566667777"]
    for file in Repository.swiftFiles(in: "Tests/InventoryTests") + Repository.swiftFiles(in: "Tests/TriageTests") {
      let text = try Repository.text(of: file)
      let numbers = text.split { !$0.isNumber }.filter { $0.count == 12 }.map(String.init)
      #expect(Set(numbers).isSubset(of: own), "\(Repository.name(of: file))")
    }
  }

  @Test func everyFormatIsInTheList() throws {
    let list = try Repository.text(of: Repository.root.appending(path: "Sources/Exports/Formats/ExportFormats.swift"))
    var formats: [String] = []
    for file in Repository.swiftFiles(in: "Sources/Exports/Formats") {
      let text = try Repository.text(of: file)
      formats += text.matches(of: /struct (\w+): [\w, ]*(?:FindingFormat|TableFormat)/).map { String($0.1) }
    }
    #expect(!formats.isEmpty)
    for format in formats { #expect(list.contains("\n    \(format)(),\n"), "\(format)") }
  }

  @Test func everyArticleIsLinkedFromTheReadme() throws {
    let readme = try Repository.text(of: Repository.root.appending(path: "README.md"))
    let folder = "Sources/lambdascope/Documentation.docc"
    for name in try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: folder).path) {
      #expect(readme.contains("\(folder)/\(name)"), "\(name)")
    }
  }
}
