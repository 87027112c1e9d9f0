extension [UInt8] {
  /// A secret access key without a name: forty letters, digits, slashes and plus signs by chance; next to the id of an
  /// access key any forty.
  ///
  /// Source: AWS, "Programmatic access with access keys", as known on 2026-11-28.
  func secretAccessKey(from start: Int, isAmongKeys: Bool) -> Range<Int>? {
    var index = start
    while index < count {
      let run = self[index...].prefix { $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == 0x2F }
      index = run.endIndex + 1
      if let key = run.accessKey(isAmongKeys: isAmongKeys) { return key }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The key that a run of its bytes is, or begins or ends with where a slash sets the rest apart.
  fileprivate func accessKey(isAmongKeys: Bool) -> Range<Int>? {
    let length = 40
    guard count >= length else { return nil }
    let isFirst = count == length || self[startIndex + length] == 0x2F
    guard isFirst || self[endIndex - length - 1] == 0x2F else { return nil }
    let key = isFirst ? prefix(length) : suffix(length)
    guard key.contains(where: \.isCapital), key.contains(where: \.isSmall),
      key.contains(where: { $0.isDigit || $0 == 0x2B || $0 == 0x2F })
    else { return nil }
    return isAmongKeys || ValueWords(String(decoding: key, as: UTF8.self)).readability < 0.5 ? key.indices : nil
  }
}
