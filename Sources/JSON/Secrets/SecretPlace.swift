/// Where a credential stands in a text, and what it is.
struct SecretPlace: Hashable {
  /// What it is.
  var shape: SecretShape
  /// The bytes that are secret; what tells whose it is, and what it opens, lies outside.
  var range: Range<Int>

  init(_ shape: SecretShape, _ range: Range<Int>) {
    self.shape = shape
    self.range = range
  }
}

extension SecretPlace {
  /// Finds the first credential of a kind in a text, from a position on.
  ///
  /// Whoever asks again behind each place looks at a text once from its beginning to its end, whatever it holds.
  private struct Finder: Sendable {
    /// One of these is in every text that holds such a credential.
    var signs: SecretSigns
    var find: @Sendable (_ bytes: [UInt8], _ start: Int) -> SecretPlace?
  }

  private static let finders: [Finder] = [
    Finder(signs: .token) { $0.token(from: $1) },
    Finder(signs: [.privateKey]) { bytes, start in bytes.privateKey(from: start).map { SecretPlace(.privateKey, $0) } },
    Finder(signs: .scheme) { bytes, start in bytes.webhookSecret(from: start).map { SecretPlace(.webhook, $0) } },
    Finder(signs: .user) { bytes, start in
      bytes.passwordInAddress(from: start).map { SecretPlace(.connectionString, $0) }
    },
    Finder(signs: .user) { bytes, start in
      bytes.passwordBeforeHost(from: start).map { SecretPlace(.connectionString, $0) }
    },
    Finder(signs: .header) { bytes, start in bytes.headerCredential(from: start).map { SecretPlace(.header, $0) } },
    Finder(signs: .hash) { bytes, start in bytes.passwordHash(from: start).map { SecretPlace(.passwordHash, $0) } },
  ]

  /// The credential that a value is named after; nil when it holds none.
  static func first(in bytes: [UInt8]) -> SecretPlace? {
    for finder in finders {
      if let place = finder.find(bytes, 0) { return place }
    }
    if let place = SecretDocument(bytes)?.credentials.first { return SecretPlace(.document, place) }
    return SecretSettings(bytes).credential(from: 0).map { SecretPlace(.accountKey, $0) }
  }

  /// Where credentials stand in a text with these signs, in order; places may overlap.
  ///
  /// Text that is shown hides more than ``first(in:)`` calls a credential: what a sentence says, and keys that only the
  /// company they keep tells.
  static func all(in bytes: [UInt8], _ signs: SecretSigns) -> [Range<Int>] {
    var places: [Range<Int>] = []
    func gather(_ kind: SecretSigns, _ find: (Int) -> Range<Int>?) {
      guard !signs.isDisjoint(with: kind) else { return }
      var start = 0
      while start < bytes.count, let place = find(start) {
        places.append(place)
        start = max(place.upperBound, start + 1)
      }
    }
    for finder in finders { gather(finder.signs) { finder.find(bytes, $0)?.range } }
    let settings = SecretSettings(bytes, isSpoken: true)
    gather(.setting) { settings.credential(from: $0) }
    if signs.contains(.document) { places += SecretDocument(bytes)?.credentials ?? [] }
    let isAmongKeys = signs.contains(.accessKey) && (bytes.holds("AKIA") || bytes.holds("ASIA"))
    gather(.accessKey) { bytes.secretAccessKey(from: $0, isAmongKeys: isAmongKeys) }
    return places.filter { !bytes[$0].elementsEqual(SecretText.mask.utf8) && !$0.isEmpty }
  }
}
