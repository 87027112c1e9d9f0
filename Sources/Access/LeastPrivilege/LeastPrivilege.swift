import AWSNames
public import IAM
public import Inventory
public import JSON

/// The least that the role of a function needs, as far as a snapshot shows, and how that differs from what it holds.
public struct LeastPrivilege: Sendable {
  /// The function.
  public var function: RowID<FunctionRecord>
  /// Its role; nil when the snapshot does not hold it, so that only the function's settings speak.
  public var role: RowID<RoleRecord>?
  /// What a policy for the role would allow: what the settings need and what was used, nothing of which neither is
  /// known.
  public var statements: [ProposedStatement]
  /// What the role holds beyond that, or lacks of it.
  public var differences: [PrivilegeDifference]
  /// What the role was seen to use.
  public var usage: PrincipalUsage
  /// What the snapshot lacks to know more.
  public var missing: [MissingCall]
  /// Policies of the role whose words are not in the snapshot.
  public var unread: [String]
}

/// A statement of the policy that would do.
public struct ProposedStatement: Hashable, Sendable {
  /// Actions, sorted.
  public var actions: [String]
  /// The resources.
  public var resources: Selection<String>
  /// Conditions of the grant it narrows.
  public var conditions: [Condition]
  /// Why the actions are there.
  public var reasons: [RoleNeed.Reason]
}

/// How what a role holds differs from what it needs.
public enum PrivilegeDifference: Hashable, Sendable {
  /// The report says that nothing of the service was used.
  case unusedService(String, statements: [StatementReference])
  /// The report says that these actions were not used, though others of their service were or are needed.
  case unusedActions(service: String, [String], statements: [StatementReference])
  /// A wildcard of the statement stands for more actions than these.
  case actionWildcard(StatementReference, pattern: String, named: [String])
  /// A statement speaks of more resources than these.
  case resourceWildcard(StatementReference, pattern: String, named: [String])
  /// Nothing tells whether anything of the service is used; it is left out of the policy all the same.
  case unknownUse(service: String, statements: [StatementReference])
  /// The settings of the function need it, and the role is not allowed it.
  case lacking(action: String, resource: String, RoleNeed.Reason)
}

extension LeastPrivilege: JSONWritable {
  /// Writes the policy document, as IAM takes it.
  public func write(to writer: inout JSONWriter) {
    var used: [String: Int] = [:]
    writer.object { writer in
      writer.member("Version", PolicyDocument.Version.v2012.rawValue)
      writer.member("Statement") { writer in
        for statement in statements {
          let name = statement.sidBase
          used[name, default: 0] += 1
          let number = used[name] ?? 1
          statement.write(sid: number == 1 ? name : "\(name)Part\(number)", to: &writer)
        }
      }
    }
  }
}

extension ProposedStatement {
  /// The services of its actions; a Sid may hold letters and digits alone.
  fileprivate var sidBase: String {
    var services: [String] = []
    for action in actions {
      let service = action.upTo(":").filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      if !services.contains(service.capitalized), !service.isEmpty { services.append(service.capitalized) }
    }
    return services.isEmpty || services.count > 3 ? "Several" : services.joined()
  }

  fileprivate func write(sid: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("Sid", sid)
      writer.member("Effect", "Allow")
      writer.member("Action", OneOrMany(actions))
      writer.member(resources.isNegated ? "NotResource" : "Resource", OneOrMany(resources.values))
      guard !conditions.isEmpty else { return }
      writer.name("Condition")
      writer.object { write(conditionsTo: &$0) }
    }
  }

  /// Writes the keys and values of each operator.
  private func write(conditionsTo writer: inout JSONWriter) {
    var operators: [String] = []
    for condition in conditions where !operators.contains(condition.operatorName) {
      operators.append(condition.operatorName)
    }
    for name in operators {
      writer.name(name)
      writer.object { writer in
        for condition in conditions where condition.operatorName == name {
          writer.member(condition.key, OneOrMany(condition.values))
        }
      }
    }
  }
}

/// Texts as policies write them: a single one without its list.
private struct OneOrMany: JSONWritable {
  private let values: [String]

  init(_ values: [String]) { self.values = values }

  func write(to writer: inout JSONWriter) {
    if values.count == 1 { writer.write(values[0]) } else { writer.write(values) }
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
