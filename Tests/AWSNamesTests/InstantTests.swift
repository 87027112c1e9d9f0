import AWSNames
import Testing

@Suite struct InstantTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-20T06:00:00Z", 1_795_154_400),
      ("2026-11-20T06:00:00.487+0000", 1_795_154_400),
      ("2026-11-20T08:00:00+02:00", 1_795_154_400), ("2026-11-20T01:30:00-0430", 1_795_154_400),
      ("2026-11-20 06:00:00", 1_795_154_400), ("2024-02-29T23:59:59Z", 1_709_251_199), ("2000-03-01", 951_868_800),
      ("2026-11-20T08:00+02", 1_795_154_400), ("2026-11-20T06:00:00.Z", 1_795_154_400),
      ("1969-12-31T23:59:59Z", -1), ("0001-01-01T00:00:00Z", -62_135_596_800),
      // What is one day too many for its month is the first of the next.
      ("2026-02-29T00:00:00Z", 1_772_323_200),
      ("2026-13-01T00:00:00Z", nil), ("2026-11-20T25:00:00Z", nil), ("2026-11-20T06:00:00Q", nil), ("yesterday", nil),
      ("", nil), ("2026-11-20T06:00:00+02:0", nil), ("2026-11", nil), ("2026-11-32", nil), ("2026-11-20T06", nil),
      ("2026-11-20T06:00:00Zx", nil), ("2026-11-20T06:00:61Z", nil), ("2026-11-20T06:60:00Z", nil), ("26-11-20", nil),
    ] as [(String, Int64?)]
  )
  func `times are read as AWS answers them`(text: String, seconds: Int64?) {
    #expect(Instant(text)?.secondsSince1970 == seconds)
    #expect(Array(text.utf8).withUnsafeBytes { Instant(utf8: $0) }?.secondsSince1970 == seconds)
  }

  /// Source: W3C, "Date and Time Formats", whose profile of ISO 8601 the IAM user guide names for date operators.
  @Test(
    arguments: [
      ("2026-11", 1_793_491_200), ("2026-11-20", 1_795_132_800), ("2026-11-20T06:00Z", 1_795_154_400),
      ("2026-11-20T06:00:00.5Z", 1_795_154_400.5), ("2026-11-20T06:00:00.123456789+00:00", 1_795_154_400.123_456_789),
      ("2026-11-20t08:00:00+0200", 1_795_154_400), ("2024-02-29", 1_709_164_800),
      ("2026-11-20T06:00", nil), ("2026-11-20T06:00:00", nil), ("2026", nil), ("2026-02-29", nil), ("2100-02-29", nil),
      ("2026-11-20T06:00:00.Z", nil), ("2026-11-20T06:00:00.1234567890Z", nil), ("2026-11-20T06:00.5Z", nil),
      ("2026-11-20T06:00:00+24:00", nil), ("2026-11-20T06:00:00+02", nil), ("2026-11-20T06:00:00+02:60", nil),
    ] as [(String, Double?)]
  )
  func `conditions keep to the profile of ISO 8601`(text: String, seconds: Double?) {
    #expect(Instant(text, as: .condition)?.timeIntervalSince1970 == seconds)
  }

  @Test(arguments: Array(stride(from: Int64(-62_135_596_800), through: 253_402_300_799, by: 9_876_543_211)))
  func `what is written is read again`(seconds: Int64) throws {
    let instant = Instant(secondsSince1970: seconds)
    for form in [Instant.Form.answer, .condition] { #expect(Instant(instant.description, as: form) == instant) }
  }

  @Test(arguments: [0, 1, 59, 3599, 3600, 86_399])
  func `a time of day has two digits for each part`(seconds: Int64) throws {
    let text = Instant(secondsSince1970: 1_795_132_800 + seconds).description
    #expect(text.hasPrefix("2026-11-20T"))
    #expect(text.utf8.count == 20)
    #expect(Instant(text)?.secondsSince1970 == 1_795_132_800 + seconds)
  }

  @Test func `an offset moves a moment by its hours and minutes`() throws {
    for hours in 0..<24 {
      for minutes in [0, 15, 30, 45] {
        let clock = "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
        for form in [Instant.Form.answer, .condition] {
          let east = try #require(Instant("2026-11-20T12:00:00+\(clock)", as: form))
          let west = try #require(Instant("2026-11-20T12:00:00-\(clock)", as: form))
          let offset = Int64(hours * 3600 + minutes * 60)
          #expect(east.secondsSince1970 == 1_795_176_000 - offset)
          #expect(west.secondsSince1970 == 1_795_176_000 + offset)
          #expect(hours + minutes == 0 || east < west)
        }
      }
    }
  }

  @Test func `a fraction of any length is nanoseconds`() throws {
    for count in 1...12 {
      let digits = String("987654321098".prefix(count))
      let instant = try #require(Instant("2026-11-20T06:00:00.\(digits)Z"))
      #expect(instant.nanoseconds == Int32((digits + "00000000").prefix(9)))
    }
  }
}
