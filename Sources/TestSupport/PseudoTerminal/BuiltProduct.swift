import Glibc

/// Programs that were built together with the tests.
public enum BuiltProduct {
  /// The path of an executable product; it lies beside the test bundle.
  public static func path(of name: String) -> String {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let tests = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
    let folder = tests.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return "\(folder)/\(name)"
  }
}
