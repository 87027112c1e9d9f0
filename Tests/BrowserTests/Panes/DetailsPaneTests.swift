import Inventory
import Screen
import Testing

@testable import Browser
@testable import Checks

@Suite struct DetailsPaneTests {
  @Test func `What was not collected is unknown, what was collected and absent is none`() {
    var fixture = PaneFixture()
    fixture.note(.denied, .lambdaListTags, .lambdaGetPolicy)
    fixture.note(.collected, .lambdaListAliases, .lambdaListFunctionUrlConfigs)
    fixture.function("webhook")
    let text = PaneContext(fixture.inventory()).text(.details)
    #expect(text.contains("Tags\n  ? not in the snapshot (lambda-list-tags was denied)"))
    #expect(text.contains("  policy        ? not in the snapshot (lambda-get-policy was denied)"))
    #expect(text.contains("  reserved      ? not in the snapshot (lambda-get-function-concurrency was not collected)"))
    #expect(text.contains("  versions      ? not in the snapshot (lambda-list-versions-by-function was not collected)"))
    #expect(text.contains("  aliases       none"))
    #expect(text.contains("Function URL\n  none"))
    let roles = "iam-get-account-authorization-details"
    #expect(text.contains("its policies  ? not in the snapshot (\(roles) was not collected)"))
  }

  @Test func `Environment variables show their names and never their values`() {
    var fixture = PaneFixture()
    fixture.function("webhook") { function, fixture in
      function.environmentState = .known
      function.environment = fixture.list("MODE", PaneFixture.secret, "DB_HOST", "db.internal")
    }
    let document = PaneContext(fixture.inventory()).document(.details, .resource(ResourceID(type: .function, row: 0)))
    #expect(document.plainText.contains("Environment\n  MODE ••••\n  DB_HOST ••••"))
    #expect(document.lines.first { $0.text == "MODE ••••" }?.copyText == "MODE")
    #expect(!document.everything.contains("db.internal"))
  }

  @Test func `A credential in a description is hidden as well`() {
    var fixture = PaneFixture()
    fixture.function("webhook") { function, fixture in
      function.description = fixture.id("uses AKIAIOSFODNN7EXAMPLE for now")
    }
    let document = PaneContext(fixture.inventory()).document(.details, .resource(ResourceID(type: .function, row: 0)))
    #expect(document.plainText.contains("description   uses **** for now"))
    #expect(!document.everything.contains("AKIA"))
  }

  @Test func `A user's page shows what its groups hand on, and which of them the snapshot lacks`() {
    var fixture = PaneFixture()
    fixture.user()
    let document = PaneContext(fixture.inventory()).document(.details, .resource(ResourceID(type: .user, row: 0)))
    let text = document.plainText
    #expect(text.contains("arn           arn:aws:iam::111122223333:user/dana"))
    #expect(
      text.contains("    managed       arn:aws:iam::111122223333:policy/operate  its document is not in the snapshot")
    )
    #expect(text.contains("  lost          ? not in the snapshot"))
  }

  @Test func `A withheld environment is unknown rather than empty`() {
    var fixture = PaneFixture()
    fixture.function("webhook") { function, _ in function.environmentState = .withheld }
    let text = PaneContext(fixture.inventory()).text(.details)
    #expect(text.contains("? the answer leaves out the variables of Environment"))
  }

  @Test func `Layers say whose they are`() {
    var fixture = PaneFixture()
    fixture.function("webhook") { function, fixture in
      function.layers = fixture.list(
        "arn:aws:lambda:us-east-1:111122223333:layer:shared:3",
        "arn:aws:lambda:us-east-1:444455556666:layer:agent:12"
      )
    }
    let text = PaneContext(fixture.inventory()).text(.details)
    #expect(text.contains("Layers\n  shared:3  own account\n  agent:12  account 444455556666"))
  }

  @Test func `A statement reads as who, what, on what, under which condition`() throws {
    var fixture = PaneFixture()
    fixture.function("webhook")
    try fixture.policy(
      of: "webhook",
      """
      {"Statement": [{"Sid": "s3", "Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"},
        "Action": "lambda:InvokeFunction", "Resource": ["arn:a", "arn:b"],
        "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::uploads"}}}]}
      """
    )
    let text = PaneContext(fixture.inventory()).document(.details, .permission(RowID(0))).plainText
    #expect(
      text.hasPrefix(
        """
        resource policy: who may use it
        function      webhook

        statement     s3
        effect        Allow
        who           s3.amazonaws.com
        what          lambda:InvokeFunction
        on what       arn:a
                      arn:b
        condition     aws:SourceArn ArnLike
                      arn:aws:s3:::uploads
        """
      )
    )
  }

  @Test func `A trigger without a statement cannot start its function, unless the policy is unknown`() {
    for (state, words) in [
      (CoverageState.collected, "no statement lets it in"),
      (.denied, "? not in the snapshot (lambda-get-policy was denied)"),
    ] {
      var fixture = PaneFixture()
      fixture.note(state, .lambdaGetPolicy)
      fixture.function("webhook")
      var url = FunctionURLRecord(authType: .none, scope: fixture.scope, provenance: fixture.place)
      url.function = FunctionReference(name: fixture.id("webhook"))
      url.url = fixture.id("https://abc.lambda-url.us-east-1.on.aws/")
      fixture.rows.append(url)
      let text = PaneContext(fixture.inventory()).document(.details, .trigger(RowID(0))).plainText
      #expect(text.contains("permission    \(words)"))
      #expect(text.contains("authorization NONE"))
    }
  }

  @Test func `What is copied holds no control character`() {
    var fixture = PaneFixture()
    fixture.function("web\u{1B}[31m\nreboot") { function, fixture in
      function.description = fixture.id("\u{202E}gnp.exe\r\n$(reboot)")
    }
    for tab in PaneTab.allCases {
      let topic = PaneTopic.resource(ResourceID(type: .function, row: 0))
      for line in PaneContext(fixture.inventory()).document(tab, topic).lines {
        let copied = line.copyText ?? ""
        #expect(copied == copied.printable)
      }
    }
  }

  @Test(arguments: [(0, "0 B"), (1023, "1023 B"), (1024, "1.0 KiB"), (1536, "1.5 KiB"), (1_048_575, "1023.9 KiB")])
  func `Bytes are written in the largest unit that leaves a whole number`(bytes: Int64, text: String) {
    #expect(ByteCount(bytes).description == text)
  }
}
