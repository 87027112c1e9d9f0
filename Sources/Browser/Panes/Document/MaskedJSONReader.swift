import IAM
import JSON

/// Reads JSON into nodes and decides what of it is a secret.
struct MaskedJSONReader {
  private(set) var nodes: [MaskedJSON.Node] = []
  private var scanner: JSONScanner
  private var frames: [Frame] = []
  private var key: String?
  private let mostNodes: Int
  /// How many texts with JSON in them are around this one.
  private let embedding: Int

  /// A container that is being read.
  private struct Frame {
    /// Its node.
    var node: Int
    var isObject: Bool
    /// The name it has, or that of the container around an array.
    var key: String?
    var count = 0
    var secrecy: Secrecy
    /// The text of a member `Key` or `Name`, which says what its sibling `Value` is.
    var label: String?
    /// The node of a member `Value` that came before its label.
    var labelled: Int?
  }

  /// What the containers around a value say of it.
  private enum Secrecy {
    case open
    /// Among the settings of an environment: `Variables`, `Error`.
    case environment
    /// A value of an environment variable.
    case hidden
  }

  init(_ bytes: some Collection<UInt8>, mostNodes: Int, embedding: Int) {
    scanner = JSONScanner(bytes)
    self.mostNodes = mostNodes
    self.embedding = embedding
  }

  /// Reads all values; false when there are more than may be read.
  mutating func read() throws(JSONScanner.Problem) -> Bool {
    while true {
      let token = try scanner.next()
      switch token {
      case .finish: return true
      case .key(let name): key = name
      case .end: close()
      case .beginObject: open(.object(0))
      case .beginArray: open(.array(0))
      case .string(let text): add(text)
      case .number(let text): add(.number(text), text: text)
      case .bool(let isTrue): append(.bool(isTrue))
      case .null: append(.null)
      }
      if nodes.count >= mostNodes {
        while !frames.isEmpty { close() }
        return false
      }
    }
  }
}

// MARK: Containers

extension MaskedJSONReader {
  private mutating func open(_ value: MaskedJSON.Value) {
    let isObject = value == .object(0)
    let name = key ?? (isObject ? nil : frames.last?.key)
    let secrecy = secrecy(below: frames.last?.secrecy ?? .open, key: key)
    append(value)
    frames.append(Frame(node: nodes.count - 1, isObject: isObject, key: name, secrecy: secrecy))
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    nodes[frame.node].value = frame.isObject ? .object(frame.count) : .array(frame.count)
  }

  private func secrecy(below outer: Secrecy, key: String?) -> Secrecy {
    guard let key = key?.lowercased() else { return outer }
    switch outer {
    case .hidden: return .hidden
    case .environment: return key == "error" ? .open : .hidden
    case .open:
      if key == "variables" || key == "environmentvariables" || key == "stagevariables" { return .hidden }
      return key == "environment" ? .environment : .open
    }
  }

  private mutating func append(_ value: MaskedJSON.Value) {
    nodes.append(MaskedJSON.Node(depth: frames.count, key: key, value: value))
    if !frames.isEmpty { frames[frames.count - 1].count += 1 }
    key = nil
  }
}

// MARK: Scalars

extension MaskedJSONReader {
  private mutating func add(_ text: String) {
    let name = key
    let isHidden = hides(text)
    if !isHidden, let document = embedded(text), let whole = document.first?.value.asEmbedded {
      let depth = frames.count
      append(whole)
      nodes += document.dropFirst().map { MaskedJSON.Node(depth: $0.depth + depth, key: $0.key, value: $0.value) }
    } else {
      append(isHidden ? .hidden : .string(text))
    }
    if let name { note(name, text) }
  }

  private mutating func add(_ value: MaskedJSON.Value, text: String) {
    append(hides(text) ? .hidden : value)
  }

  /// Whether a scalar may not be shown, by what is around it, its name, its label or its form.
  private func hides(_ text: String) -> Bool {
    let frame = frames.last
    switch secrecy(below: frame?.secrecy ?? .open, key: key) {
    case .hidden: return true
    case .environment, .open: break
    }
    if let key, Self.isValueName(key), let label = frame?.label, SecretMask.isSecret(text, name: label) { return true }
    return SecretMask.isSecret(text, name: key ?? frame?.key ?? "")
  }

  /// Keeps what a `Key` says about its `Value`, whichever comes first.
  private mutating func note(_ name: String, _ text: String) {
    guard !frames.isEmpty else { return }
    let innermost = frames.count - 1
    if Self.isValueName(name) {
      frames[innermost].labelled = nodes.count - 1
    } else if Self.isLabelName(name) {
      frames[innermost].label = text
      guard let node = frames[innermost].labelled, SecretMask.namesCredential(text) else { return }
      nodes[node].value = .hidden
    }
  }

  private static func isValueName(_ name: String) -> Bool {
    name.lowercased() == "value"
  }

  private static func isLabelName(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == "key" || name == "name"
  }

  /// The nodes of a text that is a JSON object or array, plain or percent-encoded as IAM writes policies.
  private func embedded(_ text: String) -> [MaskedJSON.Node]? {
    guard embedding < 3, text.utf8.count > 1 else { return nil }
    var bytes = Array(text.utf8)
    if text.hasPrefix("%7B") { bytes = percentDecoded(bytes) }
    let first = bytes.first { $0 > 0x20 }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    var reader = MaskedJSONReader(bytes, mostNodes: mostNodes - nodes.count, embedding: embedding + 1)
    guard (try? reader.read()) == true else { return nil }
    return reader.nodes
  }
}

extension MaskedJSON.Value {
  /// A container as what a text holds, nil for scalars.
  fileprivate var asEmbedded: MaskedJSON.Value? {
    switch self {
    case .object(let count): .embedded(isObject: true, count: count)
    case .array(let count): .embedded(isObject: false, count: count)
    case .embedded, .string, .number, .bool, .null, .hidden: nil
    }
  }
}
