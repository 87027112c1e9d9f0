/// Where the fields of an ARN begin in its UTF-8, counted from 0; the partition begins behind `arn:`.
struct ARNFields: Sendable {
  static let partition = 4
  let service: Int32
  let region: Int32
  let account: Int32
  let resource: Int32

  /// The places, nil for what is not `arn:` and at least five more fields.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.begins(with: "arn:"), bytes.count <= Int(Int32.max),
      let service = bytes.firstIndex(of: ":", from: ARNFields.partition),
      let region = bytes.firstIndex(of: ":", from: service + 1),
      let account = bytes.firstIndex(of: ":", from: region + 1),
      let resource = bytes.firstIndex(of: ":", from: account + 1)
    else { return nil }
    self.service = Int32(service + 1)
    self.region = Int32(region + 1)
    self.account = Int32(account + 1)
    self.resource = Int32(resource + 1)
  }
}
