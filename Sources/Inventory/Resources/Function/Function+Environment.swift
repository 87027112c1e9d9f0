extension Function {
  /// Why the answer that describes the function lacks the variables that it has.
  ///
  /// Source: Lambda API reference, "EnvironmentResponse" and "EnvironmentError", as known on 2026-11-28.
  public var reasonVariablesAreWithheld: String {
    environmentError.isEmpty
      ? "the answer leaves out the variables of Environment"
      : "AWS could not decrypt the variables: \(inventory.strings[environmentError])"
  }
}
