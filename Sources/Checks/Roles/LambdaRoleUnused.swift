import AWSNames
import Inventory

extension Check {
  static let lambdaRoleUnused = Check(
    id: "lambda-role-unused",
    title: "Execution role was not used for 90 days",
    severity: .low,
    subjects: [.function],
    rationale: """
      Every run of a function uses its role: one that nobody used for a quarter belongs to a function that does not \
      run, whose code ages unpatched while its permissions stay.
      """,
    remedy: Remedy(
      "Ask the owner whether the function is still needed; delete it and then its role when it is not."
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .iamGetAccountAuthorizationDetails],
    examples: [
      .fails("last used a year ago", .low) {
        $0.addFunction()
        $0.addRole(lastUsed: ExampleBuilder.seconds(daysAgo: 365))
      },
      .fails("never used, though it is old", .low) {
        $0.addFunction()
        $0.addRole(created: ExampleBuilder.seconds(daysAgo: 300), lastUsed: 0)
      },
      .passes("used last week") {
        $0.addFunction()
        $0.addRole(lastUsed: ExampleBuilder.seconds(daysAgo: 7))
      },
      .doesNotApply("never used, but new") {
        $0.addFunction()
        $0.addRole(created: ExampleBuilder.seconds(daysAgo: 10), lastUsed: 0)
      },
      .isUnknown("the answer does not say when it was used") {
        $0.addFunction()
        $0.addRole(lastUsed: nil)
      },
    ],
    failsWithout: [.iamGetAccountAuthorizationDetails]
  ) { context, resource in
    let function = context.function(resource)
    return context.verdict(onRecordedRoleOf: function) { row in
      let role = context.inventory.roles[row.index]
      guard role.lastUsedKnown else { return .unknown([context.missingLastUse(of: row)]) }
      let isOld = { (moment: Int64) in context.asOf - Day(secondsSince1970: moment) > unusedDays }
      guard role.lastUsed > 0 || role.created == 0 || isOld(role.created) else {
        return .notApplicable("the role is younger than \(unusedDays) days")
      }
      guard role.lastUsed == 0 || isOld(role.lastUsed) else { return .passes }
      return .fails([
        context.failure(
          .low,
          cause: .setting(.use, of: ResourceID(row)),
          provenance: role.provenance,
          evidence: role.lastUsed == 0
            ? "\(context.text(role.name)) was never used within the 400 days that IAM remembers"
            : "\(context.text(role.name)) was last used on \(Day(secondsSince1970: role.lastUsed))"
        )
      ])
    }
  }

  /// Days without use after which a role counts as unused.
  private static let unusedDays = 90
}
