/// The beginning of an issuer's tokens, with the fewest characters that follow.
private struct TokenPrefix: Sendable {
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

extension [UInt8] {
  /// The kind of token that begins with a word of these bytes.
  var shapeOfToken: SecretShape? {
    var isWordStart = true
    for (index, byte) in enumerated() {
      if isWordStart, byte.isWordByte {
        if holdsAccessKeyID(at: index) { return .awsAccessKeyID }
        if holdsWebToken(at: index) { return .jsonWebToken }
        if holdsIssuedToken(at: index) { return .prefixedToken }
      }
      isWordStart = !byte.isWordByte
    }
    return nil
  }

  /// `AKIA` or `ASIA` and sixteen capitals or digits, not part of a longer word.
  private func holdsAccessKeyID(at start: Int) -> Bool {
    guard self[start] == 0x41, stands("AKIA", at: start) || stands("ASIA", at: start) else { return false }
    let end = self[start...].prefix { $0.isCapital || $0.isDigit }.endIndex
    return end - start == 20 && (end == count || !self[end].isWordByte)
  }

  /// Header, payload and signature of a JSON Web Token; `eyJ` is how `{"` begins in Base64.
  private func holdsWebToken(at start: Int) -> Bool {
    guard self[start] == 0x65, stands("eyJ", at: start) else { return false }
    let parts = self[start...].prefix(while: \.isTokenByte).split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[1].starts(with: "eyJ".utf8) && parts[2].count >= 20
  }

  private func holdsIssuedToken(at start: Int) -> Bool {
    for prefix in TokenPrefix.byFirstByte[Int(self[start])] where stands(prefix.text, at: start) {
      let body = self[(start + prefix.text.utf8CodeUnitCount)...].prefix { $0.isTokenByte || $0 == 0x2B || $0 == 0x2F }
      if body.count >= prefix.length, body.contains(where: \.isDigit) { return true }
    }
    return holdsTokenByItsForm(at: start)
  }

  /// Tokens whose mark stands inside: Telegram's `ID:AA…`, Terraform Cloud's `….atlasv1.…`, Mailchimp's `…-us21`.
  private func holdsTokenByItsForm(at start: Int) -> Bool {
    let word = self[start...].prefix(while: \.isTokenByte)
    if word.count >= 8, word.count <= 12, word.allSatisfy(\.isDigit), stands(":AA", at: word.endIndex) {
      return self[(word.endIndex + 1)...].prefix(while: \.isTokenByte).count == 35
    }
    if word.count > 60, let mark = position(of: ".atlasv1.", from: start) { return mark - start == 14 }
    guard word.count == 36 || word.count == 37, word.prefix(32).allSatisfy(\.isHex) else { return false }
    return word.dropFirst(32).starts(with: "-us".utf8) && word.dropFirst(35).allSatisfy(\.isDigit)
  }
}
