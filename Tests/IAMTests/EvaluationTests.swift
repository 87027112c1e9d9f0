import IAM
import Testing

@Suite struct EvaluationTests {
  @Test(arguments: OperatorRow.all.flatMap(\.cases))
  func everyOperatorFollowsItsRule(_ example: EvaluationCase) throws {
    try check(example)
  }

  @Test(arguments: ElementCases.all)
  func everyElementFollowsItsRule(_ example: EvaluationCase) throws {
    try check(example)
  }

  @Test(arguments: LayerCases.all)
  func layersCombineByTheirRules(_ example: EvaluationCase) throws {
    try check(example)
  }

  @Test(arguments: SpecialCases.all)
  func specialPrincipalsAndResourcesFollowTheirRules(_ example: EvaluationCase) throws {
    try check(example)
  }

  @Test func theCorpusIsLarge() {
    let count = OperatorRow.all.flatMap(\.cases).count + ElementCases.all.count + LayerCases.all.count
    #expect(count + SpecialCases.all.count >= 400)
  }

  private func check(_ example: EvaluationCase) throws {
    let answer = try #require(example.answer)
    #expect(answer["result"] == .string(example.expected.rawValue), "\(answer.text)")
  }
}
