import AWSNames
import CData
import Foundation

/// The themes to choose from: the user's own files, and the built-in ones behind them.
public struct ThemeLibrary: Sendable {
  /// The folder with the user's themes, which may be missing.
  public let folder: String?

  /// The built-in themes and those of a folder.
  public init(folder: String? = nil) {
    self.folder = folder
  }

  /// The names of the built-in themes, the default one first.
  public static let builtIn: [String] = (0..<cdata_theme_count()).map { String(cString: cdata_theme_at($0).name) }

  /// The name of the theme used when none is chosen.
  public static let standard = "terminal"

  /// All names: the built-in ones, then the user's, sorted.
  public var names: [String] {
    guard let folder, let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return ThemeLibrary.builtIn
    }
    let own = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    return ThemeLibrary.builtIn + own.filter { !ThemeLibrary.builtIn.contains($0) }.sorted()
  }

  /// Reads a theme by its name, the user's own before the built-in one.
  public func theme(named name: String) -> ThemeReading {
    if let path = ownFile(named: name) { return theme(atPath: path) }
    guard let text = text(named: name) else {
      let reason = SettingsProblem.Reason.unknownTheme(name, nearest: NearestName.nearest(to: name, among: names))
      return ThemeReading(problem: SettingsProblem(source: name, reason: reason))
    }
    return ThemeReading(text, name: name, names: names, parent: self.text(named:))
  }

  /// Reads a theme file anywhere; it may inherit from the themes of the library.
  public func theme(atPath path: String) -> ThemeReading {
    guard let text = ThemeLibrary.text(atPath: path) else {
      return ThemeReading(problem: SettingsProblem(source: path, reason: .unreadable))
    }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
    return ThemeReading(text, name: name, source: path, names: names, parent: self.text(named:))
  }

  /// The user's file for a name; nil where there is none.
  private func ownFile(named name: String) -> String? {
    // A name is a file's name, never a way out of the folder.
    guard let folder, !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else { return nil }
    let path = "\(folder)/\(name).yaml"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// The text of a theme, the user's own before the built-in one.
  func text(named name: String) -> String? {
    if let text = ownFile(named: name).flatMap(ThemeLibrary.text(atPath:)) { return text }
    guard let index = ThemeLibrary.builtIn.firstIndex(of: name) else { return nil }
    let theme = cdata_theme_at(index)
    return String(decoding: UnsafeBufferPointer(start: theme.bytes, count: theme.length), as: UTF8.self)
  }

  private static func text(atPath path: String) -> String? {
    // A pipe would wait for somebody to write, a device never end.
    let file = URL(filePath: path).resolvingSymlinksInPath()
    guard (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true,
      let handle = try? FileHandle(forReadingFrom: file)
    else { return nil }
    defer { try? handle.close() }
    let bytes = (try? handle.read(upToCount: ThemeDocument.mostBytes + 1)) ?? Data()
    // Some editors begin UTF-8 with a mark.
    return String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes, as: UTF8.self)
  }
}

extension ThemeReading {
  /// A theme that could not be found.
  init(problem: SettingsProblem) {
    theme = nil
    problems = [problem]
  }
}
