import Testing

@testable import Checks

@Suite struct ShellTests {
  @Test(arguments: [
    ("checkout", "checkout"),
    ("arn:aws:iam::111122223333:role/a+b=c,d.@-_", "arn:aws:iam::111122223333:role/a+b=c,d.@-_"),
    ("", "''"), ("two words", "'two words'"), ("it's", #"'it'\''s'"#), ("$(reboot)", "'$(reboot)'"),
    ("a;b|c&d>e", "'a;b|c&d>e'"), ("`x`", "'`x`'"), ("~root", "'~root'"), ("a\nb", #""$(printf 'a\012b')""#),
    ("\u{1B}[31m", #""$(printf '\033\13331m')""#), ("a\u{202E}b'\\", #""$(printf 'a\342\200\256b\047\134')""#),
    ("grün", "'grün'"), ("gru\u{308}n", "'gru\u{308}n'"), ("x'\u{301};", #""$(printf 'x\047\314\201\073')""#),
    ("-\u{202E}%", #""$(printf '\055\342\200\256\045')""#), ("=ls", "'=ls'"),
    ("a\u{3164}b", #""$(printf 'a\343\205\244b')""#), ("a\u{A0}b", #""$(printf 'a\302\240b')""#),
    ("👍\u{1F3FD}", "'👍🏽'"),
  ])
  func `a word stays one word`(_ text: String, _ word: String) {
    #expect(Shell.quoted(text) == word)
  }
}
