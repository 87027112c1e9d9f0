/// Matches a pattern with stars against a text, both known only by position.
///
/// Only the last star is ever reconsidered: a match with fewer characters left to an earlier star can always be turned
/// into one with the earlier star as short as possible. So there is no recursion and no exponential case.
/// - Complexity: O(*n* · *m*) at worst, O(*n* + *m*) for patterns whose stars are followed by `?` or stars alone.
@inline(__always)
func matchesGreedily(
  patternLength: Int,
  textLength: Int,
  isStar: (Int) -> Bool,
  step: (_ pattern: Int, _ text: Int) -> Int?,
  characterLength: (Int) -> Int
) -> Bool {
  var inPattern = 0
  var inText = 0
  var afterStar = -1
  var resumeAt = 0
  while inText < textLength {
    if inPattern < patternLength, isStar(inPattern) {
      inPattern += 1
      if inPattern == patternLength { return true }
      afterStar = inPattern
      resumeAt = inText
    } else if inPattern < patternLength, let length = step(inPattern, inText) {
      inPattern += 1
      inText += length
    } else if afterStar >= 0 {
      resumeAt += characterLength(resumeAt)
      inPattern = afterStar
      inText = resumeAt
    } else {
      return false
    }
  }
  while inPattern < patternLength, isStar(inPattern) { inPattern += 1 }
  return inPattern == patternLength
}

/// Bytes of the UTF-8 character that begins at `index`, so that `?` takes a whole one.
@inline(__always)
func characterLength(_ text: [UInt8], _ index: Int) -> Int {
  var end = index + 1
  while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
  return end - index
}

/// `byte` with ASCII capitals made small.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 {
  UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
}
