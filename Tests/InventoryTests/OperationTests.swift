import Inventory
import Testing

@Suite struct OperationTests {
  @Test func operationsFindTheirNamesAgain() {
    #expect(Operation.allCases.allSatisfy { Operation(name: $0.name) == $0 })
    #expect(Operation(name: "lambda-list-functions") == .lambdaListFunctions)
    #expect(Operation(name: "lambda-delete-function") == nil)
  }

  @Test func aCaseIsCalledAsItsFilesAre() {
    for operation in Operation.allCases {
      let words = operation.name.split(separator: "-")
      let name = words.dropFirst().reduce(String(words[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
      #expect("\(operation)" == name)
    }
  }

  @Test func casesAreComparedByTheirPlaces() {
    let all = Operation.allCases
    #expect(Set(all).count == all.count)
    for (left, right) in zip(all, all.dropFirst()) { #expect(left == left && left != right) }
    var coverage = Coverage()
    for (row, operation) in all.enumerated() where row % 2 == 0 {
      coverage.note(.collected, of: operation, in: RowID(1))
    }
    for (row, operation) in all.enumerated() {
      #expect(coverage.state(operation, in: RowID(1)) == (row % 2 == 0 ? .collected : .notCollected))
      #expect(coverage.state(operation, in: RowID(0)) == .notCollected)
    }
  }

  @Test func aRowTellsWhereAndForWhatACallIsMade() {
    #expect(Operation.lambdaGetPolicy.parameter == .function)
    #expect(Operation.lambdaListFunctions.isPaged && !Operation.lambdaGetPolicy.isPaged)
    #expect(Operation.sqsListQueues.mayBeNothing && !Operation.snsListTopics.mayBeNothing)
    #expect(Operation.iamGetAccountAuthorizationDetails.scope == .global)
    #expect(Operation.organizationsListAccounts.scope == .organization)
    #expect(Operation.globalServices == ["budgets", "iam", "organizations", "s3api", "sts"])
  }

  @Test(arguments: CallParameter.allCases)
  func theValuesOfAParameterComeFromACallThatIsRead(_ parameter: CallParameter) {
    #expect(parameter.option.hasPrefix("--"))
    #expect(parameter.source != nil)
    #expect(!parameter.path.isEmpty)
    #expect(Operation.allCases.contains { $0.parameter == parameter }, "no row names it")
  }
}
