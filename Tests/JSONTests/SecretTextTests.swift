import Testing

@testable import JSON

/// What leaves the program holds no credential, and says all the rest.
///
/// Source: the issuers' pages on their credentials, and
/// AWS's examples, as known on 2026-11-28.
@Suite struct SecretTextTests {
  @Test(arguments: [
    ("key ghp_abcdefghijklmnopqrstuvwxyz0123456789 AKIAIOSFODNN7EXAMPLE", "key **** ****"),
    ("AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "**** ****"),
    ("postgres://app:tr0ub4dor@db.internal:5432/orders", "postgres://app:****@db.internal:5432/orders"),
    ("see https://ci:s3cr3t@git.example.com/x, please", "see https://ci:****@git.example.com/x, please"),
    ("app:tr0ub4dor@tcp(db.internal:3306)/orders", "app:****@tcp(db.internal:3306)/orders"),
    ("jdbc:oracle:thin:scott/t1ger-77@db:1521/x", "jdbc:oracle:thin:scott/****@db:1521/x"),
    ("Server=db;User Id=app;Password=tr0ub4dor;Timeout=3", "Server=db;User Id=app;Password=****;Timeout=3"),
    ("cache:6380,password=tr0ub4dor+x=,ssl=True", "cache:6380,password=****,ssl=True"),
    ("https://x.example.com/?user=a&token=0f9e8d7c6b5a4321&page=2", "https://x.example.com/?user=a&token=****&page=2"),
    (
      "arn:aws:execute-api:us-east-1:111122223333:a/GET/x?api_key=0f9e8d7c6b5a4321",
      "arn:aws:execute-api:us-east-1:111122223333:a/GET/x?api_key=****"
    ),
    ("https://hooks.slack.com/services/T000/B000/XXXXXXXX1", "https://hooks.slack.com/services/T****"),
    ("Authorization: Bearer 0f9e8d7c6b5a43210f9e", "Authorization: Bearer ****"),
    ("Basic dXNlcjpwYXNzd29yZA==", "Basic ****"),
    ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N", "****"),
    (
      "-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAK\n-----END RSA PRIVATE KEY-----",
      "****"
    ),
    ("admin:$2b$12$abcdefghijklmnopqrstuv", "admin:****"),
    (#"{"user": "app", "password": "tr0ub4dor"}"#, #"{"user": "app", "password": "****"}"#),
    (#"before {"user":"app","password":"tr0ub4dor"} behind"#, #"before {"user":"app","password":"****"} behind"#),
    (#"{\"password\":\"tr0ub4dor\",\"a\":1}"#, #"{\"password\":\"****\",\"a\":1}"#),
    ("OTEL_HEADERS=authorization=Bearer%200f9e8d7c6b5a43210f9e", "OTEL_HEADERS=authorization=****"),
    ("%7B%22password%22%3A%20%22tr0ub4dor%22%7D", "%7B%22password%22%3A%20%22****%22%7D"),
    ("a %257B%2522password%2522%253A%2522tr0ub4dor%2522%257D", "a %257B%2522password%2522%253A%2522****%2522%257D"),
    ("api AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY/prod", "api **** ****/prod"),
    ("name Authorization: Bearer qrtkva22aukehltqokf22auke", "name Authorization: Bearer ****"),
    ("mysql --user app --password tr0ub4dor db", "mysql --user app --password **** db"),
    ("the admin password is hunter2, do not tell", "the admin password is ****, do not tell"),
    ("rotate it; password: tr0ub4dor", "rotate it; password: ****"),
    ("the db password: hunter2", "the db password: ****"),
    ("deploy_AKIAIOSFODNN7EXAMPLE_now", "deploy_****_now"),
    ("owner=payments password=tr0ub4dor", "owner=payments password=****"),
    ("é AKIAIOSFODNN7EXAMPLE\u{301}", "é ****\u{301}"),
  ])
  func `the secret part alone gives way, once and for all`(_ text: String, _ shown: String) {
    #expect(text.withoutSecrets == shown)
    #expect(text.holdsSecret && !shown.holdsSecret)
    #expect(shown.withoutSecrets == shown)
  }

  /// Marks that nobody sees between letters hide nothing from a person, and so nothing from the mask.
  @Test(arguments: [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{301}", "\u{20DD}", "\u{FE0F}",
    "\u{E0041}",
    "\u{34F}", "\u{180B}", "\u{3164}", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{200B}\u{301}",
  ])
  func `a credential is masked whatever unseen marks part it`(_ mark: String) {
    let secrets = [
      "AKIAIOSFODNN7EXAMPLE", "ghp_abcdefghijklmnopqrstuvwxyz0123456789", "postgres://app:tr0ub4dor@db.internal:5432/x",
      "owner=x password=tr0ub4dor", "the admin password is hunter2", #"{"user":"app","password":"tr0ub4dor"}"#,
    ]
    for secret in secrets {
      let scalars = secret.unicodeScalars.map(String.init)
      for (parted, every) in [(scalars.joined(separator: mark), 1), (split(scalars, mark), 5)] {
        let shown = parted.withoutSecrets
        let seen = shown.unicodeScalars.filter { !mark.unicodeScalars.contains($0) }.map(String.init).joined()
        #expect(seen == secret.withoutSecrets, "\(secret), every \(every): \(shown.debugDescription)")
        #expect(parted.holdsSecret && shown.withoutSecrets.utf8.elementsEqual(shown.utf8))
      }
    }
  }

  private func split(_ scalars: [String], _ mark: String) -> String {
    scalars.enumerated().map { $0.offset % 5 == 4 ? $0.element + mark : $0.element }.joined()
  }

  @Test(arguments: [
    "arn:aws:lambda:us-east-1:111122223333:function:token-service-password-reset-2",
    "management-key-management-service-handler-prod-2", "orders_key-management-service-handler-production-2026",
    "PaymentsStack-HandlerServiceRole3B817195-aBcDeFgHiJkL", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "vFbp2Yl1yB7xXkQ0nq9N0m8b3o0e5r4t1z6w7u8i9o0=", "1234abcd-12ab-34cd-56ef-1234567890ab",
    "the password must be rotated every 90 days", "password: must be rotated", "token is required",
    "key: alias/aws/lambda",
    "DB_PASSWORD looks like a credential by its name", "aws lambda get-function --function-name token-2",
    "https://abc123def.execute-api.us-east-1.amazonaws.com/prod", "https://user@example.com/",
    "a@b.example.com: 2 of 3",
    "postgres://app:${PASSWORD}@db.internal/orders", "lambda:InvokeFunction allowed to *", "kms:Decrypt on key/*",
    "StringEquals aws:SourceAccount=111122223333", "password=****", "AuthType=NONE", "TokenTtl: PT15M",
    "arn:aws:iam::111122223333:role/service-role/PaymentsCheckoutHandlerExecutionRole2",
    "OrderProcessing/CustomerAccounts/Reports2", "sqs:SendMessage", "", "a",
  ])
  func `what only looks like one stays as it is`(_ text: String) {
    #expect(text.withoutSecrets == text)
  }

  @Test func `whatever the check calls a credential is masked in any text around it`() {
    var count = 0
    for variable in LabelledVariable.all where SecretShape.first(in: variable.value) != nil {
      for text in [variable.value, "key \(variable.value)", "(\(variable.value))", "x, \(variable.value) y"] {
        // A document is one where a text begins with it.
        if text != variable.value, SecretShape.first(in: variable.value) == .document { continue }
        count += 1
        #expect(text.holdsSecret, "\(text)")
        #expect(text.withoutSecrets.withoutSecrets == text.withoutSecrets, "\(text)")
      }
    }
    print("\(count) texts with a credential")
    #expect(count > 500)
  }

  @Test func `no sign is needed that a text with a credential may lack`() {
    var count = 0
    for variable in LabelledVariable.all {
      for text in [variable.value, "\(variable.name)=\(variable.value)", "a \(variable.name): \(variable.value) b"] {
        let bytes = Array(text.utf8)
        let every = SecretSigns(rawValue: .max)
        let signs = bytes.withUnsafeBufferPointer { SecretSigns($0) }
        #expect(Set(SecretPlace.all(in: bytes, signs)) == Set(SecretPlace.all(in: bytes, every)), "\(text)")
        count += 1
      }
    }
    print("\(count) texts looked at with and without their signs")
  }

  @Test func `what the labels call harmless stays readable, but for what its own name claims`() {
    var (count, hidden) = (0, [String]())
    for variable in LabelledVariable.all where !variable.isSecret {
      count += 1
      if variable.value.holdsSecret { hidden.append("\(variable.name)=\(variable.value)") }
    }
    print("\(count) harmless values, \(hidden.count) hidden: \(hidden)")
    #expect(Double(hidden.count) <= 0.01 * Double(count), "\(hidden)")
  }

  /// What costs its length again for each repetition would take minutes.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "key-", "eyJ-", "eyJ.", "a/b@", "pw=", "://", "-----BEGIN ", "$2a$", "AGE-SECRET-KEY-1", "x:y@h:1 ", "Basic ",
      "https://chat.googleapis.com/v1/spaces/", "password: ", "%7B", "A1b", "sk-1", "--password ", "{SSHA", "a-",
      "pw=$(", "https://hooks.zapier.com/hooks/catch/", "{\"a\":", "[", "\"password\": \"", "12345678:AA", "key-a1-",
    ]
  )
  func `the work grows with the text, whatever it repeats`(_ piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    #expect(text.withoutSecrets.utf8.count > 0)
  }
}
