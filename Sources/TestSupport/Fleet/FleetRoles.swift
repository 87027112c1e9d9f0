import Foundation

/// The execution roles of an account and who uses them.
struct FleetRoles {
  let account: String
  private var roles: [String: String] = [:]
  private var users: [String: [String]] = [:]

  init(account: String) { self.account = account }

  /// ARNs of functions whose role is another function's too.
  var shared: [String] { users.values.filter { $0.count > 1 }.flatMap(\.self) }

  /// The ARN of a role of the account.
  func arn(_ name: String) -> String { "arn:aws:iam::\(account):role/\(name)" }

  /// Names the role of a function, made when it is new; the ARN.
  mutating func use(_ name: String, statements: [String], by function: String) -> String {
    let arn = arn(name)
    users[name, default: []].append(function)
    guard roles[name] == nil else { return arn }
    roles[name] = """
      {"Path": "/", "RoleName": "\(name)", "RoleId": "AROA\(name.hashText)", "Arn": "\(arn)",
       "CreateDate": "2024-03-02T10:00:00+00:00", "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]},
       "InstanceProfileList": [], "RolePolicyList": [{"PolicyName": "inline", "PolicyDocument": {"Version": "2012-10-17",
        "Statement": [\(statements.joined(separator: ", "))]}}], "AttachedManagedPolicies": [], "Tags": []}
      """
    return arn
  }

  func write(to root: URL) throws -> Int {
    let list = roles.sorted { $0.key < $1.key }.map(\.value).joined(separator: ",\n")
    return try Fleet.put(
      "{\"UserDetailList\": [], \"GroupDetailList\": [], \"Policies\": [], \"RoleDetailList\": [\n\(list)]}\n",
      at: root.appending(path: "\(account)/global/iam-get-account-authorization-details.json")
    )
  }
}

extension String {
  /// Twenty-odd characters that look like a hash of the text and are the same in every run.
  var hashText: String {
    let hash = utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36) + String(hash &* 31, radix: 36)
  }
}
