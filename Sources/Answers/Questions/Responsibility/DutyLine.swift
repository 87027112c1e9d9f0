import AWSNames
public import Checks
import IAM
import Inventory

/// A line of the shared-responsibility matrix: a duty, whose it is here, and what says so.
public struct DutyLine: Hashable, Sendable {
  /// What has to be done.
  public var duty: String
  /// Whose duty it is for this function.
  public var side: Responsibility
  /// What says so: a setting of the snapshot, or AWS itself.
  public var evidence: String
  /// Whether a setting of the function has moved it away from AWS.
  public var isMoved = false
  /// Whether the snapshot lacks what would decide it.
  public var isUnknown = false
}

extension DutyLine {
  /// The evidence of duties that no snapshot can show.
  static let attested = "AWS attests"
}

/// The duties that come with running a function, as its configuration shares them out.
///
/// Sources, as known on 2026-11-21: AWS Lambda developer guide, "Understanding the shared responsibility model for Lambda
/// runtime management", "Data protection in AWS Lambda", "Resilience in AWS Lambda", "Security and permissions" of
/// Lambda Managed Instances; AWS whitepaper "Security Overview of AWS Lambda".
struct FunctionDuties {
  let session: AnswerSession
  let function: Function
  /// The verdict of the check that judges runtimes by date, nil when there is none.
  let runtimeVerdict: Verdict?

  init(_ session: AnswerSession, _ row: RowID<FunctionRecord>, _ results: [AnswerSession.Result]) {
    self.session = session
    function = Function(session.inventory, row)
    runtimeVerdict = results.first { $0.check.id == Self.runtimeCheck }?.verdict
  }

  /// The check that judges runtimes by date.
  static let runtimeCheck = "lambda-runtime-deprecated"

  /// Every line, in the order of the layers from the building up.
  var lines: [DutyLine] {
    [
      DutyLine(duty: "buildings, hardware, hosts and their networks", side: .aws, evidence: DutyLine.attested),
      isolation,
      DutyLine(duty: "encrypted connections to the Lambda interfaces", side: .aws, evidence: DutyLine.attested),
      DutyLine(duty: "encryption of code at rest", side: .aws, evidence: DutyLine.attested),
      environmentEncryption,
      zones,
      operatingSystem,
      runtimePatches,
      runtimeUpdates,
      DutyLine(duty: "code, its dependencies and what it logs", side: .customer, evidence: "always the customer's"),
      layers,
    ].compactMap(\.self)
  }
}

// MARK: Where it runs

extension FunctionDuties {
  private var isolation: DutyLine {
    guard function.hasCapacityProvider else {
      let duty = "isolation of each function in micro virtual machines"
      return DutyLine(duty: duty, side: .aws, evidence: DutyLine.attested)
    }
    return DutyLine(
      duty: "isolation from other functions on the same instances",
      side: .customer,
      evidence: "runs on a capacity provider, whose functions must trust each other: containers are no boundary",
      isMoved: true
    )
  }

  private var zones: DutyLine {
    let subnets = session.inventory.lists.count(function.subnets)
    guard subnets > 0 else {
      return DutyLine(duty: "running in several Availability Zones", side: .aws, evidence: "not attached to a VPC")
    }
    let rows = session.inventory.vpcAttachments.of(function.row)
    let known = rows.map { VPCAttachment(session.inventory, $0).zone }.filter { !$0.isEmpty }
    let zones = Set(known).count
    let isComplete = known.count == subnets
    let count = "attached to \(subnets) \(subnets == 1 ? "subnet" : "subnets")"
    let evidence = isComplete ? "\(count) in \(zones) \(zones == 1 ? "zone" : "zones")" : "\(count), zones unknown"
    return DutyLine(
      duty: "subnets in several Availability Zones",
      side: .shared,
      evidence: evidence,
      isMoved: true,
      isUnknown: !isComplete
    )
  }

  private var environmentEncryption: DutyLine? {
    let duty = "encryption of environment variables at rest"
    guard function.environmentState != .none else { return nil }
    if function.key.isEmpty { return DutyLine(duty: duty, side: .aws, evidence: "with a key that AWS owns or manages") }
    let evidence = "with your key \(session.text(function.key)): its policy and rotation are yours"
    return DutyLine(duty: duty, side: .shared, evidence: evidence, isMoved: true)
  }
}

// MARK: What it runs on

extension FunctionDuties {
  private var runtime: String { session.text(function.runtime) }

  private var isOSOnly: Bool { runtime.begins(with: "provided") }

  /// The evidence of an ended runtime.
  private var ended: String? {
    guard case .fails(let failures) = runtimeVerdict else { return nil }
    return failures.first?.evidence
  }

  private var operatingSystem: DutyLine {
    let duty = "patches of the operating system"
    if function.packageType == .image { return moved(duty, "container image: rebuild it from a patched base image") }
    if let ended { return moved(duty, "\(ended): AWS no longer patches it, so move to a supported one") }
    return DutyLine(duty: duty, side: .aws, evidence: runtime.isEmpty ? DutyLine.attested : "runtime \(runtime)")
  }

  private var runtimePatches: DutyLine {
    let duty = "patches of the language runtime"
    if function.packageType == .image { return moved(duty, "container image: the language runtime is in it") }
    if isOSOnly { return moved(duty, "\(runtime) holds an operating system only: you bring the language runtime") }
    if let ended { return moved(duty, ended) }
    if runtimeVerdict.map({ $0.status == .unknown }) ?? runtime.isEmpty {
      return DutyLine(duty: duty, side: .shared, evidence: "the runtime is not in the snapshot", isUnknown: true)
    }
    return DutyLine(duty: duty, side: .shared, evidence: "\(runtime): AWS patches it, you move on before it ends")
  }

  /// Whether patches reach the function by themselves; images and OS-only runtimes have no such setting, and of an
  /// ended runtime there are no more patches.
  private var runtimeUpdates: DutyLine? {
    guard function.packageType != .image, !isOSOnly, ended == nil else { return nil }
    let duty = "rolling runtime patches out"
    let operation = Operation.lambdaGetRuntimeManagementConfig
    switch session.inventory.absence(of: operation, for: function.name, in: function.scope) {
    case .none:
      return DutyLine(duty: duty, side: .shared, evidence: "AWS does in Auto mode; in other modes you do")
    case .unknown(let why):
      let evidence = "AWS does unless updates are manual: the mode is \(why)"
      return DutyLine(duty: duty, side: .shared, evidence: evidence, isUnknown: true)
    }
  }

  private var layers: DutyLine? {
    let owners = Set(session.inventory.lists[function.layers].compactMap { owner(ofLayer: $0) }).sorted()
    guard !owners.isEmpty else { return nil }
    let own = session.text(session.inventory.accounts[session.inventory.account(of: ResourceID(function.row)).index].id)
    let foreign = owners.filter { $0 != own }
    let whose = foreign.isEmpty ? "your own" : "of \(foreign.joined(separator: ", "))"
    return DutyLine(duty: "content and updates of layers", side: .customer, evidence: "layers \(whose)")
  }

  /// The account that publishes a layer version; nil when its ARN is none.
  private func owner(ofLayer layer: StringID) -> String? {
    guard let arn = ARN(session.text(layer)), arn.resourceType == "layer" else { return nil }
    return String(arn.account)
  }

  private func moved(_ duty: String, _ evidence: String) -> DutyLine {
    DutyLine(duty: duty, side: .customer, evidence: evidence, isMoved: true)
  }
}
