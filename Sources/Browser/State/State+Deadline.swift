extension State {
  /// When the passing of time alone changes the screen next: a menu of pending keys appears, a message goes away.
  ///
  /// Nil while nothing waits, so that an idle program can sleep until something happens.
  public var nextDeadline: Moment? {
    let menu = pending.keys.isEmpty || pending.isMenuShown ? nil : pending.since + PendingKeys.menuDelay
    return [menu, messages.expiry].compactMap(\.self).min()
  }
}
