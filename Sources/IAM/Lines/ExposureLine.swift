import AWSNames
public import JSON

/// Says who a resource policy lets in, one JSON object a line.
public enum ExposureLine {
  /// The answer to one line, given without its line end.
  public static func answer(to line: [UInt8]) -> LineAnswer<Exposure> {
    LineAnswer(to: line, exposure)
  }

  private static func exposure(_ value: JSONTree) throws(LineError) -> Exposure {
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
  /// Writes the members `level`, `public` and `statements`.
  public func write(membersTo writer: inout JSONWriter) {
    writer.member("level", level.rawValue)
    writer.member("public", isPublic)
    writer.member("statements", statements)
  }
}

extension StatementExposure: JSONWritable {
  /// Writes the statement as an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("index", index)
      writer.member("statement", name)
      writer.member("level", level.rawValue)
      writer.member("public", isPublic)
      writer.member("external_accounts", externalAccounts)
      writer.member("reasons", reasons.map(\.description))
    }
  }
}
