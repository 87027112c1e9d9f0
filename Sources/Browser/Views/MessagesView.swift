import Screen

extension View {
  /// What was said so far.
  public static let messages = View(
    "messages",
    title: "Messages",
    help: "what was said so far",
    .table(
      TableDescription(
        columns: [
          Column("Message", minimum: 20, preferred: 120) { source, row in
            let message = source.messages[Int(row)]
            return [Span(message.text, message.kind.role)]
          }
        ],
        count: { $0.messages.count },
        changesByItself: true,
        isProblem: { source, row in source.messages[Int(row)].kind == .error },
        emptyText: { _ in "nothing was said so far" },
        pane: .document { state, row in PaneDocument(inFull: state.messages.messages[Int(row)]) }
      )
    )
  )
}

extension Message.Kind {
  /// What a message of the kind means.
  fileprivate var role: Role {
    switch self {
    case .note: .text
    case .success: .toastOk
    case .warning: .toastWarn
    case .error: .toastError
    }
  }
}

extension PaneDocument {
  /// A message as it was said, however long.
  fileprivate init(inFull message: Message) {
    var writer = PaneWriter()
    writer.add(message.text, message.kind.role)
    self = writer.document
  }
}
