import AWSNames
import Checks

extension FuzzTarget {
  /// Names of findings: what is written is read again as it was, by its bytes.
  static let findingNames = FuzzTarget(
    "finding-names",
    words: [
      "|", "%", "%7C", "%25", "%00", "%2", "\u{0}", ":", "lambda-public-url", "arn:aws:lambda:", "\u{301}", "é", "\n",
    ]
  ) { bytes throws(BrokenPromise) in
    let text = bytes.text
    if let id = FindingID(text) {
      try promise(FindingID(id.description) == id, "\(id) is read as another")
    }
    // The bytes as the parts of one name, between bytes that no name begins with.
    let parts = bytes.split(separator: 1, maxSplits: 3, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    let padded = parts + [String](repeating: "", count: 4 - parts.count)
    let id = FindingID(check: "c" + padded[0], resource: "r" + padded[1], discriminator: padded[2], account: padded[3])
    let written = id.description
    try promise(FindingID(written) == id, "\(written.debugDescription) is read as another")
    try promise(!written.utf8.contains(0), "a name with a zero")
    let other = FindingID(check: id.check, resource: id.resource, discriminator: id.discriminator + "|")
    try promise(!other.description.isExactly(written), "two names of one text")
  }
}
