extension ARN {
  /// The word for the kind of resource: what stands before the first slash or colon, such as `role`, `table`, `key`.
  ///
  /// All of the resource for services that put nothing before the name, such as SQS.
  public var resourceType: Substring {
    let resource = resource
    let bytes = resource.utf8
    return resource[..<(bytes.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") } ?? bytes.endIndex)]
  }

  /// The resource up to its first slash: the bucket of an object, the API of a method.
  public var firstPathPart: Substring {
    let resource = resource
    return resource[..<(resource.utf8.firstIndex(of: UInt8(ascii: "/")) ?? resource.endIndex)]
  }

  /// The parts of the resource between its slashes, without empty ones.
  public var pathParts: [Substring] { resource.parts(at: "/") }

  /// What stands behind the first slash, path and name; all of the resource when it has none.
  public var nameBehindFirstSlash: Substring {
    let resource = resource
    guard let slash = resource.utf8.firstIndex(of: UInt8(ascii: "/")) else { return resource }
    return resource[resource.utf8.index(after: slash)...]
  }

  /// The last part behind a slash, all of the resource when it has none; nil when nothing but slashes is left.
  public var lastPathPart: Substring? {
    let resource = resource
    let bytes = resource.utf8
    guard let last = bytes.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return nil }
    let end = bytes.index(after: last)
    let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/"))
    return resource[(slash.map { bytes.index(after: $0) } ?? bytes.startIndex)..<end]
  }

  /// What people call the resource: what stands behind its last slash or colon; nil when that is nothing.
  public var lastPart: Substring? {
    resource.unicodeScalars.split { $0 == "/" || $0 == ":" }.last.map { Substring($0) }
  }

  /// What stands behind the word for the kind of resource: `orders` of `table/orders`; empty when there is no such word.
  public var nameBehindType: Substring {
    let type = resourceType
    let resource = resource
    return type.endIndex == resource.endIndex
      ? resource[type.endIndex...] : resource[resource.utf8.index(after: type.endIndex)...]
  }
}
