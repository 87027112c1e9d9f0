import Testing

@testable import SnapshotFormats

@Suite struct TimestampTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-20T06:00:00Z", 1_795_154_400),
      ("2026-11-20T06:00:00.487+0000", 1_795_154_400),
      ("2026-11-20T08:00:00+02:00", 1_795_154_400), ("2026-11-20T01:30:00-0430", 1_795_154_400),
      ("2026-11-20 06:00:00", 1_795_154_400), ("2024-02-29T23:59:59Z", 1_709_251_199), ("2000-03-01", 951_868_800),
      ("2026-13-01T00:00:00Z", nil), ("2026-11-20T25:00:00Z", nil), ("2026-11-20T06:00:00Q", nil), ("yesterday", nil),
      ("", nil), ("2026-11-20T06:00:00+02:0", nil),
    ] as [(String, Int64?)]
  )
  func readsTimesAsAWSWritesThem(text: String, seconds: Int64?) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { secondsSince1970($0) } == seconds)
  }
}
