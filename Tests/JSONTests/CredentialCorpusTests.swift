import Testing

@testable import JSON

@Suite struct CredentialCorpusTests {
  /// How well the detector agrees with the labels.
  private struct Score {
    var found = 0
    var missed: [LabelledVariable] = []
    var falseAlarms: [LabelledVariable] = []

    var precision: Double { Double(found) / Double(max(1, found + falseAlarms.count)) }
    var recall: Double { Double(found) / Double(max(1, found + missed.count)) }

    init(_ variables: some Sequence<LabelledVariable>) {
      for variable in variables {
        let isFlagged = SecretDetector.sign(name: variable.name, value: variable.value) != nil
        switch (variable.isSecret, isFlagged) {
        case (true, true): found += 1
        case (true, false): missed.append(variable)
        case (false, true): falseAlarms.append(variable)
        case (false, false): break
        }
      }
    }
  }

  @Test(arguments: LabelledVariable.Part.allCases)
  func `Precision and recall over labelled variables are at least 0.97`(_ part: LabelledVariable.Part) {
    let variables = LabelledVariable.all.filter { $0.part == part }
    let score = Score(variables)
    print("\(part.rawValue): \(variables.count) variables, precision \(score.precision), recall \(score.recall)")
    #expect(variables.count >= 300)
    #expect(score.precision >= 0.97, "\(score.falseAlarms.map { "\($0.name)=\($0.value)" })")
    #expect(score.recall >= 0.97, "\(score.missed.map { "\($0.name)=\($0.value)" })")
  }

  @Test func `Every kind of variable is in both labels' corpus more than once`() {
    let kinds = Dictionary(grouping: LabelledVariable.all) { "\($0.isSecret) \($0.kind)" }
    #expect(kinds.count >= 20)
    #expect(kinds.values.allSatisfy { $0.count > 1 })
  }

  @Test func `The way a name is spelled changes nothing`() {
    for variable in LabelledVariable.all {
      let words = CredentialName.words(of: variable.name)
      for name in Self.spellings(of: words) {
        #expect(CredentialName.claim(of: name) == CredentialName.claim(of: variable.name), "\(name)")
      }
    }
  }

  @Test(arguments: ["2", "_2", "_V2", "_PROD", "_OLD", "_DEV_1"])
  func `A number or stage behind a credential's name changes nothing`(_ suffix: String) {
    for variable in LabelledVariable.all where variable.isSecret && variable.name.last?.isLetter == true {
      let claim = CredentialName.claim(of: variable.name)
      #expect(claim == .none || CredentialName.claim(of: variable.name + suffix) == claim, "\(variable.name)\(suffix)")
    }
  }

  @Test func `Whatever the check calls a credential is hidden wherever it is shown`() {
    for variable in LabelledVariable.all where SecretDetector.sign(name: variable.name, value: variable.value) != nil {
      #expect(SecretMask.isSecret(variable.value, name: variable.name))
      var writer = JSONWriter(secrets: .kept)
      writer.object {
        $0.name(variable.name); $0.string(variable.value)
      }
      #expect(MaskedJSON(writer.bytes).nodes.last?.value == .hidden, "\(variable.name)")
    }
  }

  @Test func `What neither name nor value calls a credential is shown`() {
    for variable in LabelledVariable.all where !variable.isSecret && !CredentialName.claim(of: variable.name).isPlain {
      #expect(!SecretMask.isSecret(variable.value, name: variable.name), "\(variable.name)=\(variable.value)")
    }
  }

  /// The words of a name as constants, fields, settings of Spring and of YAML spell them.
  private static func spellings(of words: [String]) -> [String] {
    let capitals = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return [
      words.joined(separator: "_").uppercased(), words.joined(separator: "-"), words.joined(separator: "."),
      capitals.joined(), ([words.first ?? ""] + capitals.dropFirst()).joined(),
    ]
  }
}
