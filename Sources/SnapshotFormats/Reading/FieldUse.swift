/// What comes of a field that is not there, or is not what it should be.
enum FieldUse {
  /// AWS leaves the field out where there is nothing to say; what cannot be read is unknown.
  case optional
  /// AWS always writes the field: without it, too, what rests on it is unknown.
  case always
  /// People look at the field, and no verdict rests on it.
  case shown
}
