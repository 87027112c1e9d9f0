extension Check {
  /// The controls that it speaks to.
  public var controls: [Control] { FrameworkTable.builtIn.controls(of: id) }
}
