import Testing

@testable import Browser

@Suite struct FixCommandTests {
  @Test(
    arguments: [
      "aws lambda remove-permission --function-name webhook",
      "aws lambda tag-resource --tags 'team=a; rm -rf /'",
      #"aws lambda x --name 'it'\''s'"#,
      #"aws lambda x --name $'\x1b[31m'"#,
      #"aws lambda x --name $'it\'s'"#,
    ]
  )
  func `A quoted command is safe`(text: String) {
    #expect(FixCommand(text)?.text == text)
  }

  @Test(
    arguments: [
      "", "aws x; reboot", "aws x | sh", "aws x $(reboot)", "aws x `reboot`", "aws x $HOME", "aws x 'open",
      "aws x \"$HOME\"", "aws x\nreboot", "aws x \u{1B}[31m", "aws x > file", "aws x & reboot", "aws x *",
      "aws x \u{202E}txt",
    ]
  )
  func `What a shell would take for more than text is refused`(text: String) {
    #expect(FixCommand(text) == nil)
  }

  @Test func `Lines break before options and nowhere within quotes`() {
    let command = FixCommand("aws lambda x --a 'one --b two' --c=3")
    #expect(command?.lines == ["aws lambda x \\", "  --a 'one --b two' \\", "  --c=3"])
  }
}
