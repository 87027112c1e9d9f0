import Inventory

/// The resources in whose rows fields stand, told by their places in files.
struct OwnersOfFields {
  private var owners: [ResourceID?]

  /// - Complexity: O(*n* log *m*) in the resources *n* of files in which *m* fields could not be read.
  init(_ inventory: Inventory) {
    owners = [ResourceID?](repeating: nil, count: inventory.unreadFields.count)
    let places = Self.places(inventory)
    for type in ResourceType.all {
      for row in 0..<UInt32(inventory.count(of: type)) {
        let resource = ResourceID(type: type, row: row)
        let range = inventory.provenance(of: resource)
        guard range.length > 0, let fields = places[range.file] else { continue }
        claim(fields, in: range.offset..<(range.offset + UInt64(range.length)), for: resource)
      }
    }
  }

  /// The resource in whose row a field of the inventory stands; nil for one of another row.
  subscript(field: Int) -> ResourceID? { owners[field] }

  private typealias Place = (offset: UInt64, field: Int)

  /// The fields of each file, in their order.
  private static func places(_ inventory: Inventory) -> [RowID<SourceFile>: [Place]] {
    var places: [RowID<SourceFile>: [Place]] = [:]
    for (field, record) in inventory.unreadFields.enumerated() {
      places[record.provenance.file, default: []].append((record.provenance.offset, field))
    }
    return places.mapValues { $0.sorted { ($0.offset, $0.field) < ($1.offset, $1.field) } }
  }

  private mutating func claim(_ fields: [Place], in range: Range<UInt64>, for resource: ResourceID) {
    var (low, high) = (0, fields.count)
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].offset < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < fields.count, fields[low].offset < range.upperBound {
      owners[fields[low].field] = resource
      low += 1
    }
  }
}
