/// Reads JSON into nodes and decides what of it is a secret.
struct MaskedJSONReader {
  private(set) var nodes: [MaskedJSON.Node] = []
  /// Whether there are more values than may be read.
  private(set) var isCut = false
  private let mostNodes: Int
  /// How many texts with JSON in them are around this one.
  private let embedding: Int

  /// Where a value stands, and what that says of it.
  private struct Place {
    /// Containers around it.
    var depth = 0
    /// The name of a member; nil for an element and for the whole.
    var key: String?
    /// The name that speaks for the value: its own, or that of the arrays around it.
    var name = ""
    /// The texts of `Key` and `Name` beside a `Value`, which say what it is.
    var labels: [String] = []
    var secrecy = Secrecy.open
  }

  /// What the containers around a value, and its name, say of it.
  private enum Secrecy {
    case open
    /// Among the settings of an environment: `Variables`, `Error`.
    case environment
    /// A value of an environment variable.
    case hidden
  }

  init(mostNodes: Int, embedding: Int) {
    self.mostNodes = mostNodes
    self.embedding = embedding
  }

  /// Reads all values up to the first fault, and tells that.
  mutating func read(_ bytes: ArraySlice<UInt8>) -> JSONFault? {
    let parser = JSONParser()
    return bytes.withUnsafeBufferPointer { bytes in
      let (view, fault) = parser.read(bytes)
      if let view { _ = read(view, Place()) }
      return fault
    }
  }

  /// Reads a value with all it holds; false when there is no more room for it.
  private mutating func read(_ value: JSONView, _ place: Place) -> Bool {
    guard nodes.count < mostNodes else {
      isCut = true
      return false
    }
    switch value.kind {
    case .object: readObject(value, place)
    case .array: readArray(value, place)
    case .string: readText(value.string, place)
    case .number:
      let text = String(decoding: value.written, as: UTF8.self)
      append(hides(text, place) ? .hidden : .number(text), place)
    case .boolean: append(.bool(value.boolean == true), place)
    case .null: append(.null, place)
    }
    return true
  }

  private mutating func append(_ value: MaskedJSON.Value, _ place: Place) {
    nodes.append(MaskedJSON.Node(depth: place.depth, key: place.key?.withoutSecrets, value: value))
  }
}

// MARK: Containers

extension MaskedJSONReader {
  private mutating func readObject(_ object: JSONView, _ place: Place) {
    let node = nodes.count
    append(.object(0), place)
    let labels = Self.labels(of: object)
    var count = 0
    for field in object.fields where !isCut {
      let key = field.name.string
      let inside = Place(
        depth: place.depth + 1,
        key: key,
        name: key,
        labels: Self.isValueName(key) ? labels : [],
        secrecy: Self.secrecy(below: place.secrecy, key: key)
      )
      if read(field.value, inside) { count += 1 }
    }
    nodes[node].value = .object(count)
  }

  private mutating func readArray(_ array: JSONView, _ place: Place) {
    let node = nodes.count
    append(.array(0), place)
    var inside = place
    inside.depth += 1
    inside.key = nil
    var count = 0
    for element in array.elements where !isCut {
      if read(element, inside) { count += 1 }
    }
    nodes[node].value = .array(count)
  }

  private static func secrecy(below outer: Secrecy, key: String) -> Secrecy {
    let key = key.lowercased()
    switch outer {
    case .hidden: return .hidden
    case .environment: return key == "error" ? .open : .hidden
    case .open:
      if key == "variables" || key == "environmentvariables" || key == "stagevariables" { return .hidden }
      return key == "environment" ? .environment : .open
    }
  }

  /// What the members `Key` and `Name` of an object say, whether they come before the `Value` or after it.
  private static func labels(of object: JSONView) -> [String] {
    object.fields.filter { $0.value.kind == .string && isLabelName($0.name.string) }.map(\.value.string)
  }

  private static func isValueName(_ name: String) -> Bool { name.lowercased() == "value" }

  private static func isLabelName(_ name: String) -> Bool {
    guard name.utf8.count <= 4 else { return false }
    let name = name.lowercased()
    return name == "key" || name == "name"
  }
}

// MARK: Scalars

extension MaskedJSONReader {
  private mutating func readText(_ text: String, _ place: Place) {
    if hides(text, place) {
      append(.hidden, place)
    } else if let document = embedded(text), let whole = document.first?.value.asEmbedded {
      append(whole, place)
      for node in document.dropFirst() {
        nodes.append(MaskedJSON.Node(depth: node.depth + place.depth, key: node.key, value: node.value))
      }
    } else {
      append(.string(text.withoutSecrets), place)
    }
  }

  /// Whether a scalar may not be shown, by what is around it, its name, its label or its form.
  private func hides(_ text: String, _ place: Place) -> Bool {
    place.secrecy == .hidden || SecretMask.isSecret(text, name: place.name)
      || place.labels.contains { SecretMask.isSecret(text, name: $0) }
  }

  /// The nodes of a text that is a JSON object or array, plain or percent-encoded as IAM writes policies.
  private func embedded(_ text: String) -> [MaskedJSON.Node]? {
    guard embedding < 3, text.utf8.count > 1 else { return nil }
    var bytes = Array(text.utf8)
    if text.hasPrefix("%7B") { bytes = percentDecoded(bytes) }
    let first = bytes.first { $0 > 0x20 }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    var reader = MaskedJSONReader(mostNodes: mostNodes - nodes.count, embedding: embedding + 1)
    guard reader.read(bytes[...]) == nil, !reader.isCut else { return nil }
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
