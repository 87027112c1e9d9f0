import Answers
import Testing

@Suite struct ResourceNameTests {
  @Test(arguments: [
    ("arn:aws:lambda:us-east-1:111122223333:function:checkout", "checkout"),
    ("arn:aws:lambda:us-east-1:111122223333:function:checkout:live", "checkout:live"),
    ("arn:aws:s3:::orders", "s3 orders"), ("arn:aws:s3:::orders/*", "orders/*"),
    ("arn:aws:dynamodb:us-east-1:111122223333:table/orders", "table/orders"),
    ("arn:aws:logs:*:*:*", "logs *"), ("*", "*"), ("arn:aws", "arn:aws"), ("", ""),
  ])
  func `An ARN is told by its end`(arn: String, short: String) {
    #expect(ResourceName.short(arn[...]) == short)
  }
}
