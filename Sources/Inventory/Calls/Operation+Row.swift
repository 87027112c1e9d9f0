extension Operation {
  /// The name of the call's files, such as `lambda-list-functions`.
  public var name: String { description.name }

  /// The service, as the name begins with it.
  public var service: String { description.service }

  /// Whether it is made in each region, once for an account or once for an organization.
  public var scope: CallScope { description.scope }

  /// Whether its answer may be one page of several.
  public var isPaged: Bool { description.isPaged }

  /// Whether the AWS CLI prints nothing at all where there is nothing to answer.
  public var mayBeNothing: Bool { description.mayBeNothing }

  /// What it is made for; nil for a call that one answer suffices for.
  public var parameter: CallParameter? { description.parameter }

  /// Whether what it is made for is a function, named by its name, its ARN or either with a qualifier.
  public var isAboutFunctions: Bool {
    switch parameter {
    case .function, .functionARN: true
    case nil: service == "lambda"
    default: false
    }
  }

  /// The call of a file name, nil for one that no reader knows.
  public init?(name: String) {
    guard let operation = Operation.byName[name] else { return nil }
    self = operation
  }

  /// The number of calls.
  static let count = allCases.count

  /// Services whose answers hold for all regions.
  public static let globalServices = Set(allCases.filter { $0.scope != .regional }.map(\.service))

  private var description: CallDescription { Operation.descriptions[number] }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  private static let descriptions = allCases.map { operation in
    guard let description = CallDescription(operation.rawValue) else {
      preconditionFailure("a row of Operation is not written as rows are: \(operation.rawValue.text)")
    }
    return description
  }
}

extension Operation: Hashable {
  /// The row's place among the rows, from 0: the byte that the case is.
  @inlinable var number: Int { withUnsafeBytes(of: self) { Int($0[0]) } }

  // Without these, cases would be compared by the text of their rows.

  /// Whether two are the same call.
  @inlinable public static func == (left: Operation, right: Operation) -> Bool { left.number == right.number }

  /// Whether two are different calls.
  @inlinable public static func != (left: Operation, right: Operation) -> Bool { left.number != right.number }

  /// Adds the row's place.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(UInt8(truncatingIfNeeded: number)) }
}
