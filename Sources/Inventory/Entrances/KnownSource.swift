import AWSNames

/// What the text that names the source of an event says of it.
struct KnownSource {
  /// What people call it; for what is no ARN the text itself.
  var name: StringID
  /// The account; empty where the ARN names none.
  var account: StringID

  /// The source that a text names; an account id stands for its root user.
  init(_ id: StringID, _ interner: Interner) {
    let text = interner.text(id)
    if let arn = ARN(text) {
      name = interner.intern(String(arn.sourceName))
      account = interner.intern(String(arn.account))
    } else {
      name = id
      account = isAccountID(text) ? id : .empty
    }
  }
}
