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
  /// The address of a webhook with what makes it secret, not its beginning alone.
  var holdsWebhook: Bool {
    var start = 0
    while let scheme = position(of: "://", from: start) {
      start = scheme + 3
      let host = self[start...].prefix { $0.isTokenByte }.indices
      if WebhookAddress.all.contains(where: { $0.isHost(host, of: self) && holdsSecret(of: $0, from: host.upperBound) })
      {
        return true
      }
    }
    return false
  }

  private func holdsSecret(of address: WebhookAddress, from position: Int) -> Bool {
    guard stands(address.path, at: position) else { return false }
    var end = position + address.path.utf8CodeUnitCount
    if address.mark.utf8CodeUnitCount > 0 {
      guard let mark = self.position(of: address.mark, from: end) else { return false }
      end = mark + address.mark.utf8CodeUnitCount
    }
    let rest = self[end...].prefix { !$0.isBlank }
    // `${…}`, `{…}` and `<…>` stand for a token to come.
    return rest.count >= address.length && !"${<".utf8.contains(rest.first ?? 0)
  }
}
