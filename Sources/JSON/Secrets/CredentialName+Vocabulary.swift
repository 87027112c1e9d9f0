extension CredentialName {
  /// Words for a password that stand alone.
  static let passwords: Set<String> = [
    "password", "passwd", "passphrase", "passcode", "pass", "pwd", "pw", "pswd", "psw", "pin", "mnemonic",
  ]

  /// Ends of words for a password, as in `pgpassword` and `dbpass`.
  static let passwordEnds = ["password", "passwd", "passphrase", "pwd", "dbpass", "userpass"]

  /// Words that make a key one that encrypts, signs or opens an interface.
  static let keyWords: Set<String> = [
    "access", "account", "admin", "aes", "api", "auth", "authorization", "cipher", "client", "cookie", "crypto",
    "decrypt", "decryption", "deploy", "des", "enc", "encrypt", "encryption", "fernet", "hmac", "jwe", "jws", "jwt",
    "licence",
    "license", "master", "preshared", "private", "rsa", "secret", "server", "service", "session", "shared", "signature",
    "signing", "ssh", "subscription", "symmetric", "webhook",
  ]

  /// Last words of values that may be a credential.
  static let vague: Set<String> = ["salt", "seed", "bearer", "authorization", "jwt", "signature", "licence", "license"]

  /// Words for a user with the password.
  static let logins: Set<String> = ["htpasswd", "userpass", "userpwd", "basicauth"]

  /// Words before `AUTH` that make it a user with the password.
  static let basic: Set<String> = ["basic", "http", "proxy"]

  /// Words behind a credential that say which one it is: of where, of when, in which form.
  static let qualifiers: Set<String> = [
    "prod", "production", "prd", "preprod", "dev", "develop", "development", "staging", "stg", "qa", "uat", "sandbox",
    "local", "live", "test", "testing", "demo", "beta", "old", "new", "previous", "prev", "current", "primary",
    "secondary", "backup", "fallback", "default", "main", "alt", "legacy", "temp", "tmp", "b64", "base64", "base",
    "hex",
    "pem", "json", "raw", "plain", "plaintext", "cleartext", "text", "string", "str", "value", "us", "eu", "ap",
  ]

  /// Last words that turn a credential's name into that of something about it.
  static let describers: Set<String> = [
    // What names it, and where it is.
    "arn", "name", "id", "ids", "sid", "ref", "reference", "path", "url", "uri", "urls", "uris", "link", "file",
    "filename", "location", "region", "host", "hostname", "port", "domain", "endpoint", "address", "bucket", "table",
    "column", "field", "fields", "claim", "claims", "header", "headers", "cookie", "cookies", "param", "params",
    "parameter", "parameters", "prefix", "suffix", "alias", "label", "labels", "tag", "tags", "ssm", "s3", "vault",
    "secretsmanager", "namespace", "names", "index", "group", "pair", "topic", "queue", "stage", "dir", "directory",
    // What kind it is.
    "type", "kind", "format", "encoding", "encoder", "algorithm", "algorithms", "alg", "algo", "hash", "hasher",
    "digest", "spec", "schema", "scheme", "class", "version", "mode", "model", "engine", "backend", "store", "storage",
    "provider", "manager", "source", "sources", "use", "usage", "purpose", "placement", "strategy", "transport",
    "strength", "complexity", "charset", "characters", "chars", "alphabet", "regex", "pattern", "template", "policy",
    "rules", "rule", "scope", "scopes", "grant", "issuer", "audience", "symbol", "owner", "subject", "message", "email",
    "username", "user", "users", "role", "roles", "language", "locale", "title", "description", "hint", "checksum",
    "fingerprint", "thumbprint", "ciphertext", "cert", "certificate", "ca", "jwks", "address",
    // How long and how many.
    "ttl", "age", "expiry", "expiration", "expires", "expire", "expiring", "validity", "lifetime", "lifespan",
    "duration", "timeout", "seconds", "secs", "minutes", "mins", "hours", "days", "ms", "millis", "interval", "window",
    "schedule", "rotation", "period", "skew", "leeway", "delay", "length", "len", "size", "bytes", "bits", "count",
    "limit", "limits", "max", "min", "rounds", "iterations", "cost", "history", "attempts", "retries", "rate", "budget",
    "quota", "decimals", "in", "at", "on", "by", "per", "for", "after", "before", "until", "from", "to", "since",
    // Whether, and what is done with it.
    "enabled", "disabled", "required", "optional", "allowed", "supported", "validation", "check", "verification",
    "flow", "function", "lambda", "handler", "service", "method", "cache", "page", "route", "event", "refresh",
  ]

  /// Words that take the secret out of a name wherever they stand.
  static let harmless: Set<String> = [
    "public", "publishable", "site", "dummy", "fake", "encrypted", "kms", "partition", "idempotency", "cmk",
  ]

  /// Words before `TOKEN` that make it one that opens nothing.
  static let harmlessTokens: Set<String> = [
    "csrf", "xsrf", "pagination", "next", "continuation", "idempotency", "cursor",
  ]
}
