import Browser
import TestSupport
import Testing

@Suite struct GatheringTests {
  private func session(_ keys: String) -> BrowsingSession {
    var session = AccessFixture.session()
    session.press("p gp")
    session.press(keys)
    return session
  }

  @Test func theKeyGoesThroughTheWaysToGatherStatements() {
    var session = session("j")
    for word in ["by principal", "by resource", ""] {
      session.press("z=")
      #expect(session.screen[1].contains("by ") == !word.isEmpty)
      #expect(session.screen[1].contains(word))
    }
    session.press("gf z=")
    #expect(session.screen[1].contains("by ") == false)
  }

  @Test func principalsHaveWhatTheirPoliciesAndThoseOfResourcesLetThem() {
    #expect(
      session("z=").headings == [
        "▶ anyone 1 allow",
        "▶ 999988887777 account outside the snapshot 1 allow",
        "▶ worker acme-prod role 2 allow 1 bound",
        "▶ Workloads control policies of the unit 1 deny 1 bound",
        "▶ lambda.amazonaws.com service 1 allow",
        "▶ Root control policies of the root 1 bound",
        "▶ acme-prod control policies of the account 1 bound",
        "▶ Sandbox control policies of the unit 1 bound",
        "▶ ana acme-prod user 1 allow",
        "▶ devs acme-prod group 1 allow",
      ]
    )
  }

  @Test func resourcesHaveWhatTheirPoliciesAndThoseOfIdentitiesSayOfThem() {
    let headings = session("z= z=").headings
    #expect(headings.first == "▶ every resource 2 allow 1 bound")
    #expect(headings.contains("▶ sqs orders acme-prod resource 2 allow"))
    #expect(headings.contains("▶ acme-files/in/* pattern 1 allow"))
    #expect(headings.contains("▶ checkout acme-prod function 1 allow"))
    #expect(headings.contains("▶ worker acme-prod role 1 allow"))
  }

  @Test func aStatementThatNamesTwoStandsUnderBothAndCountsOnce() {
    var session = session("z= zR")
    #expect(session.screen.count { $0.contains("InvokeFunction") } == 2)
    #expect(session.screen[1].contains("Permissions   12  by principal"))
    session.press("a Y")
    #expect(session.copied.last?.split(separator: "\n").count == 13)
    session.press("i")
    session.press("Y")
    #expect(session.copied.last?.split(separator: "\n").count == 13)
  }

  @Test func theCursorTellsTheLinesOfOneRowApart() {
    var session = session("z= zR")
    let lines = session.screen.indices.filter { session.screen[$0].contains("InvokeFunction") }
    for line in lines {
      session.press("gg")
      for _ in 0..<line - 3 { session.press("j") }
      #expect(session.cursor.row == line)
      // Sorting the rows anew finds the same line again.
      session.perform(.command(.program(.run("filter "))))
      session.press("s s s")
      #expect(session.cursor.row == line)
      session.press("za")
      #expect(session.screen[session.cursor.row].contains("▶"))
      session.press("za")
    }
  }

  @Test func theCursorStaysOnItsRowAndAtTheTopAtTheTop() {
    var session = session("z=")
    #expect(session.cursor.row == 3)
    session.press("z= z= j j z= l")
    #expect(session.screen[session.cursor.row].contains("worker"))
  }

  @Test func headingsMoveAndFoldAsThoseOfFindings() {
    var session = session("z= )")
    #expect(session.screen[session.cursor.row].contains("999988887777"))
    session.press("enter j )")
    #expect(session.screen[session.cursor.row].contains("worker"))
    session.press("( (")
    #expect(session.screen[session.cursor.row].contains("anyone"))
  }

  @Test func aHeadingTellsWhomItIsAboutAndThroughWhichPolicies() {
    var session = session("p z=")
    #expect(session.screen.contains { $0.contains("every principal of every account") })
    session.press("j")
    #expect(session.screen.contains { $0.contains("is            account outside the snapshot") })
    #expect(session.screen.contains { $0.contains("resource  function checkout") })
  }

  @Test func whatIsWrongWithARoleBringsItToTheFront() {
    var session = AccessFixture.session(checks: [Fleet.badRole])
    session.press("p gp z=")
    #expect(session.screen[3].contains("▶   anyone"))
    #expect(session.screen[4].contains("▶ ■ worker"))
    session.press("z=")
    #expect(session.screen.contains { $0.contains("▶   checkout") })
  }

  @Test func aLinkOfAHeadingLeadsToTheSourceOfAPolicy() {
    var session = AccessFixture.session()
    session.documents = [7: Array(#"{"PolicyName": "of the queue"}"#.utf8)]
    session.press("gp z= tab")
    session.walk(to: "resource  queue")
    session.press("enter")
    #expect(session.screen.contains { $0.contains(#"PolicyName: "of the queue""#) })
    session.press("3")
    #expect(session.screen.contains { $0.contains("every principal of every account") })
  }

  @Test func aLinkToAStatementOpensTheFoldItStandsIn() {
    var session = session("z= j")
    session.press("p tab")
    session.walk(to: "allow  lambda:InvokeFunction")
    session.press("enter")
    #expect(session.screen[session.cursor.row].contains("InvokeFunction"))
    #expect(session.screen[session.cursor.row - 1].contains("▼   999988887777"))
  }

  @Test func whatIsUnfoldedStaysSoWhenAFilterComesAndGoes() {
    var session = session("z= j l")
    #expect(session.screen[4].contains("▼   999988887777"))
    session.perform(.command(.program(.run("filter action:sqs"))))
    #expect(!session.screen[4].contains("999988887777"))
    session.perform(.command(.program(.run("filter"))))
    #expect(session.screen.contains { $0.contains("▼   999988887777") })
    #expect(session.screen.contains { $0.contains("▶   anyone") })
    session.press("z= z= z=")
    #expect(!session.screen.contains { $0.contains("▼") })
  }

  @Test func whatWasFoundStaysFoundInAnotherOrder() {
    var session = session("f")
    session.type("action:sqs")
    session.press("enter")
    #expect(session.screen[1].contains("3 found"))
    session.press("z=")
    #expect(session.screen[1].contains("3 found"))
    session.perform(.command(.program(.run("filter is:allow"))))
    #expect(!session.screen[1].contains("found"))
  }

  @Test func theCommandGathersByName() {
    var session = session("j")
    session.perform(.command(.program(.run("gather resource"))))
    #expect(session.screen[1].contains("by resource"))
    session.perform(.command(.program(.run("gather check"))))
    #expect(session.screen[1].contains("by resource"))
    #expect(session.screen.last?.contains("gathered by principal or resource") == true)
    session.perform(.command(.program(.run("gather nothing"))))
    #expect(!session.screen[1].contains("by resource"))
  }
}

extension BrowsingSession {
  /// Goes down to the first line that holds a text.
  fileprivate mutating func walk(to text: String) {
    for _ in 0..<40 where !screen[cursor.row].contains(text) { press("j") }
  }

  /// The lines of the table with single blanks, up to the first empty one.
  fileprivate var headings: [String] {
    screen.dropFirst(3).prefix { !$0.isEmpty }
      .map { $0.drop { $0 == "▌" }.split(separator: " ").joined(separator: " ") }
      .filter { $0.hasPrefix("▶") }
  }
}
