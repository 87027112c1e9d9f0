/// The resources whose policies an inventory keeps.
public enum PolicyOwnerKind: UInt8, CaseIterable, Sendable {
  case function
  case layer
  case queue
  case topic
  case bucket
  case key
  case eventBus
  case logs
}
