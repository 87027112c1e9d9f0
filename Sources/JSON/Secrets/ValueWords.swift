/// What a value is made of: words that people name things with, or signs by chance.
struct ValueWords {
  /// The words, in lower case, without digits.
  let words: [String]
  /// Whether signs or capitals set several words apart, not digits alone.
  let isCompound: Bool
  /// Whether there is nothing but letters, digits and what sets words of names apart.
  let isName: Bool
  /// How much of its letters stands in words that can be read, from 0 to 1.
  let readability: Double
  /// Digits in a row, of the longest run.
  private let longestNumber: Int

  init(_ value: String) {
    let bytes = Array(value.utf8)
    isName = bytes.allSatisfy { $0.isLetterOrDigit || Self.separators.contains($0) }
    let written = CredentialName.words(of: value)
    isCompound = written.count > 1
    words = written.flatMap { word in
      word.utf8.split(whereSeparator: \.isDigit).map { String(decoding: Array($0), as: UTF8.self) }
    }
    let letters = words.reduce(0) { $0 + $1.utf8.count }
    let readable = words.filter(Self.isReadable).reduce(0) { $0 + $1.utf8.count }
    readability = letters == 0 ? 0 : Double(readable) / Double(letters)
    longestNumber = bytes.split { !$0.isDigit }.map(\.count).max() ?? 0
  }

  /// Whether it reads as a name that somebody gave: `orders-db-2`, `OrdersApiCredentials`, `prod/db`.
  var isReadableName: Bool { isName && readability >= 0.7 && longestNumber <= Self.longestDate }

  /// Whether some word speaks of a credential.
  var holdsCredentialWord: Bool {
    words.contains { word in
      let claim = CredentialName.claim([word])
      return claim != .none || word == "key" || word == "keys"
    }
  }

  /// Whether some word says where things run or are kept, or speaks of a credential.
  var holdsPlaceWord: Bool { holdsCredentialWord || words.contains(where: Self.places.contains) }

  /// Whether it is a list of such names: `db,stripe,twilio`.
  static func isList(_ value: String) -> Bool {
    let names = value.split(separator: ",", omittingEmptySubsequences: false)
    return names.count > 1 && names.allSatisfy { ValueWords(String($0)).isReadableName }
  }

  /// Digits of `20261128`; no name has more in a row.
  private static let longestDate = 8

  private static let separators = Set("-_./:@+!".utf8)

  /// Whether a word in lower case can be read: known, or with vowels where a mouth needs them.
  private static func isReadable(_ word: String) -> Bool {
    if known.contains(word) { return true }
    let letters = Array(word.utf8)
    guard letters.count > 2 else { return false }
    var (vowels, rare, run, longest) = (0, 0, 0, 0)
    for letter in letters {
      let isVowel = "aeiouy".utf8.contains(letter) || letter >= 0x80
      vowels += isVowel ? 1 : 0
      rare += "jqxz".utf8.contains(letter) ? 1 : 0
      run = isVowel ? 0 : run + 1
      longest = max(longest, run)
    }
    return vowels * 5 >= letters.count && vowels < letters.count && longest <= 4 && rare <= 1 + letters.count / 10
  }

  private static let places: Set<String> = [
    "prod", "production", "prd", "preprod", "dev", "development", "staging", "stage", "stg", "qa", "uat", "sandbox",
    "db", "database", "rds", "redis", "postgres", "mysql", "mongo", "docdb", "aurora", "kafka", "config", "param",
    "params", "parameter", "ssm", "app", "apps", "service", "services", "api",
  ]

  /// Short words and abbreviations without vowels that names are full of.
  private static let known: Set<String> = places.union([
    "sql", "pg", "smtp", "sftp", "ftp", "http", "https", "html", "xml", "json", "grpc", "mqtt", "ldap", "tls", "ssl",
    "dns", "vpc", "sqs", "sns", "kms", "kds", "ecs", "eks", "ec", "msk", "mq", "gcp", "aws", "cdn", "cdk",
    "sdk", "cli", "cms", "crm", "erp", "fn", "svc", "srv", "msg", "mgr", "mgmt", "cfg", "ctx", "env", "test", "tst",
    "jwt", "jwks", "pwd", "pw", "passwd", "psswd", "key", "pk", "pat", "hmac", "aes", "rsa", "ssh", "id",
    "ci", "cd", "ui", "ux", "bi", "etl", "elk", "es", "ddb", "tbl", "tf", "dd", "gh", "gl", "pr", "us",
    "eu", "ap", "central", "west", "east", "north", "south", "of", "to", "in", "on", "by", "my", "is", "it", "the",
    "and", "or", "for", "hr", "ml", "ai", "vm", "ip", "tcp", "udp", "rw", "ro", "th", "bff", "mt", "sh", "ts",
    "js", "py", "rb", "go", "sms", "crypt", "dsn", "sso", "mfa", "otp", "csv", "pdf", "xls", "zip", "www", "ms", "sm",
  ])
}
