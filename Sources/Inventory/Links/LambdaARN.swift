/// The parts of a function's ARN, or of an integration URI that holds one.
struct LambdaARN: Hashable {
  var region: Substring
  var account: Substring
  var name: Substring
  var qualifier: Substring

  /// The function of `arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME[:QUALIFIER]`, wherever in `text` it stands.
  ///
  /// API Gateway writes `arn:aws:apigateway:…:lambda:path/2015-03-31/functions/ARN/invocations`.
  init?(in text: String) {
    var rest = Substring(text)
    if let path = rest.firstRange(ofUTF8: "/functions/") {
      rest = rest[path.upperBound...]
      if let end = rest.firstRange(ofUTF8: "/invocations") { rest = rest[..<end.lowerBound] }
    }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 7, parts[0] == "arn", parts[2] == "lambda", parts[5] == "function" else { return nil }
    region = parts[3]
    account = parts[4]
    name = parts[6]
    qualifier = parts.count > 7 ? parts[7] : ""
  }
}

extension Substring {
  /// Where a piece of ASCII text first stands.
  func firstRange(ofUTF8 wanted: StaticString) -> Range<Index>? {
    let wanted = wanted.withUTF8Buffer { Array($0) }
    var start = utf8.startIndex
    while start != utf8.endIndex {
      var end = start
      var matched = 0
      while matched < wanted.count, end != utf8.endIndex, utf8[end] == wanted[matched] {
        end = utf8.index(after: end)
        matched += 1
      }
      if matched == wanted.count { return start..<end }
      start = utf8.index(after: start)
    }
    return nil
  }
}

extension Interner {
  /// The function of an ARN or integration URI, nil when it names none.
  public func functionReference(arn: StringID) -> FunctionReference? { functionReference(arn: text(arn)) }

  /// The function of an ARN or integration URI, nil when it names none.
  public func functionReference(arn: String) -> FunctionReference? {
    LambdaARN(in: arn).map { parts in
      FunctionReference(
        account: intern(String(parts.account)),
        region: intern(String(parts.region)),
        name: intern(String(parts.name)),
        qualifier: intern(String(parts.qualifier))
      )
    }
  }

  /// The function of an ARN or bare name; a bare name belongs to the account and region that uses it.
  public func functionReference(nameOrARN: String) -> FunctionReference {
    functionReference(arn: nameOrARN) ?? FunctionReference(name: intern(nameOrARN))
  }
}
