import Testing

@testable import Checks

@Suite struct ShellTests {
  @Test(arguments: [
    ("checkout", "checkout"),
    ("arn:aws:iam::111122223333:role/a+b=c,d.@-_", "arn:aws:iam::111122223333:role/a+b=c,d.@-_"),
    ("", "''"), ("two words", "'two words'"), ("it's", #"'it'\''s'"#), ("$(reboot)", "'$(reboot)'"),
    ("a;b|c&d>e", "'a;b|c&d>e'"), ("`x`", "'`x`'"), ("~root", "'~root'"), ("a\nb", #"$'a\x0ab'"#),
    ("\u{1B}[31m", #"$'\x1b[31m'"#), ("a\u{202E}b'\\", #"$'a\xe2\x80\xaeb\'\\'"#), ("grün", "'grün'"),
    ("a\u{3164}b", #"$'a\xe3\x85\xa4b'"#), ("a\u{A0}b", #"$'a\xc2\xa0b'"#), ("👍\u{1F3FD}", "'👍🏽'"),
  ])
  func `a word stays one word`(_ text: String, _ word: String) {
    #expect(Shell.quoted(text) == word)
  }
}
