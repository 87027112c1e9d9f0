public import Access
public import Inventory

/// What a question is about.
public enum QuestionSubject: Hashable, Sendable {
  /// What people call something: a name, an ARN, an id.
  case named(String)
  /// A row that somebody looks at.
  case resource(ResourceID)
}

/// Who acts in what a question is about.
public enum Actor: Hashable, Sendable {
  /// A role or user; of a function the one it runs with.
  case principal(ReachSubject)
  /// A function whose role the snapshot lacks, and the role's ARN.
  case unknownRole(RowID<FunctionRecord>, StringID)
  /// Something that does not act.
  case none(ResourceType)
}

extension AnswerSession {
  /// Who acts in what a question is about.
  ///
  /// - Throws: ``QuestionError`` for a name that means nobody.
  func actor(_ subject: QuestionSubject) throws(QuestionError) -> Actor {
    switch subject {
    case .named(let name):
      let found = try QuestionError.name { () throws(AccessNameError) in try access.subject(named: name) }
      return .principal(found)
    case .resource(let resource):
      if let role = resource.row(of: RoleRecord.self) {
        return .principal(ReachSubject(principal: .role(role), function: nil))
      }
      if let user = resource.row(of: UserRecord.self) {
        return .principal(ReachSubject(principal: .user(user), function: nil))
      }
      guard let function = resource.row(of: FunctionRecord.self) else { return .none(resource.type) }
      guard let role = inventory.links.roleOfFunction[function.index] else {
        return .unknownRole(function, inventory.functions.role[function.index])
      }
      return .principal(ReachSubject(principal: .role(role), function: function))
    }
  }
}

extension [Answer.Item] {
  /// Says in one line that there is nothing to tell about something.
  static func notAbout(_ type: ResourceType, _ what: String) -> [Answer.Item] {
    [.line("\(what) is told of functions, roles and users, not of \(type.plural)", .dim)]
  }

  /// A role that functions name and the snapshot lacks.
  static func unknownRole(
    _ function: RowID<FunctionRecord>,
    _ arn: StringID,
    in session: AnswerSession
  ) -> [Answer.Item] {
    guard !arn.isEmpty else {
      return [.line(.unknown("the answer that listed the function leaves its role out"))]
    }
    let inventory = session.inventory
    let scope = inventory.functions.scope[function.index]
    let field = Answer.Item.field("role", session.text(arn))
    switch inventory.absence(of: .iamGetAccountAuthorizationDetails, inGlobalScopeOf: scope) {
    case .none: return [field, .line("no such role in the snapshot", .warning)]
    case .unknown(let why): return [field, .line(.unknown("its policies: \(why)"))]
    }
  }
}

extension Answer.Line {
  /// What the snapshot cannot tell, in words.
  static func unknown(_ text: String) -> Answer.Line { Answer.Line([Answer.Piece(text, .unknown, sign: .unknown)]) }
}
