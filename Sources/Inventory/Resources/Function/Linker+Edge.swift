import AWSNames

extension Linker {
  /// Finds the functions that run at the edge of CloudFront, and what their replicas are copies of.
  ///
  /// A function is known to run there by a replica, by a role that Lambda@Edge may take on, or by the statement with
  /// which Lambda@Edge fetches it. Source: CloudFront developer guide, "Set up IAM permissions and roles for
  /// Lambda@Edge", as known on 2026-11-28.
  mutating func linkEdge() {
    linkReplicas()
    let home = interner.intern(Region.edgeHome.name)
    let trusting = documents(lettingIn: .edge)
    if !trusting.isEmpty {
      for (row, role) in draft.rows(RoleRecord.self).enumerated() where trusting.contains(role.trustPolicy) {
        for function in links.functionsOfRole[RowID(index: row)] { noteAtEdge(function, home) }
      }
    }
    let copied = documents(lettingIn: .edgeReplicator)
    guard !copied.isEmpty else { return }
    for policy in draft.rows(ResourcePolicyRecord.self) where policy.kind == .function {
      guard copied.contains(policy.document) else { continue }
      if let function = links.function(policy.function, from: policy.scope) { noteAtEdge(function, home) }
    }
  }

  private mutating func linkReplicas() {
    var firstOfMaster: [FunctionReference: RowID<FunctionRecord>] = [:]
    for (index, function) in functions.enumerated() where function.isEdgeReplica {
      let row = RowID<FunctionRecord>(index: index)
      links.functionsAtEdge.insert(row)
      guard var master = interner.functionReference(arn: function.master) else { continue }
      master.qualifier = .empty
      if let original = links.function(master, from: function.scope) ?? firstOfMaster[master] {
        links.originalOfReplica[row] = original
        links.functionsAtEdge.insert(original)
      } else {
        firstOfMaster[master] = row
      }
    }
  }

  /// Lambda@Edge takes functions of one region alone.
  private mutating func noteAtEdge(_ row: RowID<FunctionRecord>, _ home: StringID) {
    guard scopes[functions[row.index].scope.index].region == home else { return }
    links.functionsAtEdge.insert(row)
  }

  /// The policy documents with a statement that lets a service in.
  private func documents(lettingIn service: ServicePrincipal) -> Set<StringID> {
    let service = interner.intern(service.text)
    var known: [ListID: Bool] = [:]
    var found: Set<StringID> = []
    for statement in draft.rows(StatementRecord.self) where statement.isAllow && !statement.services.isEmpty {
      let isNamed = known[statement.services] ?? interner.strings(of: statement.services).contains(service)
      known[statement.services] = isNamed
      if isNamed { found.insert(statement.document) }
    }
    return found
  }
}
