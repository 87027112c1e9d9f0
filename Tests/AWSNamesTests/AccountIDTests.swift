import AWSNames
import Testing

@Suite struct AccountIDTests {
  @Test(arguments: ["111122223333", "000000000000"])
  func `twelve digits are an account`(text: String) {
    #expect(AccountID(text)?.text == text)
    #expect(Array(text.utf8).withUnsafeBytes { isAccountID($0) })
  }

  @Test(arguments: ["", "11112222333", "1111222233334", "11112222333x", "aws", "١١١١٢٢٢٢٣٣٣٣"])
  func `all else is none`(text: String) {
    #expect(AccountID(text) == nil)
    #expect(!Array(text.utf8).withUnsafeBytes { isAccountID($0) })
  }
}
