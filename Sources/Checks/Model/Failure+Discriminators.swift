import AWSNames

extension [Failure] {
  /// What tells each failure of one check on one resource from the others, each once.
  ///
  /// A failure's own discriminator comes first. Where several have the same, the first keeps it and the later get the
  /// number they are, as in `a`, `a#2`. Where that is another's own, as among `a`, `a`, `a#2`, they count on beyond all
  /// that are numbered: no name depends on what stands elsewhere in the list, but for which of equal ones is first.
  public var discriminators: [String] {
    let own = Set(lazy.map { ExactText($0.discriminator) })
    // Nearly always there is nothing to number.
    guard own.count < count else { return map(\.discriminator) }
    var seen: [ExactText: Int] = [:]
    let numbers = map { failure in
      let number = (seen[ExactText(failure.discriminator)] ?? 0) + 1
      seen[ExactText(failure.discriminator)] = number
      return number
    }
    return zip(self, numbers).map { failure, number in
      let name = ExactText(failure.discriminator)
      if number == 1 { return name.text }
      let numbered = "\(name)#\(number)"
      guard own.contains(ExactText(numbered)) else { return numbered }
      var next = seen[name] ?? number
      repeat { next += 1 } while own.contains("\(name)#\(next)")
      seen[name] = next
      return "\(name)#\(next)"
    }
  }
}
