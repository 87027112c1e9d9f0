import Inventory
import Testing

@Suite struct ResourceKeyTests {
  /// The functions and APIs `web` of accounts, each in a folder, some without an id.
  private func inventory(_ accounts: [(folder: String, id: String)]) -> Inventory {
    var builder = InventoryBuilder()
    var rows = Fragment()
    let file = builder.addFile(path: builder.interner.intern("sample.json"), isCompressed: false)
    let place = Provenance(file: file, offset: 0, length: 2)
    for (folder, id) in accounts {
      let (folder, id) = (builder.interner.intern(folder), builder.interner.intern(id))
      let account = builder.addAccount(folder: folder, id: id, provenance: place)
      let scope = builder.scope(account, builder.interner.intern("us-east-1"))
      var function = FunctionRecord(
        scope: scope,
        packageType: .zip,
        tracing: .unknown,
        environmentState: .none,
        provenance: place
      )
      function.name = builder.interner.intern("web")
      rows.append(function)
      var api = APIRecord(kind: .rest, scope: scope, provenance: place)
      api.id = function.name
      rows.append(api)
      var stage = APIStageRecord(scope: scope, provenance: place)
      (stage.api, stage.name) = (function.name, builder.interner.intern("prod"))
      rows.append(stage)
      // Its API is not in the snapshot.
      stage.api = builder.interner.intern("other")
      rows.append(stage)
    }
    builder.append(rows)
    return builder.build().inventory
  }

  private func resources(_ inventory: Inventory) -> [ResourceID] {
    ResourceType.all.flatMap { type in
      (0..<inventory.count(of: type)).map { ResourceID(type: type, row: UInt32($0)) }
    }
  }

  @Test(arguments: [
    [("111122223333", "111122223333")],
    [("111122223333", "111122223333"), ("444455556666", "444455556666")],
    [("dev", ""), ("prod", "")],
    [("dev", ""), ("prod", "111122223333"), ("d\u{E9}v", ""), ("de\u{301}v", "")],
  ])
  func everyResourceHasAKeyOfItsOwn(_ accounts: [(folder: String, id: String)]) {
    let inventory = inventory(accounts)
    let all = resources(inventory)
    #expect(all.count == 5 * accounts.count)
    for resource in all { #expect(inventory.resource(inventory.key(of: resource)) == resource) }
    #expect(Set(all.map { inventory.key(of: $0) }).count == all.count)
  }

  @Test func aKeyNamesTheAccountWhereTheARNDoesNot() {
    let inventory = inventory([("111122223333", "111122223333"), ("dev", "")])
    let keys = resources(inventory).map { inventory.key(of: $0) }
    #expect(keys.contains(ResourceKey(arn: "arn:aws:lambda:us-east-1:111122223333:function:web")))
    #expect(keys.contains(ResourceKey(arn: "arn:aws:lambda:us-east-1::function:web", account: "dev")))
    #expect(keys.contains(ResourceKey(arn: "arn:aws:apigateway:us-east-1::/restapis/web", account: "111122223333")))
    #expect(keys.contains(ResourceKey(arn: "arn:aws:iam:::root", account: "dev")))
  }

  @Test func anARNAloneStandsForNoneOfTwo() {
    let api = "arn:aws:apigateway:us-east-1::/restapis/web"
    #expect(inventory([("111122223333", "111122223333")]).resource(arn: api) != nil)
    let two = inventory([("111122223333", "111122223333"), ("444455556666", "444455556666")])
    #expect(two.resource(arn: api) == nil)
    #expect(two.resource(ResourceKey(arn: api, account: "444455556666"))?.row == 1)
    #expect(two.resource(ResourceKey(arn: api, account: "999999999999")) == nil)
    #expect(two.resource(arn: "arn:aws:lambda:us-east-1:444455556666:function:web")?.row == 1)
    #expect(two.resource(arn: "arn:aws:lambda:us-east-1::function:web") == nil)
  }
}
