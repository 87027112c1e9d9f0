/// An address that whoever knows it may post to: its host, and the path before its secret part.
private struct WebhookAddress: Sendable {
  /// The host, or with a point in front the end of one.
  let host: StaticString
  /// How the path begins.
  let path: StaticString
  /// What stands further on, right before the secret part.
  let mark: StaticString
  /// The fewest bytes that follow.
  let length: Int

  init(_ host: StaticString, _ path: StaticString, then mark: StaticString = "", length: Int) {
    self.host = host
    self.path = path
    self.mark = mark
    self.length = length
  }

  /// Source: each service's own page on incoming webhooks, as known on 2026-11-28.
  static let all: [WebhookAddress] = [
    .init("hooks.slack.com", "/services/T", length: 10),
    .init("hooks.slack.com", "/workflows/T", length: 20),
    .init("hooks.slack.com", "/triggers/", length: 20),
    .init("hooks.slack-gov.com", "/", length: 20),
    .init("discord.com", "/api/webhooks/", length: 30),
    .init(".discord.com", "/api/webhooks/", length: 30),
    .init("discordapp.com", "/api/webhooks/", length: 30),
    .init(".webhook.office.com", "/webhook", length: 60),
    .init("outlook.office.com", "/webhook/", length: 60),
    .init("outlook.office365.com", "/webhook/", length: 60),
    .init("chat.googleapis.com", "/v1/spaces/", then: "token=", length: 16),
    .init("events.pagerduty.com", "/integration/", length: 32),
    .init("events.eu.pagerduty.com", "/integration/", length: 32),
    .init("hooks.zapier.com", "/hooks/catch/", length: 8),
    .init("maker.ifttt.com", "/trigger/", then: "/key/", length: 16),
    .init("alert.victorops.com", "/integrations/", then: "/alert/", length: 16),
    .init("open.feishu.cn", "/open-apis/bot/v2/hook/", length: 32),
    .init("open.larksuite.com", "/open-apis/bot/v2/hook/", length: 32),
    .init("oapi.dingtalk.com", "/robot/send?access_token=", length: 32),
    .init("qyapi.weixin.qq.com", "/cgi-bin/webhook/send?key=", length: 32),
    .init("webexapis.com", "/v1/webhooks/incoming/", length: 40),
    .init("api.telegram.org", "/bot", then: ":", length: 30),
    .init(".make.com", "/", length: 28),
  ]

  /// Whether this is the host that stands in `bytes` there.
  func isHost(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    let length = host.utf8CodeUnitCount
    let isEnd = host.utf8Start.pointee == UInt8(ascii: ".")
    guard isEnd ? range.count > length : range.count == length else { return false }
    return bytes.stands(host, at: range.upperBound - length)
  }
}

extension [UInt8] {
  /// What makes the first address of a webhook from a position on secret, not its beginning alone.
  func webhookSecret(from start: Int = 0) -> Range<Int>? {
    var position = start
    while let scheme = self.position(of: "://", from: position) {
      position = scheme + 3
      let host = self[position...].prefix { $0.isTokenByte }.indices
      for address in WebhookAddress.all where address.isHost(host, of: self) {
        if let secret = secret(of: address, at: host.upperBound) { return secret }
      }
    }
    return nil
  }

  private func secret(of address: WebhookAddress, at position: Int) -> Range<Int>? {
    guard stands(address.path, at: position) else { return nil }
    var secret = self[(position + address.path.utf8CodeUnitCount)...].prefix { !$0.isBlank && $0 != 0x22 }
    if address.mark.utf8CodeUnitCount > 0 {
      guard let mark = [UInt8](secret.prefix(256)).position(of: address.mark) else { return nil }
      secret = secret.dropFirst(mark + address.mark.utf8CodeUnitCount)
    }
    // `${…}`, `{…}` and `<…>` stand for a token to come.
    return secret.count >= address.length && !"${<".utf8.contains(secret.first ?? 0) ? secret.indices : nil
  }
}
