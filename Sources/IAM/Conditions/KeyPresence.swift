/// Whether requests of users and roles carry a condition key.
///
/// Source: IAM user guide, "AWS global condition context keys", the paragraph *Availability* of each key, as known on
/// 2026-11-28.
enum KeyPresence {
  /// Every request carries it.
  case always
  /// Some do.
  case sometimes
  /// None does: services alone bring it.
  case never

  /// What is known of a key, in any letter case.
  init(_ key: String) {
    let key = key.lowercased()
    self = Self.inEveryRequest.contains(key) ? .always : Self.ofServices.contains(key) ? .never : .sometimes
  }

  /// `aws:SourceIp` is left out of calls through an endpoint of a VPC alone, which nobody has to use, and
  /// `aws:ResourceAccount` of a few actions.
  private static let inEveryRequest: Set<String> = [
    "aws:currenttime", "aws:epochtime", "aws:principalaccount", "aws:principalarn", "aws:principalisawsservice",
    "aws:principaltype", "aws:requestedregion", "aws:resourceaccount", "aws:securetransport", "aws:sourceip",
    "aws:useragent", "aws:userid", "aws:viaawsservice",
  ]

  private static let ofServices: Set<String> = [
    "aws:sourcearn", "aws:sourceaccount", "aws:sourceowner", "aws:sourceorgid", "aws:sourceorgpaths",
    "aws:principalservicename", "aws:principalservicenameslist",
  ]
}
