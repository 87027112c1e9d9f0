/// Says who a resource policy lets in, one JSON object a line.
public enum ExposureLine {
  /// The answer to one line, given without its line end.
  public static func answer(to line: [UInt8]) -> LineAnswer<Exposure> {
    LineAnswer(to: line, exposure)
  }

  private static func exposure(_ value: JSONValue) throws(LineError) -> Exposure {
    guard let policy = value["policy"] else { throw LineError.field("policy", "an object") }
    // No policy lets nobody in.
    guard policy != .null else { return Exposure(level: .none, statements: []) }
    let owner = try value.text("owner_account")
    guard isAccountID(owner) else { throw LineError("owner_account: \"\(owner)\" is no account id") }
    let question = ExposureQuestion(
      ownerAccount: owner,
      organization: try value.optionalText("organization"),
      trustedAccounts: Set(try value.texts("trusted_accounts"))
    )
    return try policy.policy("policy").exposure(question)
  }
}

extension Exposure: LineContent {
  /// The members `level`, `public` and `statements`.
  public var members: [JSONMember] {
    [
      JSONMember("level", .string(level.rawValue)),
      JSONMember("public", .bool(isPublic)),
      JSONMember("statements", .array(statements.map(Exposure.object))),
    ]
  }

  private static func object(_ statement: StatementExposure) -> JSONValue {
    .object([
      JSONMember("index", .number(String(statement.index))),
      JSONMember("statement", .string(statement.name)),
      JSONMember("level", .string(statement.level.rawValue)),
      JSONMember("public", .bool(statement.isPublic)),
      JSONMember("external_accounts", .array(statement.externalAccounts.map { .string($0) })),
      JSONMember("reasons", .array(statement.reasons.map { .string($0.description) })),
    ])
  }
}
