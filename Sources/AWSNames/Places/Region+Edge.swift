extension Region {
  /// The region whose functions Lambda@Edge takes and copies to the others.
  public static let edgeHome = Region("us-east-1")

  /// The regions that run functions of Lambda@Edge: those with regional edge caches of CloudFront.
  ///
  /// Source: CloudFront product page, "Regional Edge Caches", as Gruntwork's module of log groups for Lambda@Edge lists
  /// them; as known on 2026-11-28.
  public static let edge = [
    "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ap-northeast-1", "ap-northeast-2", "ap-south-1",
    "ap-southeast-1", "ap-southeast-2", "eu-central-1", "eu-west-1", "eu-west-2", "sa-east-1",
  ].map { Region($0) }
}

extension ServicePrincipal {
  /// The service that takes on the roles of functions at the edge.
  public static let edge = ServicePrincipal(service: "edgelambda")
  /// The service that copies functions to the edge.
  public static let edgeReplicator = ServicePrincipal(service: "replicator.lambda")
}
