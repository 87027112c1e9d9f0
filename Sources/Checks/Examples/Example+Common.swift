import Inventory

// What several checks show in the same way.
extension Example {
  /// A function of which some calls were never made.
  static func isUnknown(_ name: String, without calls: Operation...) -> Example {
    isUnknown(name) { builder in
      builder.addFunction()
      for call in calls { builder.forget(call) }
    }
  }

  /// A function of which some calls were denied to the collector.
  static func isUnknown(_ name: String, denied calls: Operation...) -> Example {
    isUnknown(name) { builder in
      builder.addFunction()
      for call in calls { builder.deny(call) }
    }
  }

  /// A function whose code is a container image.
  static let containerImage = doesNotApply("a container image") {
    $0.addFunction { function, builder in
      function.packageType = .image
      function.runtime = builder.id("")
    }
  }

  /// A function that runs with a role of another account.
  static let foreignRole = doesNotApply("the role belongs to another account") {
    $0.addFunction { $0.role = $1.id("arn:aws:iam::444455556666:role/elsewhere") }
  }

  /// A function whose role has a policy attached that the snapshot lacks.
  static let unreadPolicyOfRole = isUnknown("an attached policy has no document") {
    $0.addFunction()
    $0.addRole(attached: ["arn:aws:iam::111122223333:policy/team"])
  }

  /// A user with a policy attached that the snapshot lacks.
  static let unreadPolicyOfUser = isUnknown("an attached policy has no document") {
    $0.addUser(attached: ["arn:aws:iam::111122223333:policy/team"])
  }

  /// A user who may do everything.
  static let administrator = doesNotApply("an administrator may do it anyway") {
    $0.addUser("dana", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
  }
}
