import AWSNames
import Screen
import TestSupport
import Testing

@testable import Browser
@testable import Checks

/// Asking about access with the keys.
@Suite struct AccessSessionTests {
  private func session(columns: Int = 120, isBusy: Bool = false) throws -> BrowsingSession {
    var builder = ExampleBuilder()
    for name in ["checkout", "refund", "webhook"] { builder.addFunction(name, role: "app") }
    builder.addRole("app", #"{"Sid": "run", "Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
    builder.addUser("dana", #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#)
    let inventory = try #require(builder.build()).context.inventory
    var session = BrowsingSession(inventory, catalogue: [], asOf: Day(rawValue: 20_778), columns: columns)
    session.isBusy = isBusy
    return session
  }

  private func pages(_ session: BrowsingSession) -> [Effect] {
    session.others.filter { if case .makePage = $0 { true } else { false } }
  }

  @Test func `A tab says that it is working, and asks for one page at a time`() throws {
    var session = try session(isBusy: true)
    session.press("3")
    #expect(session.screen.contains { $0.hasSuffix("reading the policies") })
    session.press("j j")
    #expect(pages(session).count == 1)
    guard case .makePage(let page, let ticket)? = pages(session).first else { return }
    session.perform(.pageMade(page, session.state.paneContext.make(page), ticket))
    #expect(pages(session).count == 2, "the page of the row that the cursor is on by now")
    #expect(session.screen.contains { $0.hasSuffix("reading the policies") })
    session.press("gg")
    #expect(!session.screen.contains { $0.hasSuffix("reading the policies") }, "what was made before is there at once")
  }

  @Test func `An answer to a question about another snapshot is dropped`() throws {
    var session = try session(isBusy: true)
    session.press("3")
    guard case .makePage(let page, let ticket)? = pages(session).first else { return }
    session.perform(.reloaded(session.state.snapshot))
    session.perform(.pageMade(page, .made(PaneDocument([PaneLine("stale")])), ticket))
    #expect(!session.screen.contains { $0.contains("stale") })
  }

  @Test func `Every word of a question is completed in its turn`() throws {
    var session = try session()
    session.press(":")
    session.type("can da")
    session.press("tab")
    session.type(" s3:getobj")
    session.press("tab")
    session.type(" ref")
    session.press("tab")
    session.type(" aws:sourcei")
    session.press("tab")
    session.type("203.0.113.7")
    #expect(session.screen[38].hasPrefix(" :can dana s3:GetObject refund aws:SourceIp=203.0.113.7"))
  }

  @Test func `An answer opens in the pane and stays until one moves on`() throws {
    var session = try session()
    session.press(":")
    session.type("can app lambda:InvokeFunction refund")
    session.press("enter")
    #expect(session.screen.contains { $0.contains("✓ allowed") })
    #expect(session.screen.contains { $0.contains("inline, run") })
    #expect(session.state.layers == [.table, .pane])
    session.press("j j")
    #expect(session.screen.contains { $0.contains("✓ allowed") })
    session.press("q j")
    #expect(!session.screen.contains { $0.contains("✓ allowed") })
  }

  @Test(arguments: [
    ("can dana lambda:InvokeFunction refund", "✗ denied, since nothing allows it"),
    ("can * lambda:InvokeFunction refund", "✗ denied, since nothing allows it"),
    ("who-can lambda:InvokeFunction refund", "▼ may do it"),
  ])
  func `Questions are answered from every view`(line: String, answer: String) throws {
    for place in ["gs", "ga", "gf", "gt", "gi", ";"] {
      var session = try session()
      session.press("\(place) :")
      session.type(line)
      session.press("enter")
      #expect(session.screen.contains { $0.contains(answer) }, "\(place)")
    }
  }

  @Test(arguments: [
    ("can nobody lambda:InvokeFunction refund", "nothing in the snapshot is called \"nobody\""),
    ("can dana lambda:InvokeFunction nothing", "nothing in the snapshot is called \"nothing\""),
    ("can dana lambda:InvokeFunction", "can takes PRINCIPAL ACTION RESOURCE"),
    ("can dana lambda:InvokeFunction refund aws:SourceIp", "can takes PRINCIPAL ACTION RESOURCE"),
    ("who-can lambda:InvokeFunction", "who-can takes ACTION RESOURCE"),
  ])
  func `Words that name nothing are answered in the message line`(line: String, message: String) throws {
    var session = try session()
    session.press(":")
    session.type(line)
    session.press("enter")
    #expect(session.screen[39].contains(message))
    #expect(!session.screen.contains { $0.contains("reading the policies") })
  }

  @Test func `Finding opens the folds that hide what is looked for`() throws {
    var session = try session()
    session.press("3 tab /")
    session.type("inline, run")
    #expect(session.screen[session.state.size.rows - 2].contains("find inline, run"))
    session.press("enter")
    #expect(session.screen[session.cursor.row].contains("inline, run"))
  }
}
