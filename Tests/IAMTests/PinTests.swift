import IAM
import Testing

@Suite struct PinTests {
  @Test(arguments: [
    (Condition("StringEquals", "AWS:SourceAccount", ["111122223333"]), Pin.Bound.accounts(["111122223333"])),
    (Condition("StringEqualsIgnoreCase", "aws:sourceaccount", ["111122223333"]), .accounts(["111122223333"])),
    (Condition("ArnLike", "aws:SourceArn", ["arn:aws:sns:*:111122223333:t*"]), .accounts(["111122223333"])),
    (Condition("ArnEquals", "aws:SourceArn", ["arn:aws:s3:::b"]), .sourcesWithoutAccount(["arn:aws:s3:::b"])),
    (Condition("StringLike", "aws:PrincipalArn", ["arn:aws:iam::111122223333:role/*"]), .accounts(["111122223333"])),
    (Condition("StringEquals", "aws:PrincipalOrgID", ["o-acme"]), .organizations(["o-acme"])),
    (
      Condition("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", ["o-acme/r-1/ou-1/*"]),
      .organizations(["o-acme"])
    ),
    (Condition("StringEquals", "aws:SourceVpce", ["vpce-1"]), .network),
    (Condition("IpAddress", "aws:SourceIp", ["10.0.0.0/8", "203.0.113.0/24"]), .network),
    (Condition("StringEquals", "lambda:EventSourceToken", ["amzn1.ask.skill.1"]), .token),
    (Condition("StringLike", "aws:userid", ["AROAEXAMPLEID:*"]), .identities),
    (Condition("StringLike", "aws:PrincipalArn", ["arn:aws:iam::*:role/app"]), .signedCallers),
    (Condition("StringEquals", "aws:PrincipalTag/team", ["a"]), .signedCallers),
    (Condition("Bool", "aws:PrincipalIsAWSService", ["true"]), .awsServices),
  ])
  func ties(_ condition: Condition, _ bound: Pin.Bound) throws {
    #expect(try condition.pin.get().bound == bound)
  }

  @Test(arguments: [
    (Condition("StringEqualsIfExists", "aws:SourceAccount", ["111122223333"]), PinFailure.passesWhenKeyIsAbsent),
    (Condition("ForAllValues:StringEquals", "aws:SourceAccount", ["1"]), .passesWhenKeyIsAbsent),
    (Condition("StringNotEquals", "aws:SourceAccount", ["111122223333"]), .isNegated),
    (Condition("ArnNotLike", "aws:SourceArn", ["arn:aws:s3:::b"]), .isNegated),
    (Condition("StringLike", "aws:SourceAccount", ["111122223333", "*"]), .wildcardValue("*")),
    (Condition("ArnLike", "aws:SourceArn", ["arn:aws:s3:::*"]), .wildcardValue("arn:aws:s3:::*")),
    (Condition("ArnLike", "aws:SourceArn", ["arn:aws:sns:*:*:t"]), .wildcardValue("arn:aws:sns:*:*:t")),
    (
      Condition("StringEquals", "aws:SourceAccount", ["${aws:PrincipalAccount}"]),
      .variableValue("${aws:PrincipalAccount}")
    ),
    (Condition("StringEquals", "lambda:FunctionUrlAuthType", ["AWS_IAM"]), .keyRestrictsNobody),
    (Condition("StringEquals", "aws:ResourceAccount", ["111122223333"]), .keyRestrictsNobody),
    (Condition("Bool", "aws:SecureTransport", ["true"]), .keyRestrictsNobody),
    (Condition("IpAddress", "aws:SourceIp", ["10.0.0.0/8", "0.0.0.0/0"]), .wideAddressRange("0.0.0.0/0")),
    (Condition("IpAddress", "aws:SourceIp", ["not an address"]), .wideAddressRange("not an address")),
    (Condition("StringSounds", "aws:SourceAccount", ["1"]), .operatorDoesNotCompare),
    (Condition("Null", "aws:SourceAccount", ["false"]), .operatorDoesNotCompare),
  ])
  func doesNotTie(_ condition: Condition, _ failure: PinFailure) {
    #expect(condition.pin == .failure(failure))
  }
}
