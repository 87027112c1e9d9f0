/// `true` or `false` in any letter case, nil for anything else.
func boolean(_ text: String) -> Bool? {
  switch text.lowercased() {
  case "true": true
  case "false": false
  default: nil
  }
}
