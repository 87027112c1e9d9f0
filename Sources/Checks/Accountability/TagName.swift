/// A tag key without the freedoms people take: case, separators and a prefix such as `acme:`.
struct TagName: Hashable, Sendable {
  private let letters: String

  init(_ key: String) {
    let last = key.unicodeScalars.split { $0 == ":" || $0 == "/" }.last.map { Substring($0) } ?? ""
    letters = last.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  static let owners: Set<TagName> = Set(
    [
      "owner", "owners", "team", "squad", "contact", "maintainer", "owned by", "owner email", "owner contact",
      "owner team", "team name", "team owner", "product owner", "service owner", "technical owner", "tech owner",
      "business owner", "application owner", "app owner", "system owner", "data owner", "owning team",
    ].map(TagName.init)
  )

  static let classifications: Set<TagName> = Set(
    ["classification", "data class", "data classification", "data sensitivity", "sensitivity", "confidentiality"]
      .map(TagName.init)
  )

  /// Values, in lower case, of what must not leak.
  static let sensitive: Set<String> = [
    "confidential", "highly confidential", "highly-confidential", "restricted", "secret", "sensitive", "pii", "phi",
    "pci", "high",
  ]
}
