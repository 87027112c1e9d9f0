public import IAM

extension Answer {
  /// A part of an answer.
  public struct Item: Hashable, Sendable {
    /// What it is.
    public var content: Content
    /// Where it is shown.
    public var media: Media

    /// A part of an answer.
    public init(_ content: Content, in media: Media = .all) {
      self.content = content
      self.media = media
    }
  }

  /// What a part of an answer is.
  public indirect enum Content: Hashable, Sendable {
    /// A line.
    case line(Line)
    /// A name with its value.
    case field(name: String, Line)
    /// A heading with what belongs below it.
    case section(Section)
    /// A step of the argument behind a decision.
    case evidence(Evidence)
    /// Actions of services.
    case actions(ActionList)
    /// Something that the snapshot lacks.
    case missing(Missing)
    /// Cells in rows and columns.
    case table(Table)
    /// An empty line, unless there is one already.
    case space
  }
}

extension Answer {
  /// Actions, each by its name.
  public struct ActionList: Hashable, Sendable {
    /// The actions.
    public var actions: ActionSet
    /// What the pane says in place of the names; nil to list them.
    public var brief: Line?

    /// Actions, each by its name.
    public init(_ actions: ActionSet, brief: Line? = nil) {
      self.actions = actions
      self.brief = brief
    }
  }
}

extension Answer.Item {
  /// A line.
  public static func line(_ line: Answer.Line, in media: Answer.Media = .all) -> Answer.Item {
    Answer.Item(.line(line), in: media)
  }

  /// A line of one piece.
  public static func line(_ text: String, _ tone: Tone = .plain, in media: Answer.Media = .all) -> Answer.Item {
    Answer.Item(.line(Answer.Line(text, tone)), in: media)
  }

  /// A name with its value.
  public static func field(
    _ name: String,
    _ value: String,
    _ tone: Tone = .plain,
    target: Target? = nil,
    in media: Answer.Media = .all
  ) -> Answer.Item {
    Answer.Item(.field(name: name, Answer.Line(value, tone, target: target)), in: media)
  }

  /// A step of an argument.
  public static func evidence(_ evidence: Evidence, in media: Answer.Media = .all) -> Answer.Item {
    Answer.Item(.evidence(evidence), in: media)
  }

  /// Something that the snapshot lacks.
  public static func missing(_ missing: Missing, in media: Answer.Media = .all) -> Answer.Item {
    Answer.Item(.missing(missing), in: media)
  }

  /// A heading with what belongs below it.
  public static func section(_ section: Answer.Section, in media: Answer.Media = .all) -> Answer.Item {
    Answer.Item(.section(section), in: media)
  }

  /// An empty line, unless there is one already.
  public static func space(in media: Answer.Media = .all) -> Answer.Item { Answer.Item(.space, in: media) }
}
