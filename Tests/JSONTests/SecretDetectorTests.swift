import Testing

@testable import JSON

@Suite struct SecretDetectorTests {
  @Test(arguments: [
    ("KEY_ID", "AKIAIOSFODNN7EXAMPLE", SecretShape.awsAccessKeyID),
    ("SETTINGS", #"{"key": "ASIAIOSFODNN7EXAMPLE"}"#, .awsAccessKeyID),
    ("CERT", "-----BEGIN RSA PRIVATE KEY-----\nMIIB", .privateKey),
    ("DATABASE", "postgres://app:tr0ub4dor@db.internal:5432/orders", .connectionString),
    ("CACHE", "redis://:tr0ub4dor-9@cache.internal:6379", .connectionString),
    ("STORAGE", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=Zm9vYmFyYmF6cXV4;", .accountKey),
    ("DB", "Server=db;User Id=app;Password=tr0ub4dor;", .accountKey),
    ("SESSION", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N", .jsonWebToken),
    ("BOT", "xoxb-123456789012-abcdefghijkl", .prefixedToken),
    ("GIT", "ghp_0123456789abcdefghijklmnopqrstuvwxyz", .prefixedToken),
    ("HOOK", "https://hooks.slack.com/services/T000/B000/XXXXXXXX", .webhook),
  ])
  func `a credential is known by its shape, whatever it is called`(
    _ name: String,
    _ value: String,
    _ shape: SecretShape
  ) {
    #expect(SecretDetector.sign(name: name, value: value) == .shape(shape))
  }

  @Test(arguments: [
    ("DB_PASSWORD", "correct-horse-battery"), ("dbPassword", "hunter2-17"), ("db-passwd", "tr0ub4dor&3"),
    ("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), ("API_KEY", "f3a9c1d7e5b24680"),
    ("STRIPE_SECRET", "9f86d081884c7d65"), ("AUTH_TOKEN", "0f9e8d7c6b5a4321"), ("PGPASSWORD", "12345678"),
    ("CLIENT_SECRET", "Q2xpZW50U2VjcmV0"), ("DB_PASSWORD", "password"), ("JWT_SECRET", "the-jwt-secret"),
    ("DB_PASS", "1234"),
  ])
  func `a raw value under a credential's name is one`(_ name: String, _ value: String) {
    #expect(SecretDetector.sign(name: name, value: value) == .name)
  }

  @Test(arguments: [
    ("DB_PASSWORD", "arn:aws:secretsmanager:us-east-1:111122223333:secret:db-a1b2c3"),
    ("DB_PASSWORD", "/prod/db/password"), ("DB_PASSWORD", "prod/db/password"), ("DB_PASSWORD", "ssm:/prod/db"),
    ("DB_PASSWORD", "{{resolve:secretsmanager:prod-db:SecretString:password}}"), ("DB_PASSWORD", "${DB_PASSWORD}"),
    ("DB_SECRET", "prod-db-secret"), ("DB_PASSWORD", "AQICAHhQqW6cRv0ZbXy1"), ("API_KEY", "changeme"),
    ("API_KEY", "<your key here>"), ("API_KEY", "xxxxxxxx"), ("API_KEY", "********"), ("TOKEN", ""),
    ("AUTH_TOKEN", "true"), ("MAX_TOKEN", "4096"), ("TOKEN_TABLE", "sessions-prod"), ("SECRET_NAME", "prod/db"),
    ("PASSWORD_MIN_LENGTH", "12-characters"), ("TOKEN_URL", "https://auth.example.com/oauth/token"),
    ("STRIPE_PUBLIC_KEY", "pk_live_abcdef012345"), ("PARTITION_KEY", "customer-id"), ("CACHE_KEY", "orders-by-day"),
    ("DATABASE", "postgres://app@db.internal:5432/orders"),
    ("DATABASE", "postgres://app:${PASSWORD}@db.internal/orders"),
    ("STAGE", "prod"), ("TABLE", "orders"), ("NOTE", "call AKIA on monday, please"), ("TASK", "sk-a-short-one"),
    ("SECRET_ID", "0f9e8d7c6b5a4321"), ("TOKENIZER", "cl100k_base-2024"), ("PASS_THROUGH", "all-headers"),
    ("PASSWORD_RESET_TEMPLATE", "reset-v2"),
  ])
  func `references, placeholders and settings are none`(_ name: String, _ value: String) {
    #expect(SecretDetector.sign(name: name, value: value) == nil)
  }

  @Test(arguments: [
    ("DB_PASSWORD", ["db", "password"]), ("dbPassword", ["db", "password"]), ("db-pass.word", ["db", "pass", "word"]),
    ("APIKey", ["api", "key"]), ("AES256Key", ["aes256", "key"]), ("", []),
  ])
  func `names are read in words`(_ name: String, _ words: [String]) {
    #expect(CredentialName.words(of: name) == words)
  }
}
