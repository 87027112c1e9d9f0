import Foundation

/// Credentials that are told from all else by a mark in their secret part.
///
/// The forms are those of the issuers' own pages, as known on 2026-11-28; all values are made up.
enum PlantedSecret {
  /// What no output may hold: the mark as it is, in capitals, and in Base64 behind `abc-svc:`.
  static let marks = ["zq7xk", "ZQ7XK", "Onpx"]

  /// How many kinds of credentials there are.
  static let kindCount = kinds.count

  /// A text with a credential in it; the same number gives the same text.
  static func text(_ number: UInt64) -> String { kinds[Int(number % UInt64(kinds.count))](secret(number)) }

  /// A credential that can be part of a name.
  static func name(_ number: UInt64) -> String {
    let secret = secret(number)
    return number.isMultiple(of: 2) ? "AKIA" + secret.uppercased().prefix(16) : "ghp_" + repeated(secret, 36)
  }

  private static func secret(_ number: UInt64) -> String {
    "zq7xk" + repeated(String(number | 1 << 63, radix: 36), 19)
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(String(repeating: text, count: count / text.count + 1).prefix(count))
  }

  private static let kinds: [@Sendable (String) -> String] = [
    { "AKIA" + $0.uppercased().prefix(16) },
    { "ghp_" + repeated($0, 36) },
    { "sk_live_" + repeated($0, 24) },
    { "postgres://svc:\($0)@db.example.com:5432/x" },
    { "svc:\($0)@tcp(db.example.com:3306)/x" },
    { "owner=x password=\($0)" },
    { "Server=db;User Id=svc;Password=\($0);Timeout=3" },
    { "https://x.example.com/hook?a=1&token=\($0)&b=2" },
    { "the db password is \($0)" },
    { "note: api_key: \($0)" },
    { #"{"user":"svc","password":"\#($0)"}"# },
    { #"settings {"user":"svc","password":"\#($0)"} end"# },
    { "%7B%22password%22%3A%22\($0)%22%7D" },
    { "Authorization: Bearer \($0)" },
    { "Basic " + Data("abc-svc:\($0)".utf8).base64EncodedString() },
    { "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0." + repeated($0, 43) },
    { "-----BEGIN PRIVATE KEY-----\n" + repeated($0, 64) + "\n-----END PRIVATE KEY-----" },
    { "https://hooks.slack.com/services/T01234567/B01234567/" + $0 },
    { "AKIAIOSFODNN7EXAMPLE " + repeated("Ab/" + $0, 40) },
    { "svc:$2b$12$" + repeated($0, 53) },
    { "mysql --user svc --password \($0) db" },
    { "x_glpat-" + repeated($0, 24) },
  ]
}

extension String {
  /// A number that is the same for the same text in every run: FNV-1a.
  var number: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
