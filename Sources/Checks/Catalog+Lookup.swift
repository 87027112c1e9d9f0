extension Check {
  /// The check of an id.
  public static func named(_ id: String) -> Check? { all.first { $0.id == id } }
}
