/// The explorer as a pure machine: events become actions, actions change the state and ask for effects, and the state
/// is drawn.
///
/// Nothing here reads a clock, a file or the environment: time and answers enter as values inside actions, and what has
/// to be done outside leaves as effects.
public enum Browser {}
