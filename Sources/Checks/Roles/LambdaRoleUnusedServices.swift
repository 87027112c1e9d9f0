import AWSNames
import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleUnusedServices = Check(
    id: "lambda-role-unused-services",
    title: "Execution role is granted services it does not use",
    severity: .low,
    subjects: [.function],
    rationale: """
      A service that nobody has called for a quarter is granted to an intruder alone: taking it away costs the function \
      nothing.
      """,
    remedy: Remedy(
      "Leave the unused services out of the role's policies; lambdascope least-privilege shows what would do.",
      command: .narrowerRolePolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .iamGetAccountAuthorizationDetails, .iamGetServiceLastAccessedDetails,
    ],
    examples: [
      .fails("a service was never called", .low) {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": ["s3:GetObject", "sqs:SendMessage"], "Resource": "*"}"#,
          created: ExampleBuilder.seconds(daysAgo: 300)
        )
        $0.addUsageReport(["s3": 3, "sqs": nil])
      },
      .fails("a service was last called half a year ago", .low) {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#,
          created: ExampleBuilder.seconds(daysAgo: 300)
        )
        $0.addUsageReport(["s3": 180])
      },
      .passes("all services were called") {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#)
        $0.addUsageReport(["s3": 3])
      },
      .passes("the dead-letter queue has not had to take anything yet") {
        $0.addFunction { $0.deadLetterTarget = $1.id("arn:aws:sqs:us-east-1:111122223333:failures") }
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}"#,
          created: ExampleBuilder.seconds(daysAgo: 300)
        )
        $0.addUsageReport(["sqs": nil])
      },
      .passes("a service of the report is no longer granted") {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#,
          created: ExampleBuilder.seconds(daysAgo: 300)
        )
        $0.addUsageReport(["s3": 3, "sqs": nil])
      },
      .doesNotApply("the role is new") {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#,
          created: ExampleBuilder.seconds(daysAgo: 10)
        )
        $0.addUsageReport(["s3": nil])
      },
      .isUnknown("the role has no report, though another has") {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#)
        $0.addUsageReport(["s3": 3], of: "another-role")
      },
      .isUnknown("a granted service is missing from the report") {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#)
        $0.addUsageReport([:])
      },
    ]
  ) { context, resource in
    context.verdict(onRoleOf: context.function(resource)) { row, held in
      let usage = context.access.usage(of: .role(row))
      guard let services = usage.services else {
        return .unknown(usage.missing.map { [$0] } ?? [])
      }
      let role = context.inventory.roles[row.index]
      let seen = Day(secondsSince1970: usage.completed)
      let isOld = { (moment: Int64) in seen - Day(secondsSince1970: moment) > unusedDays }
      if role.created > 0, !isOld(role.created), services.values.contains(where: { $0.lastUsed == 0 }) {
        return .notApplicable("the role was younger than \(unusedDays) days when the report was made")
      }
      let granted = held.hasUnread ? Set(services.keys) : held.services
      let needed = context.access.configuredServices(ofRole: row)
      let unused = services.filter { granted.contains($0.key) && !needed.contains($0.key) && isOld($0.value.lastUsed) }
      guard unused.isEmpty else {
        return .fails([context.unused(unused.keys.sorted(), of: granted.count, row, seen)])
      }
      let isTold = granted.subtracting(needed).allSatisfy { services[$0] != nil }
      return isTold && !held.hasUnread
        ? .passes : .unknown([MissingCall(.iamGetServiceLastAccessedDetails, .failed, in: role.scope)])
    }
  }

  /// Days without use after which a service counts as unused.
  private static let unusedDays = 90
}

extension CheckContext {
  fileprivate func unused(_ services: [String], of granted: Int, _ row: RowID<RoleRecord>, _ day: Day) -> Failure {
    let role = inventory.roles[row.index]
    let listed = services.prefix(6).joined(separator: ", ")
    let rest = services.count > 6 ? " and \(services.count - 6) more" : ""
    return failure(
      .low,
      cause: .setting(.unusedServices, of: ResourceID(row)),
      provenance: role.provenance,
      command: denying(services.map { "\($0):*" }, on: ["*"], named: "no-unused-services", to: .role(row)),
      evidence: """
        \(text(role.name)) did not use \(services.count) of \(granted) services in the 90 days before \(day): \
        \(listed)\(rest)
        """
    )
  }
}
