/// A page of text that fills a view.
struct PageDescription: Sendable {
  /// What it says.
  let document: @Sendable (State) -> PaneDocument
  /// Asks for what it is made from.
  let prepare: @Sendable (inout State, inout [Effect]) -> Void
}
