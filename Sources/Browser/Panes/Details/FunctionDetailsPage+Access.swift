import Answers
import Inventory
import JSON
import Screen

extension FunctionDetailsPage {
  func writeURLs(to writer: inout PaneWriter) {
    let urls = inventory.functionURLs.of(function.row)
    for row in urls {
      let url = inventory.functionURLs[row.index]
      writer.field("address", text(url.url), link: .source(url.provenance))
      if !url.function.qualifier.isEmpty { writer.field("alias", text(url.function.qualifier)) }
      switch url.authType {
      case .none: writer.field("auth type", "NONE: nobody has to sign in", .warn)
      case .iam: writer.field("auth type", "AWS_IAM")
      case .unknown: writer.field("auth type", absent: .unknown("not in the answer"), context: context)
      }
      writeCORS(url, to: &writer)
      if !url.invokeMode.isEmpty { writer.field("invoke mode", text(url.invokeMode)) }
    }
    guard urls.isEmpty else { return }
    let operations = [Operation.lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig]
    writer.add(absent: context.absence(ofAny: operations, for: function.name, in: function.scope), context: context)
  }

  private func writeCORS(_ url: FunctionURLRecord, to writer: inout PaneWriter) {
    guard url.hasCORS else {
      writer.field("CORS", absent: .none, context: context)
      return
    }
    let origins = context.texts(url.allowOrigins)
    let role: Role = origins.contains("*") ? .warn : .text
    writer.field("CORS origins", origins.isEmpty ? "none" : origins.joined(separator: ", "), role)
    let methods = context.texts(url.allowMethods)
    if !methods.isEmpty { writer.field("CORS methods", methods.joined(separator: ", ")) }
    writer.field("credentials", url.allowCredentials ? "browsers may send them" : "browsers may not send them")
  }

  func writeConcurrency(to writer: inout PaneWriter) {
    guard function.reservedConcurrencyKnown else {
      absent("reserved", .lambdaGetFunctionConcurrency, to: &writer)
      return
    }
    let limit = function.reservedConcurrency
    writer.field("reserved", limit < 0 ? "none: shares the account's" : "\(limit)", limit < 0 ? .cellNull : .text)
  }

  func writeAccess(to writer: inout PaneWriter) {
    if function.role.isEmpty {
      writeLeftOut("role", to: &writer)
    } else if let role = inventory.links.roleOfFunction[function.row.index] {
      let arn = text(function.role)
      writer.field("role", text(inventory.roles[role.index].name), .link, link: .resource(ResourceID(role)), copy: arn)
    } else {
      writer.field("role", text(function.role))
      let absence = context.absence(of: .iamGetAccountAuthorizationDetails, inGlobalScopeOf: function.scope)
      if case .unknown = absence {
        writer.field("its policies", absent: absence, context: context)
      } else {
        writer.field("its policies", "no such role in the snapshot", .warn)
      }
    }
    let count = inventory.links.permissionsOfFunction.count(function.row)
    if inventory.resourcePolicies.of(function.row).count == 0 {
      absent("policy", .lambdaGetPolicy, to: &writer)
    } else {
      let place = PaneLink.place(Place(.permissions, of: .function(function.row)))
      writer.field("policy", "\(count) \(count == 1 ? "statement" : "statements")", .link, link: place)
    }
  }

  /// Names alone: values of environment variables are secrets and never leave the program.
  func writeEnvironment(to writer: inout PaneWriter) {
    switch function.environmentState {
    case .none: writer.add(absent: .none, context: context)
    case .withheld: writer.add(absent: .unknown(function.reasonVariablesAreWithheld), context: context)
    case .known:
      let pairs = inventory.lists.pairs(function.environment)
      for pair in pairs {
        let name = text(pair.name)
        let spans = [Span("\(name) ", .text), Span(context.mask, .textDim)]
        writer.append(PaneLine(spans, copyText: name.printable))
      }
      if pairs.isEmpty { writer.add(absent: .none, context: context) }
    }
    guard function.environmentState != .none else { return }
    if function.key.isEmpty {
      writer.field("encrypted", "with a key that AWS owns or manages")
    } else {
      writer.field("encrypted", "with \(text(function.key))")
      writeKeyState(to: &writer)
    }
  }

  private func writeKeyState(to writer: inout PaneWriter) {
    guard let row = inventory.keys.row(function.key) else {
      writer.field("key", absent: context.absence(of: .kmsDescribeKey, in: function.scope), context: context)
      return
    }
    let key = inventory.keys[row.index]
    let state = key.state.isEmpty ? "state not in the snapshot" : text(key.state)
    writer.field("key", state, key.state.isEmpty ? .resultUnknown : .text, link: .source(key.provenance))
  }

  func writeTags(to writer: inout PaneWriter) {
    guard function.tagsKnown else {
      writer.add(absent: unknownTags, context: context)
      return
    }
    let pairs = inventory.lists.pairs(function.tags)
    let secrets = SecretMask(context.mask)
    for pair in pairs {
      let name = text(pair.name)
      writer.field(name, secrets.shown(text(pair.value), key: name))
    }
    if pairs.isEmpty { writer.add(absent: .none, context: context) }
  }

  private var unknownTags: Absence {
    let operations = [Operation.lambdaListTags, .resourcegroupstaggingapiGetResources]
    let absence = context.absence(ofAny: operations, for: function.name, in: function.scope)
    return absence == .none ? .unknown("not in the snapshot") : absence
  }
}
