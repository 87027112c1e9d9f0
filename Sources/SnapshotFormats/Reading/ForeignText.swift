import AWSNames
import Inventory

/// What a file holds where an answer of the AWS CLI in JSON belongs.
public enum ForeignText: Hashable, Sendable {
  /// `--output yaml`.
  case yaml
  /// `--output table`.
  case table
  /// `--output text`.
  case text
  /// A page of a proxy or a login.
  case html
  /// Escape sequences, as `jq -C` and `--color on` write.
  case colors
  /// Values as Python prints them.
  case python
  /// `An error occurred (CODE) when calling the … operation`, as the CLI and botocore write.
  case callError(code: String)
  /// Another message of the CLI, by its first line.
  case message(String)
}

extension ForeignText {
  /// What a text looks like; nil when it begins as JSON does.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let lines = head.split(whereSeparator: \.isNewline).map { $0.drop(while: { $0 == " " || $0 == "\t" }) }
    guard let first = lines.first else { return nil }
    if let code = Self.errorCode(head) {
      self = .callError(code: code)
    } else if bytes.prefix(4096).contains(0x1B) {
      self = .colors
    } else if first.begins(with: "{'") || first.begins(with: "[{'") {
      self = .python
    } else if first.begins(with: "{") || first.begins(with: "[") || first.begins(with: "\"") {
      return nil
    } else if first.begins(with: "<") {
      self = .html
    } else if Self.isTable(lines) {
      self = .table
    } else if let message = Self.message(lines) {
      self = .message(message)
    } else if Self.isYAML(lines) {
      self = .yaml
    } else if head.utf8.contains(UInt8(ascii: "\t")) {
      self = .text
    } else {
      return nil
    }
  }

  /// The code between the brackets of the CLI's message.
  static func errorCode(_ text: String) -> String? {
    let mark = "An error occurred ("
    guard let start = text.firstRange(of: mark)?.upperBound else { return nil }
    let code = text[start...].unicodeScalars.prefix { $0 != ")" && $0 != "\n" && $0 != "\r" }
    let behind = text.unicodeScalars[code.endIndex...]
    guard !code.isEmpty, code.count <= 100, behind.first == ")" else { return nil }
    return String(Substring(code))
  }

  /// Lines of dashes and of cells between bars.
  private static func isTable(_ lines: [Substring]) -> Bool {
    let isRule = { (line: Substring) in line.count > 2 && line.allSatisfy { $0 == "-" || $0 == "+" } }
    return lines.prefix(2).contains(where: isRule) && lines.prefix(4).contains { $0.first == "|" }
  }

  /// `Functions:` or `- Name: x` at the beginning, `---` before it.
  private static func isYAML(_ lines: [Substring]) -> Bool {
    guard let line = lines.first(where: { $0 != "---" && $0.first != "#" }) else { return false }
    let entry = line.begins(with: "- ") ? line.dropFirst(2) : line
    guard let colon = entry.place(of: ":") else { return false }
    let key = entry[..<colon]
    let isKey = !key.isEmpty && key.utf8.allSatisfy { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    let behind = entry[entry.utf8.index(after: colon)...]
    return isKey && (behind.isEmpty || behind.first == " ")
  }

  /// Beginnings of what the CLI, its shell or a helper says in place of an answer.
  private static func message(_ lines: [Substring]) -> String? {
    let beginnings = [
      "usage:", "aws: error:", "aws: [ERROR]", "Unable to locate credentials", "Could not connect to the endpoint",
      "Error when retrieving", "Error loading SSO", "The SSO session", "The config profile",
      "You must specify a region",
      "Traceback (most recent call last)", "Partial credentials found", "bash:", "sh:", "zsh:",
      "'aws' is not recognized",
      "Unknown options:", "Parameter validation failed", "Connect timeout", "Read timeout", "SSL validation failed",
      "Invalid choice", "Error parsing parameter", "Connection was closed",
    ]
    return lines.prefix(3).first { line in beginnings.contains { line.begins(with: $0) } }.map {
      String($0.prefix(120))
    }
  }
}

extension ResourceCoverage {
  /// What a text in place of an answer tells of the call.
  init(_ text: ForeignText) {
    guard case .callError(let code) = text else {
      self = .failed
      return
    }
    self.init(code: code)
  }
}
