import Browser
import TestSupport
import Testing

@Suite struct ProblemsTests {
  private func session() -> BrowsingSession {
    var session = Fleet.session(columns: 80, rows: 24)
    let text = "ends in the middle of a record, so that the records behind it are missing; collect the file again"
    session.perform(
      .reloaded(
        Snapshot(
          name: "acme",
          inventory: Fleet.inventory(),
          problems: [
            FileProblem(path: "", place: "", text: "kms-list-aliases is not read", losesRecords: false),
            FileProblem(path: "111122223333/us-east-1/lambda-list-functions.json", place: "byte 512", text: text),
          ]
        )
      )
    )
    session.perform(.command(.travel(.goTo(.problems))))
    return session
  }

  @Test func `what is lost stands before what is good to know`() {
    let session = session()
    #expect(session.screen[3].contains("lost  ends in the middle"))
    #expect(session.screen[4].contains("note  kms-list-aliases is not read"))
    #expect(session.screen[4].contains("whole snapshot") && session.screen[4].contains("all of it"))
    #expect(session.screen[3].contains("functions.json") && session.screen[3].contains("byte 512"))
  }

  @Test func `the pane shows to its end what the table cuts`() {
    var session = session()
    let text = session.screen[10...].joined(separator: " ").split { " ▎".contains($0) }.joined(separator: " ")
    #expect(text.contains("behind it are missing; collect the file again"))
    #expect(text.contains("records of this file are missing here"))
    session.press("j")
    #expect(session.screen.contains { $0.contains("nothing that the views show is missing") })
  }
}
