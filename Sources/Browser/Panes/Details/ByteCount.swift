/// A number of bytes as people read it: `820 B`, `12.4 KiB`, `3.0 MiB`.
struct ByteCount: CustomStringConvertible {
  let description: String

  init(_ bytes: Int64) {
    let units = ["KiB", "MiB", "GiB", "TiB"]
    guard bytes >= 1024 else {
      description = "\(max(0, bytes)) B"
      return
    }
    var whole = bytes
    var unit = -1
    // The fraction is cut rather than rounded, so that 1023.9 KiB never reads as 1024.0.
    var remainder: Int64 = 0
    repeat {
      remainder = whole % 1024
      whole /= 1024
      unit += 1
    } while whole >= 1024 && unit < units.count - 1
    description = "\(whole).\(remainder * 10 / 1024) \(units[unit])"
  }
}
