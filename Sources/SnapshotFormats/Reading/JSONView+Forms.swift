import AWSNames
import Inventory
import JSON

/// How a line and an answer that is an error are told, before anything of them is read.
extension JSONView {
  /// Whether it is a line of answers per resource.
  var isEnvelope: Bool { self["parameter"] != nil && (self["output"] != nil || self["error"] != nil) }

  /// The code of an error in place of an answer: as the CLI's tools write it down, as boto3 keeps it, as the service
  /// itself sends it.
  ///
  /// Source: botocore's `ClientError.response`, and the AWS JSON protocols' `__type`, as known on 2026-11-28.
  var errorCode: String? {
    if let error = self["error"] ?? self["Error"] {
      switch error.kind {
      case .object: return (error["code"] ?? error["Code"])?.string ?? error.errorCode
      case .string: return ForeignText.errorCode(error.string) ?? error.string
      case .array, .number, .boolean, .null: return nil
      }
    }
    guard let type = self["__type"], type.kind == .string else { return nil }
    return type.string.parts(at: "#").last.map(String.init)
  }
}

extension ResourceCoverage {
  /// What an error of a call tells, by its code.
  init(code: String) {
    switch code {
    case _ where code.begins(with: "ResourceNotFound"), _ where code.begins(with: "NoSuch"), "NotFoundException",
      _ where code.contains("OrganizationsNotInUse"):
      self = .knownToHaveNone
    case _ where code.contains("AccessDenied"), _ where code.contains("Unauthorized"),
      _ where code.contains("NotAuthorized"), "AuthorizationError", "AuthorizationErrorException", "Forbidden":
      self = .denied
    default:
      self = .failed
    }
  }
}
