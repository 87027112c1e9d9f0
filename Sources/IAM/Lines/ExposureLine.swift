/// Says who a resource policy lets in, one JSON object a line.
public enum ExposureLine {
  /// The answer to one line, without a line end; a line that is no case answers `Invalid` with the reason.
  public static func answer(to line: [UInt8]) -> String {
    let value: JSONValue
    do {
      value = try JSONParser.parse(line)
    } catch {
      return invalidAnswer(.null, error).text
    }
    let id = value["id"] ?? .null
    do {
      return try object(id, exposure(value)).text
    } catch {
      return invalidAnswer(id, error).text
    }
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

  private static func object(_ id: JSONValue, _ exposure: Exposure) -> JSONValue {
    .object([
      JSONMember("id", id),
      JSONMember("level", .string(exposure.level.rawValue)),
      JSONMember("public", .bool(exposure.isPublic)),
      JSONMember("statements", .array(exposure.statements.map(object))),
    ])
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
