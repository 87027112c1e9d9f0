/// A wish to be at another place.
public enum TravelCommand: Hashable, Sendable {
  /// Goes to all of a view.
  case goTo(View)
  /// Back to where the user was.
  case back
  /// Forward again.
  case forward
  /// To the last place, and from there back again.
  case swapPlaces
  /// One step up: from what belongs to something to that.
  case up
  /// Leaves the view; at the first one, the program.
  case quitView
  /// Goes on from what is under the cursor.
  case follow
  /// To a check of the catalogue, by its id.
  case showCheck(String)
  /// To the findings about what is under the cursor.
  case showFindings
}
