import Testing

@testable import Checks

@Suite struct TagNameTests {
  @Test(arguments: ["owner", "Owner", "TEAM", "acme:team", "acme/Owner-Email", "team_name", "Service Owner", "ownedBy"])
  func `an owner goes by many names`(_ key: String) {
    #expect(TagName.owners.contains(TagName(key)))
  }

  @Test(arguments: ["", "stage", "ownership", "steam", "aws:cloudformation:stack-name", "owner-id-hash"])
  func `other tags name no owner`(_ key: String) {
    #expect(!TagName.owners.contains(TagName(key)))
  }
}
