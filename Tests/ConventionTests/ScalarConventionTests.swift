import Foundation
import Testing

/// Text of snapshots is split, cut, compared and looked up by bytes or scalars: a mark behind a sign makes one `Character`
/// of both, which no text of AWS means, and `String` takes two names for one that AWS tells apart.
@Suite struct ScalarConventionTests {
  /// A way to do it by characters.
  struct Sign: CustomTestStringConvertible, Sendable {
    var name: String
    var pattern: String
    /// What to write instead.
    var instead: String
    /// Where it stands for something else, with what.
    var allowed: [String: String] = [:]
    /// Lines that it must catch, and lines that it must let pass.
    var caught: [String]
    var passed: [String]

    var testDescription: String { name }
  }

  /// Where text of snapshots is read, judged, asked about and written.
  static let folders = [
    "AWSNames", "Inventory", "SnapshotFormats", "Access", "Checks", "IAM", "Query", "Triage", "Exports", "Answers",
  ]

  static let signs = [
    Sign(
      name: "a beginning or an end by characters",
      pattern: #"\.has(Prefix|Suffix)\b[()]"#,
      instead: "begins(with:), ends(with:), behind(_:) or before(_:)",
      caught: [#"name.hasPrefix("role/")"#, "prefixes.contains(where: text.hasSuffix)"],
      passed: ["guard name.hasSuffix else { return nil }", #"name.begins(with: "role/")"#]
    ),
    Sign(
      name: "parts by characters",
      pattern: #"\.split ?(\(separator: "\\?[^"]"|\(whereSeparator: \{|\{)"#,
      instead: "parts(at:), or the scalars' split",
      allowed: ["Sources/Triage/File/FormerName.swift": "an earlier release wrote names by characters"],
      caught: [
        #"arn.split(separator: "/")"#, #"key.split { $0 == ":" }"#, #"text.split(whereSeparator: { $0 == "|" })"#,
      ],
      passed: [#"text.parts(at: "/")"#, #"text.utf8.split(separator: 47)"#, #"key.unicodeScalars.split { $0 == ":" }"#]
    ),
    Sign(
      name: "the place of a sign by characters",
      pattern: #"\.(first|last)Index\(of: "\\?[^"]"\)"#,
      instead: "place(of:) or lastPlace(of:)",
      caught: [#"text.firstIndex(of: ":")"#, #"path.lastIndex(of: "/")"#],
      passed: [#"text.place(of: ":")"#, "list.firstIndex(of: name)", #"x.unicodeScalars.firstIndex(of: "/")"#]
    ),
    Sign(
      name: "a cut by characters",
      pattern: #"\.(prefix|suffix)(\(while:)? ?\{ \$0 [!=]= ""#,
      instead: "upTo(_:), or the scalars' prefix",
      caught: [#"pattern.prefix { $0 != "*" && $0 != "?" }"#, #"text.prefix(while: { $0 != "-" })"#],
      passed: [#"pattern.upTo("*", "?")"#, #"text.unicodeScalars.prefix { $0 != "}" }"#]
    ),
    Sign(
      name: "what is equal by characters changed",
      pattern: #"\.map \{ \$0 == "[^"]" \|\| \$0 == "[^"]""#,
      instead: "the scalars' map",
      caught: [#"String(pattern.map { $0 == "*" || $0 == "?" ? "x" : $0 })"#],
      passed: ["values.map { $0 == name }"]
    ),
    Sign(
      name: "names or ARNs looked up as strings",
      pattern: #"\b\w*(places|named|arns|ARNs|names|policies|bucket\w*|resources)\b\w*: (\[String: |Set<String>)"#,
      instead: "ExactText for the key",
      allowed: [
        "Sources/Access/LeastPrivilege/AccessModel+Needs.swift": "prefixes of services",
        "Sources/IAM/Conditions/NamedCaller.swift": "condition keys of ours",
      ],
      caught: [
        "let places: [String: Int]", "var functionARNs: Set<String> = []", "private var named: [String: [Int]]",
      ],
      passed: ["let places: [ExactText: Int]", "let accounts: Set<String>", "let named: [Door: Int]"]
    ),
  ]

  private static var files: [URL] { folders.flatMap { Repository.swiftFiles(in: "Sources/\($0)") } }

  @Test(arguments: signs)
  func textOfSnapshotsGoesByBytesOrScalars(_ sign: Sign) throws {
    let pattern = try Regex(sign.pattern)
    #expect(Self.files.count > 300)
    for file in Self.files {
      let name = Repository.name(of: file)
      guard sign.allowed[name] == nil else { continue }
      for line in try Repository.text(of: file).split(separator: "\n") where try holds(line, pattern) {
        Issue.record("\(name): \(line.drop { $0 == " " }); write \(sign.instead)")
      }
    }
  }

  @Test(arguments: signs)
  func whatIsAllowedIsStillThere(_ sign: Sign) throws {
    let pattern = try Regex(sign.pattern)
    for name in sign.allowed.keys {
      let lines = try Repository.text(of: Repository.root.appending(path: name)).split(separator: "\n")
      #expect(try lines.contains { try holds($0, pattern) }, "\(name)")
    }
  }

  @Test(arguments: signs)
  func theSignCatchesWhatItShould(_ sign: Sign) throws {
    let pattern = try Regex(sign.pattern)
    for line in sign.caught { #expect(try holds(line[...], pattern), "\(line)") }
    for line in sign.passed { #expect(try !holds(line[...], pattern), "\(line)") }
    #expect(try !holds("  /// \(sign.caught[0])", pattern))
  }

  /// Whether a line of code shows the sign; comments do not count.
  private func holds(_ line: Substring, _ pattern: Regex<AnyRegexOutput>) throws -> Bool {
    if line.drop(while: { $0 == " " }).hasPrefix("//") { return false }
    // What is done to bytes and scalars is as it should be.
    let line = line.replacing("utf8.", with: "utf8 ").replacing("unicodeScalars.", with: "scalars ")
    return try pattern.firstMatch(in: line) != nil
  }
}
