import Foundation
import Testing

/// A policy that the engine refuses is neither a grant nor none, whoever carries it (report: prowler-cloud/prowler#7597,
/// read on 2026-11-27).
@Suite struct RefusedPolicyCommandTests {
  /// Who carries the policy: the role of a function or a user, inline, by a managed policy or by a group.
  enum Carrier: CaseIterable {
    case roleInline, roleManaged, userInline, userManaged, userOfGroup

    var isRole: Bool { self == .roleInline || self == .roleManaged }

    /// The answer of `get-account-authorization-details`.
    func details(_ policy: String) -> String {
      let inline = #"[{"PolicyName": "p", "PolicyDocument": \#(policy)}]"#
      let attached = #"[{"PolicyName": "p", "PolicyArn": "arn:aws:iam::111122223333:policy/p"}]"#
      let trust =
        #"{"Statement": {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "*"}}"#
      let isManaged = self == .roleManaged || self == .userManaged
      return """
        {"RoleDetailList": [{"RoleName": "r", "Arn": "arn:aws:iam::111122223333:role/r",
            "AssumeRolePolicyDocument": \(trust), "RolePolicyList": \(self == .roleInline ? inline : "[]"),
            "AttachedManagedPolicies": \(self == .roleManaged ? attached : "[]")}],
          "UserDetailList": [{"UserName": "u", "Arn": "arn:aws:iam::111122223333:user/u",
            "GroupList": \(self == .userOfGroup ? #"["g"]"# : "[]"),
            "UserPolicyList": \(self == .userInline ? inline : "[]"),
            "AttachedManagedPolicies": \(self == .userManaged ? attached : "[]")}],
          "GroupDetailList": [{"GroupName": "g", "Arn": "arn:aws:iam::111122223333:group/g",
            "GroupPolicyList": \(self == .userOfGroup ? inline : "[]"), "AttachedManagedPolicies": []}],
          "Policies": [\(
            isManaged
              ? #"{"PolicyName": "p", "Arn": "arn:aws:iam::111122223333:policy/p", "PolicyVersionList": [{"IsDefaultVersion": true, "Document": \#(policy)}]}"#
              : "")]}
        """
    }
  }

  private static let policies: [(text: String, element: String)] = [
    (#"{"Version": 7, "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}"#, "Version"),
    (#"{"Statement": [{"Effect": "allow", "Action": "*", "Resource": "*"}]}"#, "Statement[0].Effect"),
    (#"{"statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}"#, "Statement"),
    (#""""#, "empty"),
  ]

  private func snapshot(_ carrier: Carrier, _ policy: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      carrier.details(policy),
      to: "111122223333/global/iam-get-account-authorization-details.json"
    )
    try folder.write(
      #"""
      {"Functions": [{"FunctionName": "f", "FunctionArn": "arn:aws:lambda:us-east-1:111122223333:function:f",
        "Role": "arn:aws:iam::111122223333:role/r"}]}
      """#,
      to: "111122223333/us-east-1/lambda-list-functions.json"
    )
    return folder
  }

  @Test(arguments: Carrier.allCases, policies.indices)
  func leavesWhatTheCarrierMayDoUnknown(_ carrier: Carrier, _ index: Int) throws {
    let (policy, element) = Self.policies[index]
    let folder = try snapshot(carrier, policy)
    let run = try Program("check", folder.path, "--all", "--format", "jsonl")
    #expect(run.status == 4)
    #expect(run.errors.contains("iam-get-account-authorization-details.json: byte "))
    #expect(run.errors.contains(element), "\(run.errors)")
    let check = carrier.isRole ? "lambda-role-admin" : "lambda-passrole-star"
    let end = carrier.isRole ? ":function:f" : ":user/u"
    let statuses = try run.objects.filter {
      $0["check"] as? String == check && ($0["resource"] as? String)?.hasSuffix(end) == true
    }.map { $0["status"] as? String }
    #expect(statuses == ["unknown"])
    let name = carrier.isRole ? "r" : "u"
    let asked = try Program("can", folder.path, name, "s3:CreateBucket", "arn:aws:s3:::b", "--format", "jsonl")
    #expect(asked.output.contains("Conditional") && asked.status == 4, "\(asked.output)\(asked.errors)")
    let who = try Program("who-can", folder.path, "iam:CreateUser", "arn:aws:iam::111122223333:user/x")
    #expect(who.status == 4)
  }

  @Test func leavesAResourcesPolicyUnknown() throws {
    let folder = try snapshot(.roleInline, #"{"Statement": []}"#)
    let queue = "https://sqs.us-east-1.amazonaws.com/111122223333/q"
    try folder.write(
      #"{"parameter": "\#(queue)", "output": {"Attributes": {"QueueArn": "arn:aws:sqs:us-east-1:111122223333:q", "#
        + #""Policy": "{\"Statement\": {\"Effect\": \"Allow\"}}"}}}"#,
      to: "111122223333/us-east-1/sqs-get-queue-attributes.ndjson"
    )
    let run = try Program("can", folder.path, "r", "sqs:SendMessage", "arn:aws:sqs:us-east-1:111122223333:q")
    #expect(run.output.contains("Conditional") && run.status == 4, "\(run.output)\(run.errors)")
  }
}

/// Without a list of functions that nothing was found says nothing (reports: Kareadita/Kavita#1134, ranger/ranger#1079,
/// read on 2026-11-27).
@Suite struct FunctionListTests {
  /// What may lie in place of the list; nil for nothing.
  private static let lists: [String?] = [
    nil, "An error occurred (AccessDeniedException) when calling the ListFunctions operation: no", "{\"Functions\": [{",
    "{\"functions\": []}",
  ]

  private func snapshot(_ list: String?) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"RoleDetailList": [], "UserDetailList": [], "GroupDetailList": [], "Policies": []}"#,
      to: "111122223333/global/iam-get-account-authorization-details.json"
    )
    try folder.write(#"{"Topics": []}"#, to: "111122223333/us-east-1/sns-list-topics.json")
    if let list { try folder.write(list, to: "111122223333/us-east-1/lambda-list-functions.json") }
    return folder
  }

  @Test(arguments: lists)
  func isMissedByWhatIsAboutFunctions(_ list: String?) throws {
    let folder = try snapshot(list)
    let commands = [
      ["check"], ["check", "--fail-on", "info"], ["inventory", "functions"], ["inventory", "triggers"],
      ["inventory", "vpc-attachments"], ["summary"], [],
    ]
    for command in commands {
      let run = try Program(arguments: command.prefix(1) + [folder.path] + command.dropFirst())
      #expect(run.status == 4, "\(command)")
      #expect((run.output + run.errors).contains("functions not collected"), "\(command)")
      #expect(!run.output.contains("0 failed") && !run.output.contains("0 functions"), "\(command)")
    }
  }

  @Test func isNotMissedByWhatIsAboutOthers() throws {
    let folder = try snapshot(nil)
    for table in ["accounts", "permissions"] { #expect(try Program("inventory", folder.path, table).status == 0) }
  }

  @Test func ofNoFunctionIsAnAnswerThatNothingCanFailBy() throws {
    let folder = try snapshot(#"{"Functions": []}"#)
    #expect(try Program("check", folder.path).status == 0)
    let gate = try Program("check", folder.path, "--fail-on", "info")
    #expect(gate.status == 4 && gate.errors.contains("no function"))
  }
}
