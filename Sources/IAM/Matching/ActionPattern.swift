/// The pattern that an `Action` or `NotAction` value stands for: `*` for everything, else a service written out with a
/// name that may hold wildcards; nil for all that matches nothing.
///
/// `*:*` means `*`. Source: IAM user guide, "IAM JSON policy elements: Action": the service is a prefix that is written
/// out; IAM refuses `*:GetBucket`, `l*:InvokeFunction` and `s3*`; as known on 2026-11-28.
func actionPattern(_ text: String) -> String? {
  let bytes = text.utf8
  guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
    return !bytes.isEmpty && bytes.allSatisfy { $0 == UInt8(ascii: "*") } ? "*" : nil
  }
  guard WildcardPattern.hasWildcard(text[..<colon]) else { return text }
  return text == "*:*" ? "*" : nil
}
