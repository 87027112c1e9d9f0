import Terminal
import Testing

@Suite struct InputDecoderNoiseTests {
  /// A small generator with a seed, so that a failure can be repeated.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: 1...20)
  func neverStopsNorKeepsAnything(seed: UInt64) {
    var generator = Generator(state: seed)
    var decoder = InputDecoder()
    let telling = Array("\u{1B}[O]P<>?;$~0129MmAuy\\\u{7}".utf8)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? telling[Int.random(in: telling.indices, using: &generator)] : UInt8.random(in: 0...255, using: &generator)
      }
      _ = decoder.decode(bytes, at: 0)
      _ = decoder.settle(at: 0)
      #expect(decoder.delay == nil)
    }
  }
}
