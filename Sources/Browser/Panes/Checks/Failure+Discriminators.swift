import Checks

extension [Failure] {
  /// What tells each failure from the others, numbered where two say the same, as the engine names findings.
  var discriminators: [String] {
    var seen: [String: Int] = [:]
    return map { failure in
      let count = (seen[failure.discriminator] ?? 0) + 1
      seen[failure.discriminator] = count
      return count == 1 ? failure.discriminator : "\(failure.discriminator)#\(count)"
    }
  }
}
