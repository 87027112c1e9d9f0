import Inventory

extension Operation {
  /// Whether the AWS CLI prints nothing at all where there is nothing to answer: the answer has no member that is
  /// always there.
  ///
  /// The output shapes of botocore 1.43 have no required member for these calls, and the services leave all of them out
  /// where nothing is set; as known on 2026-11-28.
  var printsNothing: Bool {
    switch self {
    case .lambdaGetFunctionConcurrency, .s3apiGetBucketNotificationConfiguration, .wafv2GetWebAclForResource,
      .sqsListQueues:
      true
    default: false
    }
  }
}
