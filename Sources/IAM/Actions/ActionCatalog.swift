import AWSNames
import CData
import Synchronization

/// All IAM actions, by service, with what they do and to which kinds of resources.
public final class ActionCatalog: Sendable {
  /// The rows of one service.
  struct Service: Sendable {
    let prefix: String
    let rows: Range<Int>
  }

  /// A column's place in the file's text.
  struct Field: Sendable {
    let start: UInt32
    let end: UInt32
  }

  let text: [UInt8]
  /// The text in lower case, byte for byte, for matching names.
  let lowered: [UInt8]
  let names: [Field]
  private let levels: [AccessLevel]
  private let kinds: [Field]
  private let keys: [Field]
  let services: [Service]
  let serviceIndex: [String: Int]
  private let resources: [ResourceKind.Name: String]
  private let actionsByLevel: [AccessLevel: ActionSet]
  /// What patterns have been expanded to; few policies use patterns of their own.
  let expansions = Mutex<[String: ActionSet]>([:])
  /// Every action there is.
  public let all: ActionSet

  /// The catalogue that comes with the program.
  public static let builtIn = ActionCatalog(
    actions: bytes(cdata_iam_actions()),
    resources: bytes(cdata_iam_resources())
  )

  /// A catalogue from tab-separated tables; rows that are none are left out.
  init(actions: [UInt8], resources: [UInt8]) {
    var reader = ActionTable(actions)
    reader.read()
    text = actions
    lowered = actions.map(IAM.lowered)
    names = reader.names
    levels = reader.levels
    kinds = reader.kinds
    keys = reader.keys
    services = reader.services
    serviceIndex = Dictionary(uniqueKeysWithValues: services.enumerated().map { ($0.element.prefix, $0.offset) })
    self.resources = ResourceKind.table(resources)
    all = ActionSet(rows: names.indices)
    actionsByLevel = levels.enumerated().reduce(into: [:]) { sets, entry in
      sets[entry.element, default: ActionSet()].insert(ActionID(UInt16(entry.offset)))
    }
  }

  private static func bytes(_ file: cdata_file) -> [UInt8] {
    // Safe: the file is constant data of the program, as long as it says.
    Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
  }
}

// MARK: Actions

extension ActionCatalog {
  /// How many actions there are.
  public var count: Int { names.count }

  /// The action's full name, such as `lambda:InvokeFunction`.
  public func name(of action: ActionID) -> String {
    "\(service(of: action)):\(string(names[Int(action.rawValue)]))"
  }

  /// The action's service prefix.
  public func service(of action: ActionID) -> String {
    let row = Int(action.rawValue)
    var low = 0
    var high = services.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if services[middle].rows.lowerBound <= row { low = middle } else { high = middle - 1 }
    }
    return services[low].prefix
  }

  /// What the action does.
  public func level(of action: ActionID) -> AccessLevel {
    levels[Int(action.rawValue)]
  }

  /// All actions that do the same kind of thing.
  public func actions(of level: AccessLevel) -> ActionSet {
    actionsByLevel[level] ?? ActionSet()
  }

  /// The actions of `set` by service prefix, in the catalogue's order; services without any are left out.
  public func byService(_ set: ActionSet) -> [(service: String, actions: ActionSet)] {
    services.compactMap { service in
      let actions = set.within(service.rows)
      return actions.isEmpty ? nil : (service.prefix, actions)
    }
  }

  /// The actions of `set` by what they do; levels without any are left out.
  public func byLevel(_ set: ActionSet) -> [(level: AccessLevel, actions: ActionSet)] {
    AccessLevel.allCases.compactMap { level in
      let actions = set.intersection(self.actions(of: level))
      return actions.isEmpty ? nil : (level, actions)
    }
  }

  /// The kinds of resources the action can be limited to; empty when only `*` will do.
  public func resourceKinds(of action: ActionID) -> [ResourceKind] {
    let service = service(of: action)
    return list(kinds[Int(action.rawValue)]).map { text in
      let isRequired = text.ends(with: "*")
      let kind = isRequired ? String(text.dropLast()) : text
      let pattern = resources[ResourceKind.Name(service: service, kind: kind)]
      return ResourceKind(name: kind, isRequired: isRequired, pattern: pattern)
    }
  }

  /// Whether the action can be limited to some resources.
  public func canBeLimited(_ action: ActionID) -> Bool {
    let field = kinds[Int(action.rawValue)]
    return field.start < field.end
  }

  /// The condition keys the action's requests carry besides the global ones.
  public func conditionKeys(of action: ActionID) -> [String] {
    list(keys[Int(action.rawValue)])
  }

  private func list(_ field: Field) -> [String] {
    string(field).parts(at: ",").map(String.init)
  }

  private func string(_ field: Field) -> String {
    String(decoding: text[Int(field.start)..<Int(field.end)], as: UTF8.self)
  }
}
