import Synchronization
import Terminal
import Testing

@Suite struct MailboxTests {
  @Test func keepsTheOrderAndWakes() {
    let wakes = Atomic(0)
    let mailbox = Mailbox<Int> { wakes.add(1, ordering: .relaxed) }
    mailbox.post(1)
    mailbox.post(2)
    #expect(mailbox.takeAll() == [1, 2])
    #expect(mailbox.takeAll() == [])
    #expect(wakes.load(ordering: .relaxed) == 2)
  }
}
