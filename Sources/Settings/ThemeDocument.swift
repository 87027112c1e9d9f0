import Screen
import Yams

/// One theme file as it was written, before its parent and its palette are put in.
struct ThemeDocument {
  /// An entry with the place it was written at.
  struct Entry<Value> {
    let value: Value
    let source: String
    let line: Int?
  }

  /// A style whose colours are still names.
  struct StyleText {
    var foreground: String?
    var background: String?
    var attributes: Attributes = []
  }

  var title: String?
  var author: String?
  var licence: String?
  var background: Theme.Background?
  var inherits: Entry<String>?
  var palette: [String: Entry<Color>] = [:]
  var styles: [Role: Entry<StyleText>] = [:]
  var mono: [Role: Attributes] = [:]
  var glyphs: [Glyph: GlyphForms] = [:]
  /// What could not be read.
  var problems: [SettingsProblem] = []

  /// This document with what it leaves out taken from its parent.
  func inheriting(_ parent: ThemeDocument) -> ThemeDocument {
    var merged = self
    merged.title = title ?? parent.title
    merged.author = author ?? parent.author
    merged.licence = licence ?? parent.licence
    merged.background = background ?? parent.background
    merged.palette.merge(parent.palette) { own, _ in own }
    merged.styles.merge(parent.styles) { own, _ in own }
    merged.mono.merge(parent.mono) { own, _ in own }
    merged.glyphs.merge(parent.glyphs) { own, _ in own }
    merged.problems += parent.problems
    return merged
  }
}
