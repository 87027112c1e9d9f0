import AWSNames
import IAM
public import Inventory

/// Whose reach or paths somebody asks for: a role or user, or a function by its execution role.
public struct ReachSubject: Hashable, Sendable {
  /// The role or user.
  public var principal: PrincipalRow
  /// The function that was named; nil when the role or user itself was.
  public var function: RowID<FunctionRecord>?

  /// A role or user, or a function by its execution role.
  public init(principal: PrincipalRow, function: RowID<FunctionRecord>? = nil) {
    self.principal = principal
    self.function = function
  }
}

extension AccessModel {
  /// The function, role or user that people mean by a name or an ARN; a function goes before a role of its name.
  ///
  /// - Throws: ``AccessNameError`` also for a function whose role the snapshot does not hold.
  public func subject(named name: String) throws(AccessNameError) -> ReachSubject {
    let name = try meant(name)
    if let row = try namedFunction(name) {
      guard let role = inventory.links.roleOfFunction[row.index] else {
        throw .noRole(function: name, role: text(inventory.functions.role[row.index]))
      }
      return ReachSubject(principal: .role(role), function: row)
    }
    let (_, row) = try principal(named: name)
    guard let row else { throw ARN(name) == nil ? .unknown(name) : .noPrincipal(name) }
    return ReachSubject(principal: row, function: nil)
  }

  private func namedFunction(_ name: String) throws(AccessNameError) -> RowID<FunctionRecord>? {
    if ARN(name)?.service == "lambda" {
      guard let row = function(arn: name) else { throw .unknown(name) }
      return row
    }
    let rows = inventory.strings.id(of: name).flatMap { names.functions[$0] } ?? []
    if rows.count > 1 { throw .ambiguous(name, rows.map { inventory.functionARN($0) }) }
    return rows.first
  }
}
