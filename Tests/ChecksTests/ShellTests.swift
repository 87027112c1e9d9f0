import Testing

@testable import Checks

@Suite struct ShellTests {
  @Test(arguments: [
    ("checkout", "checkout"),
    ("arn:aws:iam::111122223333:role/a+b=c,d.@-_", "arn:aws:iam::111122223333:role/a+b=c,d.@-_"),
    ("", "''"), ("two words", "'two words'"), ("it's", #"'it'\''s'"#), ("$(reboot)", "'$(reboot)'"),
    ("a;b|c&d>e", "'a;b|c&d>e'"), ("`x`", "'`x`'"), ("~root", "'~root'"), ("a\nb", #"$'a\x0ab'"#),
    ("\u{1B}[31m", #"$'\x1b[31m'"#), ("a\u{202E}b'\\", #"$'a\xe2\x80\xaeb\'\\'"#), ("grün", "'grün'"),
  ])
  func `a word stays one word`(_ text: String, _ word: String) {
    #expect(Shell.quoted(text) == word)
  }

  @Test func `a value that looks like an option stays a value`() {
    let command = AWSCommand("lambda get-function", region: "us-east-1").option("function-name", "--debug")
    #expect(command.description == "aws lambda get-function --region us-east-1 --function-name=--debug")
  }

  @Test func `an option without a value is left out`() {
    #expect(AWSCommand("lambda get-policy").option("qualifier", "").description == "aws lambda get-policy")
  }
}
