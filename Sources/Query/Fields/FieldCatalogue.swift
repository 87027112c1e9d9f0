/// All fields, by table.
enum FieldCatalogue {
  static let accounts = placed(accountFields, in: .accounts)
  static let functions = placed(functionFields, in: .functions)
  static let triggers = placed(triggerFields, in: .triggers)
  static let vpcAttachments = placed(vpcAttachmentFields, in: .vpcAttachments)
  static let permissions = placed(permissionFields, in: .permissions)
  static let findings = placed(findingFields, in: .findings)
  static let organization = placed(organizationFields, in: .organization)

  private static func placed(_ fields: [Field], in table: TableKind) -> [Field] {
    fields.map { field in
      var field = field
      field.table = table
      return field
    }
  }
}

extension TableKind {
  /// The fields of the table, in the order of its columns.
  public var fields: [Field] { description.fields }

  /// The fields that are shown unless the user chooses others.
  public var standardFields: [Field] { fields.filter { $0.visibility == .standard } }

  /// The standard fields and those of the wide set.
  public var wideFields: [Field] { fields.filter { $0.visibility != .hidden } }

  /// The field that filters call by a name or an alias.
  public func field(named name: String) -> Field? { fields.first { $0.isNamed(name) } }
}
