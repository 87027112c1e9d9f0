public import Inventory
public import Workers

/// Reads the folder of an exported snapshot.
public enum SnapshotReader {
  /// How a snapshot is read.
  public struct Options: Sendable {
    /// The threads that read, as many as its lane for reading has.
    public var pool: WorkerPool
    /// What all files that are read at one time may take, with the offsets and nodes of their JSON.
    public var memory: MemoryBudget
    /// Asked between files; once it is cancelled, reading ends without a result.
    public var cancellation: Cancellation

    /// A gibibyte.
    public static let usualMemory = 1 << 30

    /// Options; reading on the threads of a pool, with so many bytes for the files that are read at one time.
    public init(pool: WorkerPool, memory: Int = Options.usualMemory, cancellation: Cancellation = .never) {
      self.pool = pool
      self.memory = MemoryBudget(size: memory)
      self.cancellation = cancellation
    }

    /// Options; reading with so many threads, without a number on all processors.
    public init(
      threads: Int = processorCount(),
      memory: Int = Options.usualMemory,
      cancellation: Cancellation = .never
    ) {
      self.init(pool: WorkerPool(processors: threads), memory: memory, cancellation: cancellation)
    }
  }

  /// How far reading has come.
  public struct Progress: Hashable, Sendable {
    /// Files read.
    public var files = 0
    /// Files to read in all.
    public var fileCount: Int
    /// Bytes read.
    public var bytes = 0
    /// Bytes to read in all.
    public var byteCount: Int
  }

  /// What a snapshot holds, and what of it could not be read.
  public struct Result: Sendable {
    /// All that could be read.
    public var inventory: Inventory
    /// Everything that could not, in the order of the files.
    public var problems: [SnapshotProblem]
  }

  /// Reads all files of a snapshot's folder; nil when `options` cancelled it.
  ///
  /// Unreadable parts are left out and listed; where nothing can be read, the inventory is empty. `progress` is called
  /// from several threads, one call at a time.
  public static func read(
    _ path: String,
    options: Options = Options(),
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) -> Result? {
    let plan = ReadingPlan(root: path, options: options)
    guard let parts = plan.readFiles(options: options, progress: progress) else { return nil }
    return plan.joined(parts)
  }
}
