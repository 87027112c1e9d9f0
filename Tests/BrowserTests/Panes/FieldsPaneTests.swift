import Inventory
import Testing

@testable import Browser

/// The pages of resources that have none of their own: made of the fields and links of their type.
@Suite struct FieldsPaneTests {
  private func context() -> PaneContext {
    var fixture = PaneFixture()
    for name in ["checkout", "audit"] {
      fixture.function(name) { function, fixture in
        function.logGroup = fixture.id(name == "audit" ? "/aws/lambda/checkout" : "")
      }
    }
    var group = LogGroupRecord(scope: fixture.scope, provenance: fixture.place)
    (group.name, group.retentionDays, group.storedBytes) = (fixture.id("/aws/lambda/checkout"), 30, 2048)
    fixture.rows.append(group)
    var balancer = LoadBalancerRecord(scope: fixture.scope, provenance: fixture.place)
    balancer.name = fixture.id("front")
    balancer.arn = fixture.id("arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/front/1")
    balancer.dnsName = fixture.id("AKIAIOSFODNN7EXAMPLE")
    balancer.isInternetFacing = true
    fixture.rows.append(balancer)
    return PaneContext(fixture.inventory())
  }

  private func text(_ tab: PaneTab, _ type: ResourceType) -> String {
    context().document(tab, .resource(ResourceID(type: type, row: 0))).plainText
  }

  @Test func `A log group tells its fields`() {
    #expect(
      text(.details, .logGroup) == """
        log group     /aws/lambda/checkout
        account       111122223333 acme-prod
        region        us-east-1
        retention     30 days
        stored        2.0 KiB
        encrypted     with a key that AWS owns

        source        111122223333/us-east-1/lambda-list-functions.json, byte 120
        """
    )
  }

  @Test func `A log group leads to the functions that write to it`() {
    #expect(
      text(.related, .logGroup).hasPrefix(
        """
        account acme-prod

        Functions that write to it || 2
          checkout  acme-prod us-east-1
          audit  acme-prod us-east-1
        """
      )
    )
  }

  @Test func `What a field holds is hidden where it may be a secret, and what no call told is unknown`() {
    let details = text(.details, .loadBalancer)
    #expect(details.contains("scheme        internet-facing"))
    #expect(details.contains("address       ****"))
    #expect(
      details.contains("web ACL       ? not in the snapshot (wafv2-get-web-acl-for-resource was not collected)")
    )
    #expect(details.contains("Functions behind it\n  none"))
  }

  @Test(arguments: ResourceType.all)
  func `Every type can be shown by its fields and links alone`(_ type: ResourceType) {
    var fixture = PaneFixture()
    fixture.function("checkout")
    fixture.role()
    fixture.user()
    let context = PaneContext(fixture.inventory())
    guard context.inventory.count(of: type) > 0 else { return }
    let resource = ResourceID(type: type, row: 0)
    var details = PaneWriter()
    DetailsPane(context, .resource(resource)).writeFields(of: resource, to: &details)
    #expect(details.document.plainText.contains(context.inventory.name(of: resource)))
    var related = PaneWriter()
    RelatedPane(context, .resource(resource)).writeLinks(of: resource, to: &related)
    #expect(related.document.plainText.contains("account acme-prod"))
  }
}
