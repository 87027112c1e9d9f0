import AWSNames
import Testing

/// Which name a mistyped word may mean.
@Suite struct NearestNameTests {
  private static let names = ["check", "checks", "can", "who-can", "inventory", "coverage", "summary"]

  @Test(arguments: [
    ("chekc", "check"), ("checkss", "checks"), ("CHECK", "check"), ("inventry", "inventory"), ("sumary", "summary"),
    ("who-cna", "who-can"), ("cn", "can"), ("inv", "inventory"),
  ])
  func theNearestIsNamed(word: String, meant: String) {
    #expect(NearestName.nearest(to: word, among: Self.names) == meant)
  }

  @Test(arguments: ["", "x", "frobnicate", "snapshots", "ab", String(repeating: "check", count: 1000)])
  func whatIsLikeNothingMeansNothing(word: String) {
    #expect(NearestName.nearest(to: word, among: Self.names) == nil)
  }

  @Test(arguments: names)
  func eachSlipOfOneLetterIsFound(name: String) {
    let letters = Array(name)
    for place in letters.indices {
      var slips: [[Character]] = []
      slips.append(Array(letters[..<place] + letters[(place + 1)...]))
      slips.append(Array(letters[..<place]) + ["q"] + Array(letters[(place + 1)...]))
      slips.append(Array(letters[..<place]) + ["q"] + Array(letters[place...]))
      if place > 0 {
        var swapped = letters
        swapped.swapAt(place - 1, place)
        slips.append(swapped)
      }
      for slip in slips {
        #expect(NearestName.distance(String(slip), name) <= 1)
        #expect(NearestName.ranked(to: String(slip), among: Self.names).contains(name) || name.count < 4)
      }
    }
  }
}
