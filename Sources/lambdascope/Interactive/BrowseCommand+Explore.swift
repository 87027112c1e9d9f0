extension BrowseCommand {
  /// Shows the snapshot on the terminal.
  func explore() async throws { try await printSummary() }
}
