import Answers
import JSON
import Inventory
import Screen

extension DetailsPane {
  /// The page of a resource whose type has no page of its own: what it is, where it is, and what its fields say.
  func writeFields(of resource: ResourceID, to writer: inout PaneWriter) {
    writer.field(resource.type.word, inventory.name(of: resource), .textStrong)
    if let scope = inventory.scope(of: resource) { writePlace(scope, to: &writer) }
    for field in inventory.fields(of: resource) { write(field, of: resource, to: &writer) }
    writeSource(inventory.provenance(of: resource), to: &writer)
  }

  private func write(_ field: FieldLine, of resource: ResourceID, to writer: inout PaneWriter) {
    switch field.value {
    case .text(let text): writer.field(field.title, shown(text, field))
    case .warning(let text): writer.field(field.title, shown(text, field), .warn)
    case .unknown(let why): writer.field(field.title, why, .resultUnknown)
    case .bytes(let count): writer.field(field.title, "\(ByteCount(count))")
    case .none: writer.field(field.title, absent: .none, context: context)
    case .absent(let operation, let name, let scope):
      writer.field(field.title, absent: context.absence(of: operation, for: name, in: scope), context: context)
    case .resources(let resources):
      writer.section(field.title, fold: "details.\(field.id)") { writer in
        for resource in resources { writer.add(inventory.name(of: resource), .link, link: .resource(resource)) }
        if resources.isEmpty { writer.add(absent: .none, context: context) }
      }
    }
  }

  /// A text as it may be shown; it may hold a credential like any other place.
  private func shown(_ text: String, _ field: FieldLine) -> String {
    SecretMask(context.mask).shown(text, key: field.title)
  }
}
