/// Accounts that are known to publish layers: AWS itself, and vendors who document it.
///
/// Source: each publisher's own documentation of its layers; as known on 2026-11-21. An account that is missing here is no
/// accusation: the user's list of trusted accounts adds to the table.
enum LayerPublisher {
  /// Who publishes layers from an account, nil when it is not known.
  static func named(_ account: String) -> String? { publishers[account] }

  private static let publishers: [String: String] = [
    "017000801446": "AWS Powertools for Lambda (Python)",
    "094274105915": "AWS Powertools for Lambda (TypeScript)",
    "336392948345": "AWS SDK for pandas",
    "580247275435": "AWS Lambda Insights",
    "901920570463": "AWS Distro for OpenTelemetry",
    // AWS Parameters and Secrets extension: an account per region.
    "015030872274": "AWS Parameters and Secrets (eu-west-1)",
    "044395824272": "AWS Parameters and Secrets (ap-southeast-1)",
    "133256977650": "AWS Parameters and Secrets (eu-west-2)",
    "133490724326": "AWS Parameters and Secrets (ap-northeast-1)",
    "176022468876": "AWS Parameters and Secrets (ap-south-1)",
    "177933569100": "AWS Parameters and Secrets (us-east-1)",
    "187925254637": "AWS Parameters and Secrets (eu-central-1)",
    "200266452380": "AWS Parameters and Secrets (ca-central-1)",
    "345057560386": "AWS Parameters and Secrets (us-west-2)",
    "427196147048": "AWS Parameters and Secrets (eu-north-1)",
    "590474943231": "AWS Parameters and Secrets (us-east-2)",
    "665172237481": "AWS Parameters and Secrets (ap-southeast-2)",
    "738900069198": "AWS Parameters and Secrets (ap-northeast-2)",
    "780235371811": "AWS Parameters and Secrets (eu-west-3)",
    "933737806257": "AWS Parameters and Secrets (sa-east-1)",
    "997803712105": "AWS Parameters and Secrets (us-west-1)",
    "114300393969": "Lumigo",
    "184161586896": "OpenTelemetry, Elastic",
    "451483290750": "New Relic",
    "464622532012": "Datadog",
    "534081306603": "Bref",
    "634166935893": "HashiCorp Vault",
    "725887861453": "Dynatrace",
    "943013980633": "Sentry",
  ]
}
