import Inventory
import Screen
import Testing

@testable import Browser
@testable import Checks

/// The tabs that ask policies: who can invoke, reach and paths.
@Suite struct AccessPanesTests {
  private func context(_ add: (inout ExampleBuilder) -> Void) throws -> PaneContext {
    var builder = ExampleBuilder()
    builder.addFunction()
    add(&builder)
    let context = try #require(builder.build()).context
    return PaneContext(CheckEngine(context, catalogue: []))
  }

  private static let everything = #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#

  @Test func `Callers are a tree with what lets each of them`() throws {
    let context = try context {
      $0.addRole("deploy", #"{"Sid": "run", "Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
      $0.addPolicy(
        #"{"Sid": "partner", "Effect": "Allow", "Principal": {"AWS": "999999999999"}, "Action": "lambda:Invoke*"}"#,
        #"""
        {"Sid": "bucket", "Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"},
         "Action": "lambda:InvokeFunction", "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::uploads"}}}
        """#
      )
    }
    #expect(
      context.text(.callers) == """
        external accounts || 1
          account 999999999999  InvokeFunction || depends
            not known in full: service control policies
            resource policy, partner
        AWS services || 1
          s3.amazonaws.com  InvokeFunction || depends
            S3 notification uploads  ArnLike aws:SourceArn arn:aws:s3:::uploads
            resource policy, bucket
              if aws:SourceArn ArnLike arn:aws:s3:::uploads
        roles || 1
          deploy  InvokeFunction || sure
            inline, run
            assumed by || 1
              lambda.amazonaws.com || sure
        root users || 1
          root user of 111122223333  InvokeFunction || sure
            the root user may do everything in its account
        """
    )
    let lines = context.document(.callers, .resource(ResourceID(type: .function, row: 0))).lines
    #expect(lines.filter { $0.text.contains(", ") && $0.fold == nil }.allSatisfy { $0.link != nil })
  }

  @Test func `What is not known comes first, with its call`() throws {
    let text = try context { $0.deny(.lambdaGetPolicy) }.text(.callers)
    #expect(text.hasPrefix("? lambda-get-policy was denied in 111122223333 us-east-1\n"))
  }

  @Test func `A path is drawn from the outside to administrator`() throws {
    let context = try context {
      $0.addRole(
        "checkout-role",
        #"""
        {"Sid": "pass", "Effect": "Allow",
         "Action": ["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*"}
        """#
      )
      $0.addRole("admin", Self.everything)
      $0.addPolicy(#"{"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction"}"#)
    }
    #expect(
      context.text(.paths).split(separator: "\n\n").first ?? "" == """
        Shortest path || 1 hop, sure
          any AWS account
          │  through a statement of the function's policy for anyone
          ▼
          checkout
          │  its code runs as
          ▼
          checkout-role
          │  runs a new function
          │  iam:PassRole
          │    inline, pass
          │  lambda.amazonaws.com: sts:AssumeRole
          │    trust policy, statement 1
          │  lambda:CreateFunction
          │    inline, pass
          │  lambda:InvokeFunction
          │    inline, pass
          ▼
          admin
          │  inline, statement 1
          ▼
          administrator of 111122223333
        """
    )
    #expect(context.text(.paths).contains("Who can get to checkout-role || 1\n  admin || 1 hop"))
  }

  @Test func `A boundary that cuts an administrator is named`() throws {
    let boundary = "arn:aws:iam::111122223333:policy/edge"
    let text = try context {
      $0.addManagedPolicy(boundary, #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#)
      $0.addRole("checkout-role", Self.everything, boundary: boundary)
    }.text(.paths)
    #expect(text.contains("no path from checkout-role to administrator is known"))
    #expect(text.contains("grants everything, but the permissions boundary \(boundary) does not allow iam:"))
  }

  @Test func `Reach is sorted by what actions do, then by service, with resources and conditions`() throws {
    let context = try context {
      $0.addRole(
        "checkout-role",
        #"""
        {"Sid": "orders", "Effect": "Allow", "Action": ["sqs:SendMessage", "sqs:DeleteMessage"],
         "Resource": ["arn:aws:sqs:us-east-1:111122223333:orders", "arn:aws:sqs:us-east-1:111122223333:refunds"],
         "Condition": {"Bool": {"aws:SecureTransport": "true"}}}
        """#,
        #"{"Sid": "keys", "Effect": "Allow", "Action": "kms:CreateGrant", "Resource": "*"}"#
      )
    }
    #expect(
      context.text(.reach) == """
        checkout-role || 3 actions

        permissions management || 1
          kms || 1
            CreateGrant
              on *
              by inline, keys
        write || 2
          sqs || 2
            DeleteMessage
            SendMessage
              on arn:aws:sqs:us-east-1:111122223333:orders
              on arn:aws:sqs:us-east-1:111122223333:refunds
              by inline, orders
              if aws:SecureTransport Bool true
        """
    )
  }

  @Test func `What guardrails cut away is told by who takes it and where that hangs`() throws {
    let boundary = "arn:aws:iam::111122223333:policy/edge"
    let text = try context {
      $0.addOrganization(members: [])
      $0.addControlPolicy(
        "deny-leaving",
        on: "r-1",
        #"{"Sid": "stay", "Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*"}"#
      )
      $0.addManagedPolicy(
        boundary,
        #"{"Effect": "Allow", "Action": ["s3:GetObject", "organizations:LeaveOrganization"], "Resource": "*"}"#
      )
      $0.addRole("checkout-role", Self.everything, boundary: boundary)
    }.text(.reach)
    #expect(text.hasPrefix("checkout-role || 1 action\n"))
    #expect(text.contains("no administrator: the permissions boundary \(boundary) does not allow iam:"))
    #expect(text.contains("service control policy deny-leaving, stay at the root r-1"))
    #expect(text.contains(" denies || 1\n    organizations || 1\n      LeaveOrganization"))
    #expect(text.contains("  permissions boundary edge does not allow || "))
  }

  @Test func `Roles to assume and to pass are listed with their way`() throws {
    let text = try context {
      $0.addRole(
        "checkout-role",
        #"{"Sid": "go", "Effect": "Allow", "Action": ["sts:AssumeRole", "iam:PassRole"], "Resource": "*"}"#
      )
      $0.addRole(
        "deploy",
        Self.everything,
        trust: #"{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole"}"#
      )
    }.text(.reach)
    #expect(
      text.contains(
        """
        Roles it may assume || 1
          deploy  administrator || sure
            inline, go
            trust policy, statement 1
        """
      )
    )
    #expect(text.contains("Roles it may pass to services || 1\n  checkout-role  to lambda\n    lambda.amazonaws.com"))
  }

  @Test func `An administrator's reach is told in a few lines`() throws {
    let context = try context { $0.addRole("checkout-role", Self.everything) }
    let document = context.document(.reach, .resource(ResourceID(type: .function, row: 0)))
    #expect(document.plainText.contains("administrator\n  inline, statement 1"))
    #expect(document.plainText.contains("  every action of every service\n  on *\n  by inline, statement 1"))
    #expect(document.lines.count < 60)
  }

  @Test(arguments: [PaneTab.callers, .reach, .paths])
  func `Accounts have no tabs of access, and say so in a line`(tab: PaneTab) throws {
    let document = try context { _ in }.document(tab, .resource(ResourceID(type: .account, row: 0)))
    #expect(document.lines.count == 1)
    #expect(document.plainText.hasSuffix("is told of functions, roles and users, not of accounts"))
  }

  @Test(arguments: [PaneTab.reach, .paths])
  func `A role that the snapshot lacks is unknown, with its call`(tab: PaneTab) throws {
    let text = try context { $0.forget(.iamGetAccountAuthorizationDetails) }.text(tab)
    #expect(
      text.contains("its policies: not in the snapshot (iam-get-account-authorization-details was not collected)")
    )
  }

  @Test(arguments: 30...130)
  func `Tabs stand side by side in every width`(width: Int) {
    let slots = PaneTabs(Rectangle(column: 7, row: 2, width: width, height: 9)).slots
    #expect(slots.map(\.tab) == PaneTab.allCases)
    for (left, right) in zip(slots, slots.dropFirst()) {
      #expect(left.columns.upperBound < right.columns.lowerBound)
    }
    guard width >= 50 else { return }
    #expect(slots.allSatisfy { $0.title == $0.tab.title || $0.title == $0.tab.shortTitle })
    // Brackets stand around the tab that is shown.
    #expect(slots.allSatisfy { $0.columns.lowerBound > 7 && $0.columns.upperBound < 7 + width })
  }
}
