import Browser
import TestSupport
import Testing

@Suite struct OrganizationViewTests {
  private func session(_ keys: String = "") -> BrowsingSession {
    var session = AccessFixture.session(columns: 200, rows: 40)
    session.press("go")
    if !keys.isEmpty { session.press(keys) }
    return session
  }

  @Test func theTreeShowsEachNodeBelowItsOwn() {
    let screen = session().screen
    #expect(screen[1].contains("Organization   6"))
    #expect(screen[3].contains("▼ Root"))
    #expect(screen[4].contains("  ▼ Workloads"))
    #expect(screen[4].contains("deny-leaving, FullAWSAccess"))
    #expect(screen[5].contains("      acme-prod"))
    #expect(screen[8].contains("acme-main  management"))
  }

  @Test func unitsFoldAndUnfold() {
    var session = session("j h")
    #expect(session.screen[4].contains("▶ Workloads"))
    #expect(session.screen[5].contains("▼ Sandbox"))
    session.press("l j za")
    #expect(session.screen[4].contains("▶ Workloads"))
    #expect(session.cursor.row == 4)
    session.press("zM")
    #expect(session.screen[3].contains("▶ Root"))
    #expect(session.screen[4].contains("Workloads") == false)
    session.press("zR )")
    #expect(session.cursor.row == 4)
    session.press("enter")
    #expect(session.screen[4].contains("▶ Workloads"))
  }

  @Test func enterOnAnAccountGoesToItsFunctions() {
    let session = session("j j enter")
    #expect(session.screen[1].contains("Accounts › acme-prod › Functions   1"))
  }

  @Test func aFilterKeepsWhatTheMatchesHangBelow() {
    var session = session()
    session.perform(.command(.program(.run("filter play"))))
    #expect(session.screen[1].contains("1 of 6"))
    #expect(session.screen[3].contains("▼ Root"))
    #expect(session.screen[4].contains("▼ Sandbox"))
    #expect(session.screen[5].contains("acme-play"))
    session.press("a Y")
    #expect(session.copied.last?.split(separator: "\n").count == 2)
  }

  @Test func anOrderHoldsAmongThoseBesideEachOther() {
    var session = session()
    session.perform(.command(.program(.run("sort name"))))
    #expect(session.screen[4].contains("acme-main"))
    #expect(session.screen[5].contains("▼ Sandbox"))
    #expect(session.screen[6].contains("acme-play"))
    #expect(session.screen[7].contains("▼ Workloads"))
  }

  @Test func anAccountSaysWhatEachLevelAllowsAndWhichDenialsHold() {
    let screen = session("j j").screen.joined(separator: "\n")
    #expect(screen.contains("from Workloads"))
    #expect(screen.contains("Workloads allows everything"))
    #expect(screen.contains("deny   organizations:LeaveOrganization"))
    #expect(screen.contains("deny-leaving at Workloads"))
    #expect(screen.contains("not switched on in this organization"))
  }

  @Test func whatIsNotKnownIsSaidWithItsCall() {
    let screen = session("j j j").screen.joined(separator: " ")
    #expect(screen.contains("unread"))
    #expect(screen.contains("organizations-describe-policy"))
    // The account below has no policy of its own in the snapshot, which AWS would not let stand.
    let account = session("j j j j").screen.joined(separator: " ")
    #expect(account.contains("acme-play allows ? unknown"))
  }

  @Test func nothingBindsTheManagementAccount() {
    let screen = session("G").screen.joined(separator: "\n")
    #expect(screen.contains("not bound"))
    #expect(!screen.contains("In effect"))
  }

  @Test func withoutAnOrganizationTheCallIsNamed() {
    var session = Fleet.session()
    session.press("go")
    #expect(session.screen[4].contains("not in the snapshot"))
    #expect(session.screen[5].contains("organizations-describe-organization was not collected"))
  }
}
