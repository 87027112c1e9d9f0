import Testing

@testable import Checks

@Suite struct DiscriminatorTests {
  @Test(arguments: [
    (["a", "b"], ["a", "b"]),
    (["a", "a", "a"], ["a", "a#2", "a#3"]),
    (["a", "a", "a#2"], ["a", "a#3", "a#2"]),
    (["a#2", "a", "a"], ["a#2", "a", "a#3"]),
    (["a", "a", "a", "a#2"], ["a", "a#4", "a#3", "a#2"]),
    (["a", "a", "a#2", "a#2"], ["a", "a#3", "a#2", "a#2#2"]),
    (["", ""], ["", "#2"]), ([], []),
  ])
  func `failures that nothing tells apart are numbered`(_ own: [String], _ names: [String]) {
    #expect(failures(own).discriminators == names)
  }

  @Test func `every name stands once, and names that stood once before are kept`() {
    let marks = ["a", "b", "", "a#2", "a#3", "a#4", "b#2", "#2", "a#2#2", "a#", "a#02"]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let kinds = Int.random(in: 1...marks.count, using: &random)
      let own = (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in
        marks.prefix(kinds).randomElement(using: &random)
      }
      let names = failures(own).discriminators
      #expect(names.count == own.count && Set(names).count == own.count, "\(own)")
      #expect(Set(names).isSuperset(of: own), "\(own)")
      for (name, former) in zip(names, numbered(own)) where numbered(own).count(where: { $0 == former }) == 1 {
        #expect(name == former, "\(own)")
      }
      #expect(Set(failures(own.shuffled(using: &random)).discriminators) == Set(names), "\(own)")
    }
  }

  private func failures(_ own: [String]) -> [Failure] {
    own.map { Failure("seen", severity: .low, discriminator: $0) }
  }

  /// Names by the number of equal ones before each alone, as decisions of earlier versions hold them.
  private func numbered(_ own: [String]) -> [String] {
    var seen: [String: Int] = [:]
    return own.map { name in
      seen[name, default: 0] += 1
      return seen[name] == 1 ? name : "\(name)#\(seen[name] ?? 0)"
    }
  }
}
