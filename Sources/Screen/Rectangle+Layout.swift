/// How much room a part of a split gets.
public enum Length: Hashable, Sendable {
  /// So many cells, as long as there is room; earlier parts are served first.
  case cells(Int)
  /// A share of what is left after the parts of fixed length.
  case share(Int)
}

extension Rectangle {
  /// Parts from top to bottom; together they cover the rectangle when one of them is a share.
  public func rows(_ lengths: Length...) -> [Rectangle] {
    var row = row
    return Rectangle.extents(lengths, of: height).map { extent in
      defer { row += extent }
      return Rectangle(column: column, row: row, width: width, height: extent)
    }
  }

  /// Parts from left to right; together they cover the rectangle when one of them is a share.
  public func columns(_ lengths: Length...) -> [Rectangle] {
    var column = column
    return Rectangle.extents(lengths, of: width).map { extent in
      defer { column += extent }
      return Rectangle(column: column, row: row, width: extent, height: height)
    }
  }

  /// The top `height` rows and what is below them.
  public func splitTop(_ height: Int) -> (top: Rectangle, rest: Rectangle) {
    let parts = rows(.cells(height), .share(1))
    return (parts[0], parts[1])
  }

  /// The bottom `height` rows and what is above them.
  public func splitBottom(_ height: Int) -> (rest: Rectangle, bottom: Rectangle) {
    let top = splitTop(max(0, self.height - max(0, height)))
    return (top.top, top.rest)
  }

  /// The left `width` columns and what is to their right.
  public func splitLeft(_ width: Int) -> (left: Rectangle, rest: Rectangle) {
    let parts = columns(.cells(width), .share(1))
    return (parts[0], parts[1])
  }

  /// The right `width` columns and what is to their left.
  public func splitRight(_ width: Int) -> (rest: Rectangle, right: Rectangle) {
    let left = splitLeft(max(0, self.width - max(0, width)))
    return (left.left, left.rest)
  }

  /// The extent of each part of a split.
  private static func extents(_ lengths: [Length], of total: Int) -> [Int] {
    var left = total
    var shares = 0
    for length in lengths {
      switch length {
      case .cells(let cells): left -= min(max(0, cells), left)
      case .share(let share): shares += max(0, share)
      }
    }
    var fixedLeft = total
    var sharesSeen = 0
    return lengths.map { length in
      switch length {
      case .cells(let cells):
        let extent = min(max(0, cells), fixedLeft)
        fixedLeft -= extent
        return extent
      case .share(let share):
        guard shares > 0 else { return 0 }
        // Cutting at running totals spreads the remainder, so that the parts always add up.
        let start = left * sharesSeen / shares
        sharesSeen += max(0, share)
        return left * sharesSeen / shares - start
      }
    }
  }
}
