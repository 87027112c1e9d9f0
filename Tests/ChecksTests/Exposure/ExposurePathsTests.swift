import Access
import IAM
import Inventory
import Testing

@testable import Checks

@Suite struct ExposurePathsTests {
  private static let admin = #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#
  private static let passing = #"""
    {"Effect": "Allow", "Action": ["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*"}
    """#
  private static let anyone = #"{"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction"}"#

  private func context(_ add: (inout ExampleBuilder) -> Void) throws -> CheckContext {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addRole("root-like", Self.admin)
    add(&builder)
    return try #require(builder.build()).context
  }

  private func words(_ path: AccessPath?, _ paths: ExposurePaths) -> [String] {
    guard let path else { return [] }
    return path.steps.prefix(1).map { paths.name(of: $0.from) } + path.steps.map { paths.name(of: $0.to) }
  }

  private func names(_ rows: [PrincipalRow], _ context: CheckContext) -> [String] { rows.map(context.access.name) }

  @Test func `a role that passes an administrator's role on is one step away`() throws {
    let context = try context {
      $0.addRole("deploy", Self.passing)
      $0.addRole("reader", #"{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}"#)
    }
    let paths = context.paths
    #expect(names(paths.escalating, context) == ["deploy"])
    let deploy = try context.access.subject(named: "deploy").principal
    let path = try #require(paths.shortest(from: deploy))
    #expect(words(path, paths) == ["deploy", "root-like"])
    #expect(path.endsAsAdministrator)
    guard case .escalation(let hop) = path.steps[0].way else { return #expect(Bool(false), "an escalation") }
    #expect(hop.grants.contains { $0.action == "iam:PassRole" && $0.resource.hasSuffix("role/root-like") })
    #expect(!paths.reasons(of: path.steps[0]).isEmpty)
    let reader = try context.access.subject(named: "reader").principal
    #expect(paths.shortest(from: reader) == nil)
    #expect(paths.all(from: reader, limit: 5).isEmpty)
  }

  @Test func `an administrator needs no step`() throws {
    let context = try context { _ in }
    let admin = try context.access.subject(named: "root-like").principal
    #expect(context.paths.shortest(from: admin) == AccessPath(steps: [], endsAsAdministrator: true))
    #expect(context.paths.escalating.isEmpty)
  }

  @Test func `the internet comes through the function and its role to administrator`() throws {
    let context = try context {
      $0.addRole("checkout-role", Self.passing)
      $0.addURL(.none)
      $0.addPolicy(
        #"{"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunctionUrl"}"#,
        ExampleBuilder.urlCallGrant
      )
    }
    let paths = context.paths
    let function = RowID<FunctionRecord>(index: 0)
    #expect(paths.openFunctions == [function])
    let first = try #require(paths.through(function).first)
    #expect(words(first, paths) == ["the internet", "checkout", "checkout-role", "root-like"])
    #expect(paths.title(of: first.steps[0]) == "comes in through the function URL without authorization")
    #expect(first.endsAsAdministrator)
  }

  @Test func `a URL with IAM authentication is a door for those who sign, and is called so`() throws {
    let context = try context {
      $0.addRole("checkout-role", Self.passing)
      $0.addURL(.iam)
      $0.addPolicy(
        #"{"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunctionUrl"}"#,
        ExampleBuilder.urlCallGrant
      )
    }
    let doors = context.openWays(into: RowID(index: 0))
    #expect(doors.map(\.verdict.audience.visitorName) == ["any AWS account"])
    #expect(doors.map(context.title(of:)) == ["the function URL, which signed requests of any account pass"])
  }

  @Test func `a statement for everybody lets every AWS account in, and the way ends at a harmless role`() throws {
    let context = try context {
      $0.addRole("checkout-role")
      $0.addPolicy(Self.anyone)
    }
    let paths = context.paths
    let found = paths.through(RowID(index: 0))
    #expect(found.map { words($0, paths) } == [["any AWS account", "checkout", "checkout-role"]])
    #expect(found.map(\.endsAsAdministrator) == [false])
    #expect(paths.openFunctions.isEmpty)
  }

  @Test func `a function nobody from outside reaches has no front door`() throws {
    let context = try context { $0.addRole("checkout-role", Self.admin) }
    #expect(context.paths.through(RowID(index: 0)).isEmpty)
    #expect(context.paths.openFunctions.isEmpty)
  }

  @Test func `who gets to a role is told with the way there`() throws {
    let context = try context {
      $0.addRole(
        "target",
        trust: #"{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole"}"#
      )
      $0.addUser(
        "dana",
        #"{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::111122223333:role/target"}"#
      )
      $0.addUser("eve")
    }
    let target = try context.access.subject(named: "target").principal
    let found = context.paths.leading(to: target)
    #expect(names(found.map(\.principal), context).contains("dana"))
    #expect(!names(found.map(\.principal), context).contains("eve"))
    let dana = try #require(found.first { context.access.name($0.principal) == "dana" })
    #expect(words(dana.path, context.paths) == ["dana", "target"])
    #expect(!dana.path.endsAsAdministrator)
  }

  @Test func `a boundary or control policy that forbids passing leaves no way`() throws {
    let bounded = try context {
      $0.addManagedPolicy(
        "arn:aws:iam::111122223333:policy/edge",
        #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#
      )
      $0.addRole("deploy", Self.passing, boundary: "arn:aws:iam::111122223333:policy/edge")
    }
    #expect(bounded.paths.escalating.isEmpty)
    let controlled = try context {
      $0.addOrganization(members: [])
      $0.addControlPolicy("no-pass", on: "ou-1", #"{"Effect": "Deny", "Action": "iam:PassRole", "Resource": "*"}"#)
      $0.addRole("deploy", Self.passing)
    }
    #expect(controlled.paths.escalating.isEmpty)
  }

  @Test func `a role that names no service of an escalation still keeps to its boundary`() throws {
    let trust =
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/idle"}, "Action": "sts:AssumeRole"}"#
    func escalating(_ boundary: String) throws -> [String] {
      let context = try context {
        $0.addManagedPolicy(
          "arn:aws:iam::111122223333:policy/edge",
          #"{"Effect": "Deny", "Action": "sts:*", "Resource": "*"}"#
        )
        $0.addRole("keys", Self.admin, trust: trust)
        $0.addRole("idle", #"{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}"#, boundary: boundary)
      }
      return names(context.paths.escalating, context)
    }
    #expect(try escalating("") == ["idle"])
    #expect(try escalating("arn:aws:iam::111122223333:policy/edge").isEmpty)
  }

  @Test func `principals with unread policies are named`() throws {
    let context = try context { $0.addRole("team", attached: ["arn:aws:iam::111122223333:policy/team"]) }
    #expect(names(context.paths.unknownPrincipals, context) == ["team"])
  }
}
