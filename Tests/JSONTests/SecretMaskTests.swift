import Testing

@testable import JSON

@Suite struct SecretMaskTests {
  @Test(
    arguments: [
      "DB_PASSWORD", "dbPassword", "db-passwd", "API_KEY", "apiKey", "SecretAccessKey", "token", "GITHUB_TOKEN",
      "PrivateKey", "clientSecret", "Credentials",
    ]
  )
  func `Names of credentials are known`(name: String) {
    #expect(CredentialName.claim(of: name).isPlain)
  }

  @Test(
    arguments: [
      "KMSKeyArn", "Key", "FunctionName", "SecretArn", "TokenType", "PasswordPolicy", "Compass", "keyboard", "monkey",
      "SECRET_NAME", "Passenger", "",
    ]
  )
  func `Other names are not`(name: String) {
    #expect(!CredentialName.claim(of: name).isPlain)
  }

  @Test(
    arguments: [
      "AKIAIOSFODNN7EXAMPLE", "id ASIAIOSFODNN7EXAMPLE.", "-----BEGIN RSA PRIVATE KEY-----",
      "ghp_0123456789abcdefghij0123456789abcdef", "postgres://app:hunter2@db.internal/orders",
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLW9mLWEtdG9rZW4", "xoxb-123456789012-abcdefabcdef",
    ]
  )
  func `Values with the form of a credential are known`(value: String) {
    #expect(SecretShape.first(in: value) != nil)
  }

  @Test(
    arguments: [
      "AKIA", "arn:aws:iam::111122223333:role/app", "https://example.com/a:b@c", "eyJ", "ghp_short", "python3.13",
      "https://user@example.com/",
    ]
  )
  func `Other values are not`(value: String) {
    #expect(SecretShape.first(in: value) == nil)
  }
}
