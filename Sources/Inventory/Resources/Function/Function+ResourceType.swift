import AWSNames

extension ResourceType {
  /// A Lambda function, without its versions and aliases.
  public static let function = ResourceType(
    FunctionRecord.self,
    word: "function",
    plural: "functions",
    typeName: "AWS::Lambda::Function",
    service: "lambda",
    listedBy: [.lambdaListFunctions],
    form: ResourceForm(
      count: { $0.functions.count },
      scope: { $0.functions.scope[$1.index] },
      provenance: { $0.functions.provenance[$1.index] },
      name: { $0.strings[$0.functions.name[$1.index]] },
      arn: { $0.functionARN($1) },
      find: { inventory, arn, account in
        guard let name = arn.functionResource, let scope = inventory.scope(arn.region, of: account) else { return nil }
        return inventory.strings.id(of: name).flatMap { inventory.links.function(named: $0, in: scope) }
      }
    )
  )
}

extension FunctionRecord: Resource {
  /// A Lambda function.
  public static var type: ResourceType { .function }
}

extension Inventory {
  /// The ARN of a function, without a qualifier.
  public func functionARN(_ row: RowID<FunctionRecord>) -> String {
    names(in: functions.scope[row.index]).function(strings[functions.name[row.index]])
  }
}
