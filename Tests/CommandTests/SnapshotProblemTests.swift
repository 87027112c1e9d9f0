import Foundation
import Testing

@Suite struct SnapshotProblemTests {
  private let functions = """
    {"Functions": [{"FunctionName": "one", "FunctionArn": "arn:aws:lambda:eu-central-1:111122223333:function:one"}]}
    """

  @Test func nothingToReadIsExitCode3() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.path + "/none"] {
      let run = try Program("check", path)
      #expect(run.status == 3)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(path))
    }
  }

  @Test func whatCannotBeReadIsNamedAndTheRestIsShown() throws {
    let folder = try TemporaryFolder()
    try folder.write(functions, to: "111122223333/eu-central-1/lambda-list-functions.json")
    try folder.write("{\"Functions\": [{\"Func", to: "111122223333/us-east-1/lambda-list-functions.json")
    let run = try Program("inventory", folder.path, "functions", "--format", "jsonl")
    #expect(run.status == 4)
    #expect(try run.objects.map { $0["name"] as? String } == ["one"])
    #expect(run.errors.contains("111122223333/us-east-1/lambda-list-functions.json"))
  }

  @Test func hostileNamesReachNoTerminal() throws {
    let folder = try TemporaryFolder()
    let hostile = functions.replacingOccurrences(of: "\"one\"", with: "\"a\\u001b[2J\\u202eb\\u0007\\u009b\"")
    try folder.write(hostile, to: "111122223333/eu-central-1/lambda-list-functions.json")
    for format in ["text", "jsonl", "csv", "markdown"] {
      for arguments in [["inventory", folder.path, "functions"], ["check", folder.path]] {
        let run = try Program(arguments: arguments + ["--format", format])
        let unsafe = (run.output + run.errors).unicodeScalars.filter { scalar in
          scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\r" || scalar == "\u{202E}"
        }
        #expect(unsafe.isEmpty, "\(format)")
      }
    }
  }
}
