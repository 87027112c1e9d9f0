import Browser
import TestSupport
import Testing

@Suite struct GroupTests {
  private func session() -> BrowsingSession {
    var session = BrowsingSession(Fleet.inventory(), catalogue: [Fleet.oftenUnknown], asOf: Fleet.asOf)
    session.press("gi")
    return session
  }

  @Test func `a heading tells what failed from what is unknown`() {
    let session = session()
    #expect(session.screen[3].contains("■ lambda-often-unknown"))
    #expect(session.screen[3].contains("1 failed  1 unknown"))
    #expect(session.screen[1].contains("1 open of 2"))
  }

  @Test func `failures stand before unknowns, in groups and in order of severity`() {
    var session = session()
    session.press("l")
    #expect(session.screen[4].contains("■ thumbnails"))
    #expect(session.screen[5].contains("? checkout"))
    session.press("z=")
    session.perform(.command(.program(.run("sort severity"))))
    #expect(session.screen[3].contains("■ thumbnails"))
    session.perform(.command(.program(.run("sort name"))))
    #expect(session.screen[3].contains("? checkout"))
  }

  @Test func `a settled failure is no longer open`() {
    var session = session()
    session.press("l j tf")
    session.type("never called")
    session.press("enter")
    #expect(session.screen[3].contains("0 of 1 open  1 unknown"))
  }
}
