import AWSNames
import Inventory

/// A file of a snapshot, told from its path alone.
struct SnapshotFile: Hashable, Sendable {
  /// The path relative to the snapshot's folder.
  var path: String
  var call: Call
  /// The resource the call was made for, decoded; nil for a file that answers for all.
  var parameter: String?
  var form: Form
  var isCompressed: Bool
  /// Whether its name is spelt as no other program would: other letters' case, a second ending.
  var isMisspelt = false
  /// In bytes, as it lies on the disk.
  var size: Int

  /// One call of the AWS API in one account and region.
  struct Call: Hashable, Sendable {
    /// The account's folder, which need not be its id.
    var accountFolder: String
    var region: String
    /// `SERVICE-OPERATION`.
    var operation: String
  }

  enum Form: Hashable, Sendable {
    /// The output of one call.
    case document
    /// One JSON object a line, with the parameter and the output or the error.
    case lines
  }
}

extension SnapshotFile {
  /// The file at a path whose place in the layout is `ACCOUNT/REGION/…`; nil when the layout has none like it.
  init?(path: String, place: String, size: Int) {
    let parts = place.parts(at: "/", omittingEmptySubsequences: false)
    guard let last = parts.last else { return nil }
    switch parts.count {
    case 3:
      self.init(path: path, accountFolder: parts[0], region: parts[1], name: Name(last), size: size)
    case 4:
      guard let call = Call(accountFolder: parts[0], region: parts[1], operation: parts[2]) else { return nil }
      self.init(path: path, name: last, in: call, size: size)
    default:
      return nil
    }
  }

  /// A file in the folder of a call, named by the resource; nil when it is none.
  init?(path: String, name: Substring, in call: Call, size: Int) {
    let name = Name(name)
    guard name.form == .document else { return nil }
    self.init(path: path, call: call, parameter: percentDecoded(name.stem), name: name, size: size)
  }

  private init?(path: String, accountFolder: Substring, region: Substring, name: Name, size: Int) {
    guard name.hasSuffix else { return nil }
    let operation = OperationName(name.stem)
    guard let call = Call(accountFolder: accountFolder, region: region, operation: operation.name[...]) else {
      return nil
    }
    self.init(path: path, call: call, parameter: nil, name: name, size: size)
    isMisspelt = isMisspelt || operation.isMisspelt
  }

  private init(path: String, call: Call, parameter: String?, name: Name, size: Int) {
    self.path = path
    self.call = call
    self.parameter = parameter
    form = name.form
    isCompressed = name.isCompressed
    isMisspelt = name.isMisspelt
    self.size = size
  }

  /// A file name taken apart: `stem[.json|.ndjson|.jsonl][.txt][.gz]`.
  ///
  /// Windows hides endings, so that editors add `.txt` behind one that is there, and does not tell letters' case apart.
  struct Name {
    var stem: Substring
    var form = Form.document
    var isCompressed = false
    var hasSuffix = false
    var isMisspelt = false

    init(_ name: Substring) {
      stem = name
      isCompressed = drop(".gz")
      let whole = self
      let hasSecondEnding = drop(".txt")
      if drop(".ndjson") || drop(".jsonl") {
        form = .lines
        hasSuffix = true
      } else {
        hasSuffix = drop(".json")
      }
      if hasSuffix {
        isMisspelt = isMisspelt || hasSecondEnding
      } else {
        self = whole
      }
    }

    private mutating func drop(_ suffix: String) -> Bool {
      let end = stem.utf8.suffix(suffix.utf8.count)
      guard stem.utf8.count > suffix.utf8.count, end.elementsEqual(suffix.utf8, by: Self.areEqual) else { return false }
      if !end.elementsEqual(suffix.utf8) { isMisspelt = true }
      stem = Substring(stem.utf8.dropLast(suffix.utf8.count))
      return true
    }

    /// Whether a byte is a letter of an ending, in either case.
    private static func areEqual(_ byte: UInt8, _ wanted: UInt8) -> Bool {
      byte == wanted || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") && byte | 0x20 == wanted)
    }
  }

  /// The operation that a file name's stem stands for: in lower case, without the number of a page behind it.
  private struct OperationName {
    var name: String
    var isMisspelt = false

    init(_ stem: Substring) {
      name = String(stem)
      if Operation(name: name) != nil { return }
      let lower = name.lowercased()
      if Operation(name: lower) != nil {
        name = lower
        isMisspelt = true
      } else if let page = Self.withoutPage(lower), Operation(name: page) != nil {
        name = page
      }
    }

    /// `X` of `X-2`, `X_2`, `X.2`, `X-page2`, `X-page-2`; nil for a name without a number at its end.
    private static func withoutPage(_ name: String) -> String? {
      var rest = name[...]
      let digits = rest.utf8.reversed().prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
      guard digits > 0, digits <= 6 else { return nil }
      rest = rest.dropLast(digits)
      for word in ["-page-", "-page", "_page_", "_page", ".page", "-", "_", "."] where rest.ends(with: word) {
        return String(rest.dropLast(word.count))
      }
      return nil
    }
  }
}

extension SnapshotFile.Call {
  /// The call of an operation as its files name it; nil when the name is none of an operation.
  init?(accountFolder: Substring, region: Substring, operation: Substring) {
    guard isOperation(operation) else { return nil }
    self.init(
      accountFolder: String(accountFolder),
      region: canonicalRegion(String(region), operation: operation),
      operation: canonicalOperation(String(operation))
    )
  }

  /// The call that a folder of answers per resource stands for, by its place in the layout; nil when the name is none
  /// of an operation.
  init?(folder place: String) {
    let parts = place.parts(at: "/")
    guard parts.count == 3 else { return nil }
    let lower = parts[2].lowercased()
    let operation = Operation(name: lower) == nil ? parts[2] : lower[...]
    self.init(accountFolder: parts[0], region: parts[1], operation: operation)
  }
}

/// Whether the name is `SERVICE-OPERATION` as the AWS CLI writes it.
private func isOperation(_ name: Substring) -> Bool {
  let bytes = name.utf8
  guard let first = bytes.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { return false }
  let isPlain = bytes.allSatisfy { byte in
    byte == UInt8(ascii: "-") || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }
  return isPlain && bytes.contains(UInt8(ascii: "-"))
}

/// Services without a region, which CloudMapper keeps under its default region: those of calls, and some without any.
private let globalServices = Set<Substring>(Operation.globalServices.map { $0[...] } + ["cloudfront", "route53", "s3"])

func canonicalRegion(_ region: String, operation: Substring) -> String {
  globalServices.contains(operation.upTo("-")) ? "global" : region
}

/// The name the AWS CLI gives: botocore's `s3-list-buckets`, which CloudMapper writes, is its `s3api list-buckets`.
func canonicalOperation(_ operation: String) -> String {
  operation.behind("s3-").map { "s3api-" + $0 } ?? operation
}
