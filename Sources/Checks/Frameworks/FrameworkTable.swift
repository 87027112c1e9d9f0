import AWSNames
import CData

/// Frameworks in the order in which checks list them.
public struct FrameworkTable: Sendable {
  /// The frameworks.
  public let frameworks: [Framework]
  private let controls: [String: [Control]]

  /// The frameworks that come with the program.
  public static let builtIn: FrameworkTable = {
    let file = cdata_frameworks()
    // Safe: the file is constant data of the program, as long as it says.
    return FrameworkTable(String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.length), as: UTF8.self))
  }()

  /// The frameworks of tab-separated lines; lines that are none are left out.
  ///
  /// A framework begins with `framework`, its id, short name, title and address. A control is a line with its number,
  /// its title, the ids of the checks that judge it with blanks between them, and why none does.
  public init(_ text: String) {
    var frameworks: [Framework] = []
    var mentions: [String: [Mention]] = [:]
    for line in text.parts(at: "\n") where !line.begins(with: "#") {
      let cells = line.parts(at: "\t", omittingEmptySubsequences: false).map(String.init)
      if cells[0] == "framework", cells.count == 5 {
        frameworks.append(Framework(id: cells[1], name: cells[2], title: cells[3], source: cells[4]))
      } else if (3...4).contains(cells.count), let framework = frameworks.last {
        let checks = cells[2].parts(at: " ").map { $0.parts(at: "@") }
        for check in checks {
          let control = Control(framework.name, cells[0])
          mentions[String(check[0]), default: []].append(
            Mention(control: control, place: check.dropFirst().first.flatMap { Int($0) })
          )
        }
        let control = FrameworkControl(
          number: cells[0],
          title: cells[1],
          checks: checks.map { String($0[0]) },
          gap: cells.count > 3 ? cells[3] : ""
        )
        frameworks[frameworks.count - 1].controls.append(control)
      }
    }
    self.frameworks = frameworks
    controls = mentions.mapValues(FrameworkTable.controls)
  }

  /// The controls that a check speaks to, in the order in which it lists them; none for a check of nobody's.
  public func controls(of check: String) -> [Control] { controls[check] ?? [] }
}

extension FrameworkTable {
  /// A control beside the name of a check.
  private struct Mention {
    var control: Control
    /// Where it stands in the check's list, counted from 1; nil for the place that the order of frameworks gives it.
    var place: Int?
  }

  private static func controls(_ mentions: [Mention]) -> [Control] {
    var controls = mentions.filter { $0.place == nil }.map(\.control)
    let placed = mentions.compactMap { mention in mention.place.map { (place: $0, control: mention.control) } }
    for (place, control) in placed.sorted(by: { $0.place < $1.place }) {
      controls.insert(control, at: min(max(place - 1, 0), controls.count))
    }
    return controls
  }
}
