import AWSNames

extension FunctionReference {
  /// The function of `NAME`, `NAME:QUALIFIER`, `ACCOUNT:function:NAME[:QUALIFIER]` or a whole ARN.
  public init(utf8 bytes: UnsafeBufferPointer<UInt8>, _ interner: Interner) {
    self.init(FunctionNameBytes(UnsafeRawBufferPointer(bytes)), interner)
  }

  fileprivate init(_ name: FunctionNameBytes, _ interner: Interner) {
    self.init(
      account: interner.intern(utf8: name.account),
      region: interner.intern(utf8: name.region),
      name: interner.intern(utf8: name.name),
      qualifier: interner.intern(utf8: name.qualifier)
    )
  }
}

extension Interner {
  /// The function of an ARN or integration URI, nil when it names none.
  public func functionReference(arn: StringID) -> FunctionReference? { functionReference(arn: text(arn)) }

  /// The function of an ARN or integration URI, nil when it names none.
  public func functionReference(arn: String) -> FunctionReference? {
    var arn = arn
    return arn.withUTF8 { bytes in
      FunctionNameBytes(in: UnsafeRawBufferPointer(bytes)).map { FunctionReference($0, self) }
    }
  }

  /// The function of an ARN or bare name; a bare name belongs to the account and region that uses it.
  public func functionReference(nameOrARN: String) -> FunctionReference {
    functionReference(arn: nameOrARN) ?? FunctionReference(name: intern(nameOrARN))
  }
}
