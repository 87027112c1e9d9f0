/// The beginning of an issuer's tokens, with the fewest characters that follow.
struct TokenPrefix: Sendable {
  let text: StaticString
  let length: Int

  init(_ text: StaticString, _ length: Int) {
    self.text = text
    self.length = length
  }

  /// The prefixes by their first byte.
  static let byFirstByte: [[TokenPrefix]] = {
    var table = [[TokenPrefix]](repeating: [], count: 256)
    for prefix in all { table[Int(prefix.text.utf8Start.pointee)].append(prefix) }
    return table
  }()

  /// Whether a token, or the id of an access key, may begin there and go on up to an end: by its first bytes and by how
  /// long it is.
  static func mayBegin(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Bool {
    let (first, second) = (text[start], start + 1 < end ? text[start + 1] : 0)
    guard isBeginning(first, second) else { return false }
    // `eyJ`, `AKIA`, `ASIA`, and what begins private keys.
    if first == 0x65, second == 0x79 { return true }
    if first == 0x41 || first == 0x50 { return end - start >= 16 }
    return byFirstByte[Int(first)].contains { prefix in
      let length = prefix.text.utf8CodeUnitCount
      guard end - start >= length + prefix.length else { return false }
      for place in 0..<length where text[start + place] != prefix.text.utf8Start[place] { return false }
      return true
    }
  }

  /// Whether a token, or the id of an access key, may begin with two bytes.
  static func isBeginning(_ first: UInt8, _ second: UInt8) -> Bool {
    beginnings[Int(first)] & 1 << UInt64(second & 63) != 0
  }

  /// Whether a private key may begin with this byte.
  static func isKey(_ byte: UInt8) -> Bool { byte == 0x41 || byte == 0x50 }

  /// By the first byte of a token, the second bytes that there are, each as a bit.
  private static let beginnings: [UInt64] = {
    var table = [UInt64](repeating: 0, count: 256)
    for text in all.map(\.text) + ["eyJ", "AKIA", "ASIA", "PuTTY", "AGE"] {
      table[Int(text.utf8Start[0])] |= 1 << UInt64(text.utf8Start[1] & 63)
    }
    return table
  }()

  private static let all: [TokenPrefix] = [
    // Code and packages: GitHub, GitLab, npm, PyPI, RubyGems, Docker, JFrog, Sourcegraph, SonarQube, Buildkite, CircleCI.
    .init("ghp_", 36), .init("gho_", 36), .init("ghu_", 36), .init("ghs_", 36), .init("ghr_", 36),
    .init("github_pat_", 22), .init("glpat-", 20), .init("gldt-", 20), .init("glrt-", 20), .init("glptt-", 20),
    .init("glcbt-", 20), .init("glsoat-", 20), .init("glft-", 20), .init("glimt-", 20), .init("glagent-", 40),
    .init("npm_", 36), .init("pypi-", 40), .init("rubygems_", 48), .init("dckr_pat_", 20), .init("dckr_oat_", 20),
    .init("AKCp", 60), .init("sgp_", 40), .init("sqp_", 32), .init("squ_", 32), .init("sqa_", 32), .init("bkua_", 40),
    .init("CCIPAT_", 30), .init("figd_", 36), .init("lin_api_", 32), .init("lin_oauth_", 32), .init("ATATT3", 60),
    .init("ATCTT3", 60), .init("ATBB", 28),
    // Chat and mail: Slack, SendGrid, Mailgun, Resend.
    .init("xoxb-", 20), .init("xoxp-", 20), .init("xoxa-", 20), .init("xoxr-", 20), .init("xoxs-", 20),
    .init("xoxe.", 20), .init("xapp-", 20), .init("SG.", 40), .init("key-", 32),
    // Money and shops: Stripe, Square, Shopify, PlanetScale.
    .init("sk_live_", 16), .init("rk_live_", 16), .init("sk_test_", 16), .init("rk_test_", 16), .init("whsec_", 20),
    .init("sq0csp-", 40), .init("sq0atp-", 22), .init("EAAA", 60), .init("shpat_", 32), .init("shpss_", 32),
    .init("shpca_", 32), .init("shppa_", 32),
    // Clouds: Amazon Bedrock, Google, DigitalOcean, Alibaba, Databricks, Vercel, Netlify, Fly, Heroku, Supabase.
    .init("ABSK", 100), .init("bedrock-api-key-", 40), .init("AIza", 35), .init("GOCSPX-", 20), .init("ya29.", 20),
    .init("1//0", 40), .init("dop_v1_", 40), .init("doo_v1_", 40), .init("dor_v1_", 40), .init("LTAI", 16),
    .init("dapi", 32), .init("vercel_blob_rw_", 20), .init("nfp_", 36), .init("fm2_", 60), .init("fo1_", 40),
    .init("HRKU-", 36), .init("sbp_", 40), .init("sb_secret_", 20), .init("pscale_tkn_", 32), .init("pscale_pw_", 32),
    .init("pscale_oauth_", 32), .init("tskey-", 20), .init("pul-", 40),
    // Where secrets are kept: Vault, 1Password, Doppler.
    .init("hvs.", 20), .init("hvb.", 20), .init("hvr.", 20), .init("ops_eyJ", 100), .init("dp.st.", 32),
    .init("dp.pt.", 32), .init("dp.ct.", 32),
    // Models: OpenAI, Anthropic, Hugging Face, Replicate, Groq, Perplexity, xAI, LangSmith, Pinecone.
    .init("sk-", 32), .init("hf_", 34), .init("r8_", 37), .init("gsk_", 40), .init("pplx-", 40), .init("xai-", 60),
    .init("lsv2_", 40), .init("pcsk_", 50),
    // What watches: New Relic, Grafana, Sentry, Dynatrace.
    .init("NRAK-", 20), .init("NRII-", 20), .init("glc_", 40), .init("glsa_", 32), .init("sntrys_", 40),
    .init("sntryu_", 40), .init("dt0c01.", 60),
    // Others: Facebook, Postman, Notion, Contentful, HubSpot, Mapbox.
    .init("EAAC", 60), .init("EAAG", 60), .init("EAAB", 60), .init("PMAK-", 30), .init("ntn_", 40),
    .init("secret_", 43), .init("CFPAT-", 43), .init("pat-na1-", 36), .init("pat-eu1-", 36), .init("sk.eyJ", 60),
  ]
}

/// Tokens that are told by their form alone: their mark stands inside.
enum TokenForm {
  /// Whether such a token may begin there and go on up to an end, but for those that begin with digits and `:AA`.
  static func mayBegin(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Bool {
    guard end - start >= 36 else { return false }
    if end - start > 60, text[start + 14] == 0x2E { return true }
    return text[start..<start + 4].allSatisfy(\.isHex)
  }
}

extension [UInt8] {
  /// The first token from a position on.
  func token(from start: Int = 0) -> SecretPlace? {
    var isWordStart = true
    for index in start..<Swift.max(start, count) {
      let byte = self[index]
      if isWordStart, byte.isWordByte, let place = token(at: index) { return place }
      // Names are made of words with `_` between.
      isWordStart = !byte.isWordByte || byte == 0x5F
    }
    return nil
  }

  /// The token that begins there.
  private func token(at start: Int) -> SecretPlace? {
    if let secret = accessKeyID(at: start) { return SecretPlace(.awsAccessKeyID, secret) }
    if let secret = webToken(at: start) { return SecretPlace(.jsonWebToken, secret) }
    return issuedToken(at: start).map { SecretPlace(.prefixedToken, $0) }
  }

  /// `AKIA` or `ASIA` and sixteen capitals or digits, not part of a longer word.
  private func accessKeyID(at start: Int) -> Range<Int>? {
    guard self[start] == 0x41, stands("AKIA", at: start) || stands("ASIA", at: start) else { return nil }
    let end = self[start...].prefix { $0.isCapital || $0.isDigit }.endIndex
    guard end - start == 20, end == count || !self[end].isWordByte || self[end] == 0x5F else { return nil }
    return start..<end
  }

  /// Header, payload and signature of a JSON Web Token; `eyJ` is how `{"` begins in Base64.
  private func webToken(at start: Int) -> Range<Int>? {
    guard self[start] == 0x65, stands("eyJ", at: start) else { return nil }
    let header = self[start...].prefix(Self.longestHeader).prefix(while: \.isBase64URL)
    guard stands(".eyJ", at: header.endIndex) else { return nil }
    let payload = self[(header.endIndex + 1)...].prefix(while: \.isBase64URL)
    guard stands(".", at: payload.endIndex) else { return nil }
    let signature = self[(payload.endIndex + 1)...].prefix(while: \.isBase64URL)
    return signature.count >= 20 ? start..<signature.endIndex : nil
  }

  private func issuedToken(at start: Int) -> Range<Int>? {
    // Almost no word begins so.
    guard TokenPrefix.isBeginning(self[start], start + 1 < count ? self[start + 1] : 0) else {
      return tokenByItsForm(at: start)
    }
    for prefix in TokenPrefix.byFirstByte[Int(self[start])] where stands(prefix.text, at: start) {
      let rest = self[(start + prefix.text.utf8CodeUnitCount)...]
      // As much as tells a token from a name.
      let body = rest.prefix(128).prefix(while: \.isIssuedByte)
      // A name may go on behind a token as before it.
      let isToken = [body.prefix(prefix.length), body].contains { $0.contains(where: \.isDigit) && !$0.isNameOfWords }
      if body.count >= prefix.length, isToken {
        return start..<rest.prefix(while: \.isIssuedByte).endIndex
      }
    }
    return tokenByItsForm(at: start)
  }

  /// Tokens whose mark stands inside: Telegram's `ID:AA…`, Terraform Cloud's `….atlasv1.…`, Mailchimp's `…-us21`.
  private func tokenByItsForm(at start: Int) -> Range<Int>? {
    let isDotted = start + 14 < count && self[start + 14] == 0x2E
    guard isDotted || start + 3 < count && self[start...start + 3].allSatisfy(\.isHex) else { return nil }
    let word = self[start...].prefix(64).prefix(while: \.isTokenByte)
    if word.count >= 8, word.count <= 12, word.allSatisfy(\.isDigit), stands(":AA", at: word.endIndex) {
      let body = self[(word.endIndex + 1)...].prefix(36).prefix(while: \.isTokenByte)
      return body.count == 35 ? start..<body.endIndex : nil
    }
    if word.count > 60, stands(".atlasv1.", at: start + 14) {
      return start..<self[start...].prefix(while: \.isTokenByte).endIndex
    }
    guard word.count == 36 || word.count == 37, word.prefix(32).allSatisfy(\.isHex) else { return nil }
    guard word.dropFirst(32).starts(with: "-us".utf8), word.dropFirst(35).allSatisfy(\.isDigit) else { return nil }
    return start..<word.endIndex
  }

  /// No header of a JSON Web Token is longer.
  private static let longestHeader = 512
}

extension UInt8 {
  /// A byte of Base64 as it stands in addresses.
  fileprivate var isBase64URL: Bool { isWordByte || self == 0x2D }

  /// A byte of what issuers put behind the beginnings of their tokens.
  fileprivate var isIssuedByte: Bool { isTokenByte || self == 0x2B || self == 0x2F }
}

extension ArraySlice<UInt8> {
  /// Whether people have put it together from words: `management-service-handler-prod-2`.
  fileprivate var isNameOfWords: Bool {
    contains { $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
      && ValueWords(String(decoding: self, as: UTF8.self)).isReadableName
  }
}
