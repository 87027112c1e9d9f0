import JSON

extension FuzzTarget {
  /// One document of JSON: read, copied, written, masked, and read again.
  static let json = FuzzTarget(
    "json",
    words: [
      "{", "}", "[", "]", "\"", ":", ",", "null", "true", "-0.5e-7", "1e999", "\\u0000", "\\ud83d", "\\udc00",
      "\\u202e",
      "\\n", "\\q", "\"a\":", "\"a\":1,", "[[[[[[[[", "\u{FEFF}", "\u{0}", "password", "hunter2-Xk9",
    ]
  ) { bytes throws(BrokenPromise) in
    for halves in [JSONParser.SurrogateHalves.replaced, .refused] {
      let parser = JSONParser(halves: halves)
      let (view, fault) = parser.read(bytes.bindMemory(to: UInt8.self))
      if let fault {
        try promise(0...fault.offset ~= fault.start && fault.offset <= bytes.count, "a fault at \(fault.offset)")
        try promise(!fault.description.isEmpty, "a fault without words")
      } else {
        try promise(view != nil, "neither a value nor a fault")
      }
      guard let view else { continue }
      let range = view.range
      try promise(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a value at \(range)")
      try writtenReadsBack(view, halves)
    }
    try staysWithinMemory(bytes)
  }

  /// What is written of a value is the same value to whoever reads it, and harmless to whoever looks at it.
  private static func writtenReadsBack(
    _ view: JSONView,
    _ halves: JSONParser.SurrogateHalves
  ) throws(BrokenPromise) {
    let tree = JSONTree(view)
    let minified = view.minified
    try promise(
      Array(JSONWriter.text(try reread(minified, halves), secrets: .kept).utf8) == written(tree),
      "minified changes"
    )
    for layout in [JSONWriter.Layout.compact, .spaced, .indented] {
      let text = JSONWriter.text(tree, layout, secrets: .kept)
      try promise(written(try reread(Array(text.utf8))) == written(tree), "\(layout) changes what it writes")
      try promise(
        text.unicodeScalars.allSatisfy { !$0.isUnsafe || ($0 == "\n" && layout == .indented) },
        "\(layout) writes what a terminal obeys"
      )
    }
    let masked = JSONWriter.text(tree)
    try promise(Array(JSONWriter.text(try reread(Array(masked.utf8))).utf8) == Array(masked.utf8), "masking goes on")
  }

  private static func written(_ tree: JSONTree) -> [UInt8] { Array(JSONWriter.text(tree, secrets: .kept).utf8) }

  private static func reread(
    _ bytes: [UInt8],
    _ halves: JSONParser.SurrogateHalves = .refused
  ) throws(BrokenPromise) -> JSONTree {
    let parser = JSONParser(halves: halves)
    let (tree, fault) = bytes.withUnsafeBufferPointer { bytes in
      let (view, fault) = parser.read(bytes)
      return (view.map { JSONTree($0) }, fault)
    }
    guard let tree, fault == nil else {
      throw BrokenPromise("what was written is no JSON: \(fault?.description ?? "nothing")")
    }
    return tree
  }

  /// A parser with little memory reads the same or nothing.
  private static func staysWithinMemory(_ bytes: UnsafeRawBufferPointer) throws(BrokenPromise) {
    let bytes = bytes.bindMemory(to: UInt8.self)
    let whole = JSONParser().read(bytes)
    let parser = JSONParser()
    parser.memory = bytes.count * 2
    let (view, fault) = parser.read(bytes)
    if fault?.reason == .tooLarge { return }
    try promise(fault == whole.fault, "\(String(describing: fault)) with little memory")
    try promise((view == nil) == (whole.view == nil), "another value with little memory")
  }
}
