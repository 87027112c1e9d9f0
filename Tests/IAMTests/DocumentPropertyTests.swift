import IAM
import Testing

/// One policy has many spellings: members in any order, one value with or without its list.
@Suite struct DocumentPropertyTests {
  @Test(arguments: [UInt64](1...4))
  func everySpellingOfADocumentAnswersTheSame(_ seed: UInt64) throws {
    var generator = PolicyGenerator(seed: seed)
    for _ in 0..<100 {
      let document = PolicyDocument(statements: generator.statements())
      let request = generator.request()
      let plain = decision(document, request)
      for _ in 0..<3 {
        let text = spelled(document, &generator)
        let read = try PolicyDocument.parse(text)
        #expect(decision(read, request) == plain, "\(text)")
        #expect(read.remarks.isEmpty, "\(read.remarks) \(text)")
      }
    }
  }

  private func decision(_ document: PolicyDocument, _ request: AccessRequest) -> Decision {
    PolicyStack(identity: CompiledPolicies([NamedPolicy("p", document)], .identity)).decision(on: request)
  }

  private func spelled(_ document: PolicyDocument, _ generator: inout PolicyGenerator) -> String {
    let statements = document.statements.shuffled(using: &generator.random).map { spelled($0, &generator) }
    let list = statements.count == 1 && generator.pick([true, false]) ? statements[0] : listed(statements)
    return object([("Version", quoted("2012-10-17")), ("Statement", list)], &generator)
  }

  private func spelled(_ statement: Statement, _ generator: inout PolicyGenerator) -> String {
    var members = [("Effect", quoted(statement.effect.rawValue))]
    members.append(element("Action", statement.action, &generator))
    if let resource = statement.resource { members.append(element("Resource", resource, &generator)) }
    // Conditions of one operator share its block; of one operator and key they are a new block in the source.
    var blocks: [(String, [(String, String)])] = []
    for condition in statement.conditions {
      let member = (condition.key, values(condition.values, &generator))
      if let index = blocks.firstIndex(where: { $0.0 == condition.operatorName }) {
        guard !blocks[index].1.contains(where: { $0.0 == condition.key }) else {
          // The same key again goes into a second block, whose operator is written in other letters.
          blocks.append((condition.operatorName.uppercased(), [member]))
          continue
        }
        blocks[index].1.append(member)
      } else {
        blocks.append((condition.operatorName, [member]))
      }
    }
    if !blocks.isEmpty {
      members.append(("Condition", object(blocks.map { ($0.0, object($0.1, &generator)) }, &generator)))
    }
    return object(members, &generator)
  }

  private func element(
    _ name: String,
    _ selection: Selection<String>,
    _ generator: inout PolicyGenerator
  ) -> (String, String) {
    ((selection.isNegated ? "Not" : "") + name, values(selection.values, &generator))
  }

  private func values(_ values: [String], _ generator: inout PolicyGenerator) -> String {
    let texts = values.shuffled(using: &generator.random).map(quoted)
    return texts.count == 1 && generator.pick([true, false]) ? texts[0] : listed(texts)
  }

  private func object(_ members: [(String, String)], _ generator: inout PolicyGenerator) -> String {
    "{\(members.shuffled(using: &generator.random).map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", "))}"
  }

  private func listed(_ texts: [String]) -> String { "[\(texts.joined(separator: ", "))]" }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }
}
