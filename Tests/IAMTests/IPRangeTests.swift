import IAM
import Testing

@Suite struct IPRangeTests {
  @Test(arguments: [
    ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("0.0.0.0/0", "203.0.113.9", true),
    ("203.0.113.64/26", "203.0.113.127", true), ("203.0.113.64/26", "203.0.113.128", false),
    ("2001:db8::/32", "2001:db8:1::5", true), ("2001:db8::/32", "2001:db9::5", false),
    ("::ffff:10.0.0.0/104", "::ffff:10.1.2.3", true), ("10.0.0.0/8", "::ffff:10.1.2.3", false),
  ])
  func rangesContainAddresses(_ range: String, _ address: String, _ expected: Bool) throws {
    let range = try #require(IPRange(range))
    let address = try #require(IPRange(address))
    #expect(range.contains(address) == expected)
  }

  @Test(arguments: [
    "", "10", "10.0.0", "10.0.0.256", "10.0.0.0/33", "10.0.0.0/", "1:2", ":::", "1::2::3", "g::", "10.0.0.0/-1",
  ])
  func refusesWhatIsNoAddress(_ text: String) {
    #expect(IPRange(text) == nil)
  }
}
