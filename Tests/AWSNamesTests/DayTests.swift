import AWSNames
import Testing

@Suite struct DayTests {
  @Test(arguments: [1, 4, 100, 400, 1600, 1900, 1970, 2000, 2023, 2024, 2026, 2100, 2400, 9999])
  func `years have their days`(year: Int) throws {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var expected = try #require(Day(year: year, month: 1, day: 1))
    for (month, length) in lengths.enumerated() {
      for day in 1...length {
        let written = try #require(Day(year: year, month: month + 1, day: day))
        #expect(written == expected)
        #expect(written.components == (year, month + 1, day))
        #expect(Day(written.description) == written)
        expected = expected + 1
      }
      #expect(Day(year: year, month: month + 1, day: length + 1) == nil)
    }
    if year < 9999 { #expect(Day(year: year + 1, month: 1, day: 1) == expected) }
  }

  @Test(arguments: [
    "2026-2-01", "2026-02-1", "26-02-01", "2026/02/01", "2026-00-01", "2026-01-00", "0000-01-01", "", "x",
  ])
  func `what is no date is refused`(text: String) { #expect(Day(text) == nil) }

  @Test func `a time behind the date is ignored`() {
    #expect(Day("2026-11-20T23:59:59Z") == Day(year: 2026, month: 11, day: 20))
  }

  @Test(arguments: [(0, 0), (86_399, 0), (86_400, 1), (-1, -1), (-86_400, -1), (-86_401, -2)] as [(Int64, Int32)])
  func `moments before 1970 are of the day they are in`(seconds: Int64, day: Int32) {
    #expect(Day(secondsSince1970: seconds).rawValue == day)
    #expect(Instant(secondsSince1970: seconds).day.rawValue == day)
  }

  @Test func `days are counted`() throws {
    let first = try #require(Day("2024-02-28"))
    #expect("\(first + 1)" == "2024-02-29")
    #expect("\(first + 2)" == "2024-03-01")
    #expect((first + 366) - first == 366)
    #expect(first < first + 1)
  }
}
