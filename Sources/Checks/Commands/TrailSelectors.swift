import AWSNames
import Inventory
import JSON

/// The event selectors of a trail with invocations added: whoever puts selectors replaces all that a trail has.
///
/// Source: CloudTrail API reference, "PutEventSelectors" and "AdvancedEventSelector", as known on 2026-11-28: advanced
/// selectors take the place of basic ones, so that a trail with basic ones keeps to them.
struct TrailSelectors {
  /// The option of the command.
  let option: String
  /// The selectors as the option takes them.
  let text: String

  /// The selectors of an answer of `get-event-selectors` with every invocation; nil when it is no such answer.
  init?(adding partition: Partition, to document: [UInt8]) {
    guard let answer = try? JSONTree.parse(document), case .object = answer else { return nil }
    if let advanced = answer["AdvancedEventSelectors"]?.elements, !advanced.isEmpty {
      option = "advanced-event-selectors"
      text = JSONWriter.text(JSONTree.array(advanced + [Self.invocations]), secrets: .kept)
      return
    }
    var basic = answer["EventSelectors"]?.elements ?? []
    // A selector of reads alone leaves invocations out, which count as writes.
    let place = basic.firstIndex { $0["ReadWriteType"]?.stringValue != "ReadOnly" }
    let functions = JSONTree.fields([
      "Type": .string("AWS::Lambda::Function"), "Values": .strings([ARN.service("lambda", in: partition)]),
    ])
    if let place {
      let others = basic[place]["DataResources"]?.elements ?? []
      let kept = others.filter { $0["Type"]?.stringValue != "AWS::Lambda::Function" }
      basic[place] = basic[place].setting("DataResources", .array(kept + [functions]))
    } else {
      // Without any selector a trail records management events.
      basic.append(
        .fields([
          "ReadWriteType": .string(basic.isEmpty ? "All" : "WriteOnly"),
          "IncludeManagementEvents": .bool(basic.isEmpty), "DataResources": .array([functions]),
        ])
      )
    }
    option = "event-selectors"
    text = JSONWriter.text(JSONTree.array(basic), secrets: .kept)
  }

  private static let invocations = JSONTree.fields([
    "Name": .string("Lambda invocations"),
    "FieldSelectors": .array([
      .fields(["Field": .string("eventCategory"), "Equals": .strings(["Data"])]),
      .fields(["Field": .string("resources.type"), "Equals": .strings(["AWS::Lambda::Function"])]),
    ]),
  ])
}
