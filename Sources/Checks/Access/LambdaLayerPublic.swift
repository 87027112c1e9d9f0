import AWSNames
import Access
import IAM
import Inventory

extension Check {
  static let lambdaLayerPublic = Check(
    id: "lambda-layer-public",
    title: "Layer version is shared with every AWS account",
    severity: .high,
    subjects: [.account],
    rationale: """
      Anybody may download the layer's code, read what is in it and look for what is wrong with it, keys left inside \
      included; nobody sees that they did.
      """,
    remedy: Remedy(
      "Share the version with the organization or with the accounts that use it.",
      command: .aws("lambda remove-layer-version-permission")
        .option("layer-name", .layer).option("version-number", .version).option("statement-id", .statement)
        .option("region", .region)
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListLayers, .lambdaListLayerVersions, .lambdaGetLayerVersionPolicy],
    examples: [
      .fails("everybody may load a version", .high) {
        $0.addLayer()
        $0.addLayerPolicy(ExampleBuilder.allow(#""*""#, "lambda:GetLayerVersion", sid: "all"))
      },
      .passes("the organization may load it") {
        $0.addLayer()
        $0.addLayerPolicy(
          ExampleBuilder.allow(
            #""*""#,
            "lambda:GetLayerVersion",
            if: #"{"StringEquals": {"aws:PrincipalOrgID": "o-example1111"}}"#
          )
        )
      },
      .passes("the version has no policy") { $0.addLayer() },
      .doesNotApply("the account publishes no layers") { $0.subject = ExampleBuilder.Subject(.account, "root") },
      .isUnknown("policies were not collected") {
        $0.addLayer()
        $0.forget(.lambdaGetLayerVersionPolicy)
      },
      .isUnknown("layers were denied to the collector in one region") {
        $0.addLayer()
        $0.addRegion("eu-west-1", .lambdaListLayers, .denied)
      },
      .isUnknown("older versions were not collected") {
        $0.addLayer()
        $0.forget(.lambdaListLayerVersions)
      },
    ]
  ) { context, resource in
    let scopes = context.inventory.scopes.of(RowID(resource.row)).filter { context.region($0) != "global" }
    guard !scopes.isEmpty else { return .unknown([MissingCall(.lambdaListLayers, .notCollected)]) }
    let layers = context.layers
    let failures = scopes.flatMap { scope in layers.policies[scope.index].compactMap(context.publicLayer) }
    return Verdict(failures, missing: scopes.flatMap(context.missingLayers)) {
      let isPublisher = scopes.contains { !layers.versions[$0.index].isEmpty || !layers.policies[$0.index].isEmpty }
      return isPublisher ? .passes : .notApplicable("the account publishes no layers")
    }
  }
}

extension CheckContext {
  fileprivate var layers: LayerIndex { fact(LayerIndex.self) }

  /// The failure of a version that everybody may load; nil when its policy says otherwise or cannot be read.
  fileprivate func publicLayer(_ row: RowID<ResourcePolicyRecord>) -> Failure? {
    let record = inventory.resourcePolicies[row.index]
    let policy = analysis(ofResourcePolicy: record.document, in: record.scope)
    let open = policy.exposure?.statements.filter(\.isPublic) ?? []
    guard let first = open.first, let document = policy.document else { return nil }
    let parts = LayerIndex.name(of: text(record.owner)).parts(at: ":").map(String.init)
    let sid = document.statements[first.index].sid ?? ""
    return failure(
      .high,
      cause: .permission(row, index: UInt32(first.index)),
      discriminator: "\(region(record.scope)):\(parts.joined(separator: ":"))",
      provenance: record.provenance,
      command: sid.isEmpty
        ? nil
        : Command.aws("lambda remove-layer-version-permission", region: region(record.scope))
          .option("layer-name", parts.first ?? "").option("version-number", parts.last ?? "")
          .option("statement-id", sid),
      evidence: """
        version \(parts.last ?? "") of \(parts.first ?? "") in \(region(record.scope)): \(first.name) allows \
        \(document.statements[first.index].actionText): \
        \(first.reasons.map(\.description).joined(separator: "; "))
        """
    )
  }

  /// What a region lacks for it to be known whom its layer versions are shared with.
  fileprivate func missingLayers(in scope: RowID<ScopeRecord>) -> [MissingCall] {
    var calls = [missing(.lambdaListLayers, in: scope)]
    let answered = Set(
      layers.policies[scope.index].map { LayerIndex.name(of: text(inventory.resourcePolicies[$0.index].owner)) }
    )
    for version in layers.versions[scope.index] {
      calls.append(missing(.lambdaListLayerVersions, for: version.layer, in: scope))
      guard !answered.contains(version.name) else { continue }
      let name = inventory.strings.id(of: version.name)
      calls.append(
        name.map { missing(.lambdaGetLayerVersionPolicy, for: $0, in: scope) }
          ?? missing(.lambdaGetLayerVersionPolicy, in: scope)
      )
    }
    for row in layers.policies[scope.index] {
      let document = inventory.resourcePolicies[row.index].document
      guard analysis(ofResourcePolicy: document, in: scope).document == nil else { continue }
      calls.append(MissingCall(.lambdaGetLayerVersionPolicy, .failed, in: scope))
    }
    return calls.compactMap { $0 }.reduce(into: []) { kept, call in
      if !kept.contains(call) { kept.append(call) }
    }
  }
}
