import IAM
import JSON
import Testing

@Suite struct EvaluationTests {
  @Test(arguments: OperatorCases.all)
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

  @Test(arguments: SessionCases.all)
  func sessionsFollowTheirRules(_ example: EvaluationCase) throws {
    try check(example)
  }

  @Test(arguments: OrganizationCases.all)
  func organizationsAndEndpointsFollowTheirRules(_ example: EvaluationCase) throws {
    try check(example)
  }

  @Test(arguments: KeyAndRoleCases.all)
  func keysAndRolesFollowTheirRules(_ example: EvaluationCase) throws {
    try check(example)
  }

  @Test(arguments: SettledCases.all)
  func whatTheDocumentationLeavesToReadersIsSettled(_ example: EvaluationCase) throws {
    try check(example)
  }

  @Test(arguments: CallerCases.all)
  func whatFollowsFromTheCallerIsKnown(_ example: EvaluationCase) throws {
    try check(example)
  }

  private static let corpus =
    OperatorCases.all + ElementCases.all + LayerCases.all + SpecialCases.all + SessionCases.all + OrganizationCases.all
    + KeyAndRoleCases.all + SettledCases.all + CallerCases.all

  @Test func theCorpusIsLargeAndEveryCaseNamesItsRule() {
    #expect(Self.corpus.count >= 400)
    for example in Self.corpus { #expect(example.source != nil && !example.rule.isEmpty, "\(example.testDescription)") }
    let names = Dictionary(grouping: Self.corpus, by: \.testDescription)
    #expect(names.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test func everyOperatorMeetsEveryStateOfItsKey() {
    let names = Set(OperatorRow.all.map { $0.name.lowercased() }).union(["null"])
    #expect(names == Set(ConditionOperator.Comparison.allCases.map(\.rawValue)))
    let rules = Set(OperatorCases.all.map(\.rule))
    for row in OperatorRow.all {
      for form in OperatorForm.allCases {
        let found = rules.filter { $0.hasPrefix("\(form.name(row.name)) \(row.policy): ") }
        #expect(found.count == KeyState.allCases.count, "\(form.name(row.name))")
      }
    }
  }

  private func check(_ example: EvaluationCase) throws {
    let answer = try #require(example.answer)
    #expect(answer["result"] == .string(example.expected.rawValue), "\(answer)")
  }
}
