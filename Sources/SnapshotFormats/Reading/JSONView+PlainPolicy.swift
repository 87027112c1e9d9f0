import JSON

extension JSONView {
  /// Whether a policy is written as AWS itself writes policies, so that the policy engine surely takes it.
  ///
  /// Most are; the engine is asked about the others alone, which costs as much as judging by them. Whatever is told by
  /// escapes may be half a character, which only the engine looks into.
  func isPlainPolicy(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isObjectWithoutTwins, !text.contains(UInt8(ascii: "\\")), let statement = self["Statement"] else {
      return false
    }
    let hasPlainMembers = fields.allSatisfy { name, value in
      if name.isText("Statement") { return true }
      if name.isText("Id") { return value.kind == .string }
      return name.isText("Version") && (value.isText("2012-10-17") || value.isText("2008-10-17"))
    }
    guard hasPlainMembers else { return false }
    return statement.kind == .array
      ? statement.elements.allSatisfy(\.isPlainStatement) : statement.isPlainStatement
  }

  private var isPlainStatement: Bool {
    guard isObjectWithoutTwins, self["Effect"] != nil, isOne("Action", or: "NotAction") else { return false }
    guard isAtMostOne("Resource", or: "NotResource"), isAtMostOne("Principal", or: "NotPrincipal") else {
      return false
    }
    return fields.allSatisfy { name, value in
      if name.isText("Sid") { return value.kind == .string }
      if name.isText("Effect") { return value.isText("Allow") || value.isText("Deny") }
      if name.isText("Action") || name.isText("Resource") || name.isText("NotAction") || name.isText("NotResource") {
        return value.isTextOrTexts
      }
      if name.isText("Principal") || name.isText("NotPrincipal") { return value.isPlainPrincipal }
      return name.isText("Condition") && value.isPlainCondition
    }
  }

  private var isPlainPrincipal: Bool {
    if isText("*") { return true }
    return isObjectWithoutTwins && fields.allSatisfy { $0.value.isTextOrTexts }
  }

  private var isPlainCondition: Bool {
    isObjectWithoutTwins
      && fields.allSatisfy { block in
        block.value.isObjectWithoutTwins
          && block.value.fields.allSatisfy { $0.value.isTextOrTexts || $0.value.kind == .boolean }
      }
  }

  /// An object of so many fields that two of a name could hide is left to the engine.
  private var isObjectWithoutTwins: Bool { kind == .object && !hasTwins && count <= 200 }

  private var isTextOrTexts: Bool {
    kind == .string || kind == .array && elements.allSatisfy { $0.kind == .string }
  }

  private func isOne(_ name: StaticString, or other: StaticString) -> Bool {
    (self[name] == nil) != (self[other] == nil)
  }

  private func isAtMostOne(_ name: StaticString, or other: StaticString) -> Bool {
    self[name] == nil || self[other] == nil
  }
}
