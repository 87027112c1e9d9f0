import AWSNames
import IAM

/// Which services call functions on behalf of a source, by the source's ARN.
enum SourceOwner {
  /// Whether a service calls on behalf of a source; nil where the kind of source is not known.
  static func calls(_ service: String, for source: String) -> Bool? {
    guard let prefix = ARN(source)?.service, let names = callers[String(prefix)] else { return nil }
    return names.contains(ServicePrincipal.service(of: service))
  }

  /// By the service part of the source's ARN: the services that name such sources when they invoke a function.
  ///
  /// Source: Lambda developer guide, the pages on services that invoke functions, and the policies those services'
  /// guides show; as known on 2026-11-21. Kinds of sources that are missing here are not judged.
  private static let callers: [String: Set<String>] = [
    "appsync": ["appsync"],
    "bedrock": ["bedrock"],
    "cloudfront": ["cloudfront"],
    "cloudwatch": ["lambda.alarms.cloudwatch"],
    "codecommit": ["codecommit"],
    "cognito-identity": ["cognito-sync"],
    "cognito-idp": ["cognito-idp"],
    "config": ["config"],
    "connect": ["connect"],
    "elasticloadbalancing": ["elasticloadbalancing"],
    "events": ["events"],
    "execute-api": ["apigateway"],
    "iot": ["iot"],
    "lex": ["lex", "lexv2"],
    "logs": ["logs"],
    "mobiletargeting": ["pinpoint"],
    "s3": ["s3"],
    "scheduler": ["scheduler"],
    "secretsmanager": ["secretsmanager"],
    "ses": ["ses"],
    "sns": ["sns"],
    "vpc-lattice": ["vpc-lattice"],
  ]
}
