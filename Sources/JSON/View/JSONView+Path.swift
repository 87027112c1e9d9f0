extension JSONView {
  /// How to reach a value inside this one, as in `Functions[3].Timeout`.
  ///
  /// It is searched for each time, since only problems need it.
  public func path(to target: JSONView) -> String {
    var path = ""
    var place = self
    while place.node < target.node {
      if let field = place.fields.first(where: { target.node < $0.value.end }) {
        path += path.isEmpty ? field.name.string : "." + field.name.string
        place = field.value
      } else if let (index, element) = place.elements.enumerated().first(where: { target.node < $0.element.end }) {
        path += "[\(index)]"
        place = element
      } else {
        break
      }
    }
    return path
  }
}
