import AWSNames
import CData

/// An account that publishes layers for everybody: one of AWS's own, or a vendor's who documents it.
///
/// Where each line comes from, and of which date, stands in `CData/data/layers.tsv`. An account that is missing there is
/// no accusation: the user's list of trusted accounts adds to the table.
struct LayerPublisher: Hashable, Sendable {
  /// The account, twelve digits.
  let account: String
  /// The regions it publishes to; a partition stands for all of its own.
  let places: [String]
  /// What it publishes, or the vendor who does.
  let product: String
}

extension LayerPublisher {
  /// Every account of the table.
  static let builtIn: [LayerPublisher] = {
    let file = cdata_layer_publishers()
    return decode(String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.length), as: UTF8.self))
  }()

  /// Who publishes layers from an account; nil when it is not known.
  static func named(_ account: String) -> LayerPublisher? { byAccount[account] }

  private static let byAccount = Dictionary(builtIn.map { ($0.account, $0) }) { first, _ in first }

  /// The accounts of a table: account, places and product between tabs; a line that begins with `#` is a comment.
  private static func decode(_ table: String) -> [LayerPublisher] {
    table.parts(at: "\n").filter { !$0.begins(with: "#") }.compactMap { line in
      let fields = line.parts(at: "\t").map(String.init)
      guard fields.count == 3 else { return nil }
      let places = fields[1].parts(at: " ").map(String.init)
      return LayerPublisher(account: fields[0], places: places, product: fields[2])
    }
  }
}
