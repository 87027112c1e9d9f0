import JSON

extension FuzzTarget {
  /// Masking: done twice it is done once, nothing is made up, and a text without secrets stays as it is.
  static let secrets = FuzzTarget(
    "secrets",
    words: [
      "password=", "AKIAIOSFODNN7EXAMPLE", "postgres://u:pw-Xk92hq@h/d", "token", ": ", "=", "&", "?", "****", "%3D",
      "%25",
      "{\"password\":\"", "\"}", "ghp_0123456789abcdefghijABCDEFGHIJ012345", "Bearer ", "\u{200B}", "\u{301}", "\u{AD}",
      "-----BEGIN PRIVATE KEY-----", "eyJhbGciOiJIUzI1NiJ9.", "hunter2-Xk9w2", "'", "\\\"", "\n",
    ]
  ) { bytes throws(BrokenPromise) in
    let text = bytes.text
    let masked = text.withoutSecrets
    try promise(masked.withoutSecrets.utf8.elementsEqual(masked.utf8), "\(masked.debugDescription) is masked again")
    try promise(text.holdsSecret == !masked.utf8.elementsEqual(text.utf8), "a secret that is told and not masked")
    try promise(masked.utf8.count <= text.utf8.count + 4 * (text.utf8.count + 1), "masked, it is longer than it may be")
    if text.holdsSecret { try promise(SecretText.isMasked(masked), "a secret went without a mask") }
  }
}
