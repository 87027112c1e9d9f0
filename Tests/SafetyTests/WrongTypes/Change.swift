/// One value of a snapshot put in place of another.
struct Change: Sendable, CustomStringConvertible {
  var place: ValuePlace
  var value: WrongValue
  var demand: WrongValue.Demand

  var description: String { "\(place.file): \(place.path) = \(value.text)" }

  /// Every field put to every wrong value; where several records have it, the others to one wrong value each.
  static func all(of snapshot: SnapshotFiles) throws -> [Change] {
    try fields(of: snapshot).flatMap { places in
      changes(of: places[0], in: snapshot)
        + places.indices.dropFirst().compactMap { one(of: places[$0], $0, in: snapshot) }
    }
  }

  /// Every field of one of the records that have it, put to one wrong value; kinds of values take turns.
  static func sample(of snapshot: SnapshotFiles) throws -> [Change] {
    try fields(of: snapshot).enumerated().compactMap { turn, places in
      one(of: places[turn % places.count], turn, in: snapshot)
    }
  }

  /// The values of a snapshot, those of one call that stand at one path together.
  static func fields(of snapshot: SnapshotFiles) throws -> [[ValuePlace]] {
    var fields: [[ValuePlace]] = []
    var known: [String: Int] = [:]
    for (file, bytes) in snapshot.files.sorted(by: { $0.key < $1.key }) {
      for place in try ValuePlace.all(in: file, bytes) {
        let field = "\(place.operation) \(place.path)"
        if let index = known[field] {
          fields[index].append(place)
        } else {
          known[field] = fields.count
          fields.append([place])
        }
      }
    }
    return fields
  }

  private static func changes(of place: ValuePlace, in snapshot: SnapshotFiles) -> [Change] {
    let bytes = snapshot.files[place.file] ?? []
    return WrongValue.all.map { Change(place: place, value: $0, demand: $0.demand(at: place, in: bytes)) }
      .filter { $0.demand != .nothing }
  }

  /// One value that must be named, where there is any.
  private static func one(of place: ValuePlace, _ turn: Int, in snapshot: SnapshotFiles) -> Change? {
    let changes = changes(of: place, in: snapshot)
    let named = changes.filter { $0.demand == .problem }
    let candidates = named.isEmpty ? changes : named
    return candidates.isEmpty ? nil : candidates[turn % candidates.count]
  }

  /// The file with the wrong value in it.
  func bytes(of snapshot: SnapshotFiles) -> [UInt8] {
    var bytes = snapshot.files[place.file] ?? []
    bytes.replaceSubrange(place.range, with: value.text.utf8)
    return bytes
  }
}

extension ValuePlace {
  /// The call of the file, or what else the file is.
  var operation: Substring {
    let parts = file.split(separator: "/")
    return (parts.count > 2 ? parts[2] : parts[0]).prefix { $0 != "." }
  }

  /// The folder of the account; nil for what is about all of them.
  var account: Substring? {
    let parts = file.split(separator: "/")
    return parts.count > 2 && !operation.hasPrefix("organizations-") ? parts[0] : nil
  }
}
