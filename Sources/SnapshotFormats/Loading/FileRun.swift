import Inventory
import Workers

/// The reading of one run of files, one after another, into one part.
struct FileRun {
  /// What all runs of a snapshot have in common.
  struct Source: Sendable {
    let contexts: [FileReading.Context]
    let folder: SnapshotFolder
    let options: SnapshotReader.Options
    let counter: ProgressCounter
  }

  private let source: Source
  private var part = ReadingPlan.Part()
  private var rows = Fragment()

  /// What the files of a run hold; nil when reading was cancelled.
  static func part(of run: Range<Int>, _ source: Source, _ tools: inout FileTools) -> ReadingPlan.Part? {
    var reading = FileRun(source: source)
    for index in run {
      if source.options.cancellation.isCancelled { return nil }
      reading.read(index, &tools)
      source.counter.add(files: 1, bytes: source.contexts[index].file.size)
    }
    reading.part.fragment = reading.rows.sealed()
    return reading.part
  }

  private init(source: Source) { self.source = source }

  /// A file that outgrows the room of its like is read once more, alone, with all the memory there is.
  private mutating func read(_ index: Int, _ tools: inout FileTools) {
    let context = source.contexts[index]
    guard let reader = OperationReader.of(context.operation) else { return }
    let usual = FileRoom(ofFile: context.file.size, isCompressed: context.file.isCompressed)
    let everything = FileRoom(all: source.options.memory.size)
    if usual.bytes < everything.bytes, read(index, reader, in: usual, &tools) { return }
    if !read(index, reader, in: everything, &tools) { lose(index, .tooLarge) }
  }

  /// Reads a file; false when the room is not enough, and nothing was read.
  private mutating func read(
    _ index: Int,
    _ reader: OperationReader,
    in room: FileRoom,
    _ tools: inout FileTools
  ) -> Bool {
    source.options.memory.withShare(of: room.bytes) {
      defer { tools.release(after: room) }
      let context = source.contexts[index]
      do throws(SnapshotProblem.Kind) {
        try tools.load(source.folder.systemPath(context.file.path), in: room)
      } catch .emptyFile {
        noteEmpty(index)
        return true
      } catch .tooLarge {
        return false
      } catch {
        lose(index, error)
        return true
      }
      return readText(index, reader, &tools)
    }
  }

  private mutating func readText(_ index: Int, _ reader: OperationReader, _ tools: inout FileTools) -> Bool {
    let context = source.contexts[index]
    let texts = tools.texts ?? RecentTexts(context.interner)
    tools.texts = texts
    var reading = FileReading(context, innerParser: tools.innerParser, texts: texts, fragment: rows)
    rows = Fragment()
    reading.read(tools.file, parser: tools.parser, reader: reader)
    let hasRoom = !reading.outgrowsRoom
    if hasRoom { note(reading, of: index) }
    rows = reading.fragment
    return hasRoom
  }

  private mutating func note(_ reading: borrowing FileReading, of index: Int) {
    part.problems += reading.problems.list
    part.outcomes.append(
      .init(
        context: index,
        isIncomplete: reading.isIncomplete,
        errors: reading.errors,
        pages: reading.pages
      )
    )
  }

  /// Notes a file of which nothing could be read.
  private mutating func lose(_ index: Int, _ kind: SnapshotProblem.Kind) {
    let file = source.contexts[index].file
    part.problems.append(SnapshotProblem(file: file.path, kind: kind))
    let lost = file.parameter.map { FileReading.ResourceError(parameter: $0, absence: .failed) }
    part.outcomes.append(.init(context: index, isIncomplete: true, errors: lost.map { [$0] } ?? []))
  }

  /// The CLI prints nothing where an answer has no members at all: the call was made, and there is none.
  ///
  /// A call whose answer always has members leaves an empty file only when its error went elsewhere; for others nothing
  /// tells the two apart.
  private mutating func noteEmpty(_ index: Int) {
    let context = source.contexts[index]
    part.outcomes.append(.init(context: index, isIncomplete: false, errors: []))
    if context.file.form == .lines || context.operation.mayBeNothing { return }
    part.problems.append(SnapshotProblem(file: context.file.path, kind: .emptyAnswer))
  }
}
