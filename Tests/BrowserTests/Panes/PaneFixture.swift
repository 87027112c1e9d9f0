import Access
import Checks
import IAM
import Inventory
import Screen
import Triage

@testable import Browser

/// A small snapshot for panes: one account and region, filled row by row; only what matters to a test is said.
struct PaneFixture {
  /// The value of every secret here; it may show up nowhere.
  static let secret = "correct-horse-battery-staple"

  var builder = InventoryBuilder()
  var rows = Fragment()
  let account: RowID<AccountRecord>
  let scope: RowID<ScopeRecord>
  let place: Provenance

  init() {
    let path = builder.interner.intern("111122223333/us-east-1/lambda-list-functions.json")
    let file = builder.addFile(path: path, isCompressed: false)
    place = Provenance(file: file, offset: 120, length: 40)
    let id = builder.interner.intern("111122223333")
    account = builder.addAccount(folder: id, id: id, provenance: place)
    builder.setName(builder.interner.intern("acme-prod"), of: account)
    scope = builder.scope(account, builder.interner.intern("us-east-1"))
    builder.coverage.note(.collected, of: .lambdaListFunctions, in: scope)
  }

  func id(_ text: String) -> StringID { builder.interner.intern(text) }

  func list(_ texts: String...) -> ListID { builder.interner.intern(list: texts.map { id($0) }) }

  mutating func function(_ name: String, _ change: (inout FunctionRecord, PaneFixture) -> Void = { _, _ in }) {
    var function = FunctionRecord(
      scope: scope,
      packageType: .zip,
      tracing: .passThrough,
      environmentState: .none,
      provenance: place
    )
    function.name = id(name)
    function.runtime = id("python3.13")
    function.role = id("arn:aws:iam::111122223333:role/app")
    change(&function, self)
    rows.append(function)
  }

  mutating func role(_ name: String = "app") {
    var role = RoleRecord(scope: scope, provenance: place)
    role.name = id(name)
    role.arn = id("arn:aws:iam::111122223333:role/\(name)")
    role.trustPolicy = id(
      """
      {"Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}
      """
    )
    rows.append(role)
  }

  /// A user of a group that has one managed policy, and of one that the snapshot lacks.
  mutating func user(_ name: String = "dana") {
    var group = GroupRecord(scope: scope, provenance: place)
    group.name = id("operators")
    group.attachedPolicies = list("arn:aws:iam::111122223333:policy/operate")
    rows.append(group)
    var user = UserRecord(scope: scope, provenance: place)
    user.name = id(name)
    user.arn = id("arn:aws:iam::111122223333:user/\(name)")
    user.groups = list("operators", "lost")
    rows.append(user)
  }

  /// A resource policy of a function; its statements are what a reader makes of the text.
  mutating func policy(of function: String, _ document: String) throws {
    var policy = ResourcePolicyRecord(kind: .function, scope: scope, provenance: place)
    policy.function = FunctionReference(name: id(function))
    policy.document = id(document)
    rows.append(policy)
    for statement in try PolicyDocument.parse(document).statements {
      rows.append(
        StatementRecord(
          StatementElements(statement),
          document: id(document),
          index: UInt32(statement.index),
          builder.interner
        )
      )
    }
  }

  mutating func note(_ state: CoverageState, _ operations: Operation...) {
    for operation in operations { builder.coverage.note(state, of: operation, in: scope) }
  }

  consuming func inventory() -> Inventory {
    builder.append(rows)
    return builder.build().inventory
  }
}

extension PaneDocument {
  /// The document as people read it: each line at its indent, with what stands at its right edge behind two bars.
  var plainText: String {
    lines.map { line in
      let head = String(repeating: " ", count: line.indent) + line.text
      return line.trailing.map { "\(head) || \($0.text)" } ?? head
    }.joined(separator: "\n")
  }

  /// Everything the document could let out: what is shown and what is copied.
  var everything: String {
    let parts = lines.flatMap { [$0.text, $0.trailing?.text, $0.copyText, $0.fold] }
    return parts.compactMap(\.self).joined(separator: "\n")
  }
}
