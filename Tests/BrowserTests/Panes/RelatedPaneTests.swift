import Inventory
import Testing

@testable import Browser

@Suite struct RelatedPaneTests {
  private func fixture() -> PaneFixture {
    var fixture = PaneFixture()
    fixture.role()
    for name in ["webhook", "search", "index"] {
      fixture.function(name) { function, fixture in
        if name != "index" { function.layers = fixture.list("arn:aws:lambda:us-east-1:444455556666:layer:agent:12") }
      }
    }
    return fixture
  }

  @Test func `A function leads to its role, the role's other functions and the other users of its layers`() {
    let document = PaneContext(fixture().inventory()).document(.related, .resource(ResourceID(type: .function, row: 0)))
    #expect(
      document.plainText == """
        account acme-prod
        role app
        policy statements || 0

        Functions with the same role || 2
          search  acme-prod us-east-1
          index  acme-prod us-east-1
        Layer agent:12, also used by || 1
          search  acme-prod us-east-1

        failing checks || 0
        """
    )
    #expect(document.lines[1].link == .resource(ResourceID(type: .role, row: 0)))
    #expect(document.lines[4].link == .place(Place(.functions, of: .role(RowID(0)))))
    #expect(document.lines[5].link == .resource(ResourceID(type: .function, row: 1)))
  }

  @Test func `A role that is not in the snapshot says why`() {
    var fixture = PaneFixture()
    fixture.note(.denied, .iamGetAccountAuthorizationDetails)
    fixture.function("webhook")
    let text = PaneContext(fixture.inventory()).text(.related)
    #expect(text.contains("role          arn:aws:iam::111122223333:role/app"))
    #expect(text.contains("? not in the snapshot (iam-get-account-authorization-details was denied)"))
  }

  @Test func `A function of the same name in another account is found`() {
    var fixture = fixture()
    let other = fixture.id("444455556666")
    let account = fixture.builder.addAccount(folder: other, id: other, provenance: fixture.place)
    let elsewhere = fixture.builder.scope(account, fixture.id("eu-west-1"))
    fixture.function("webhook") { function, _ in function.scope = elsewhere }
    let text = PaneContext(fixture.inventory()).text(.related)
    #expect(text.contains("Same name elsewhere || 1\n  webhook  444455556666 eu-west-1"))
  }

  @Test func `A role leads to the functions that run with it`() {
    let document = PaneContext(fixture().inventory()).document(.related, .resource(ResourceID(type: .role, row: 0)))
    #expect(document.plainText.contains("Functions that run with it || 3\n  webhook  acme-prod us-east-1"))
  }

  @Test func `A user leads to its groups`() {
    var fixture = PaneFixture()
    fixture.user()
    let inventory = fixture.inventory()
    let document = PaneContext(inventory).document(.related, .resource(ResourceID(type: .user, row: 0)))
    #expect(document.plainText.contains("Groups || 2\n  operators\n  lost"))
    #expect(document.lines.first { $0.text == "operators" }?.link == .source(inventory.groups[0].provenance))
    #expect(document.lines.first { $0.text == "lost" }?.link == nil)
  }
}
