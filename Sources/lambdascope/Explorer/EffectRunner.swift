import Browser
import Checks
import Inventory
import SnapshotFormats
import Synchronization
import Terminal
import Triage
import Workers

/// Does in the background what the explorer asks for, and posts the answers.
final class EffectRunner: Sendable {
  /// What changes while the explorer runs.
  struct Held {
    var inventory: Inventory?
    /// What the session ends with when the user quits: whether everything could be read.
    var end = ExitStatus.success
    var store: TriageStore?
    /// What was last said of the triage file, so that it is not said again at every look.
    var triageProblem: TriageError?
    /// Looks at the triage file that have failed one after the other.
    var looksInVain = 0
    /// The decisions that were last told.
    var decisions: [FindingID: Decision] = [:]
  }

  /// Work of which only the newest counts.
  enum Wish: Hashable {
    case arrange(Place)
    case find
    case checks
  }

  let options: ExplorerOptions
  let mailbox: Mailbox<LoopMessage>
  let held = Mutex(Held())
  let pool = WorkerPool()
  /// What a newer wish of the same kind makes useless.
  let newest = NewestWork<Wish>()
  let leaving = Leaving()

  init(options: ExplorerOptions, mailbox: Mailbox<LoopMessage>) {
    self.options = options
    self.mailbox = mailbox
  }

  /// Performs an effect that does not need the terminal; `state` is as it was when the effect was asked for.
  func perform(_ effect: Effect, _ state: State) {
    switch effect {
    case .arrange(let arrangement, let ticket):
      pool.start(.arrange(arrangement.place), of: newest, in: .keys) { cancellation in
        guard let arranged = arrangement.arranged(in: state, cancellation: cancellation) else { return }
        self.answer(.arranged(arranged, ticket))
      }
    case .find(let text, let arrangement, let ticket):
      pool.start(.find, of: newest, in: .keys) { cancellation in
        guard let hits = arrangement.hits(of: text, in: state, cancellation: cancellation) else { return }
        self.answer(.found(hits, arrangement.place, ticket))
      }
    case .runChecks(_, let ticket): runChecks(state.checks.engine, ticket)
    case .stopChecks: newest.cancel(.checks)
    case .summarize(let ticket):
      pool.start(in: .pages) { self.answer(.summarized(state.summaryFigures, ticket)) }
    case .loadDocument(let provenance, let ticket):
      pool.start(in: .pages) { self.loadDocument(provenance, ticket) }
    case .carryRows(let ticket): pool.start(in: .pages) { self.answer(.rowsCarried(state.carriedRows, ticket)) }
    case .locateFindings(let ticket):
      pool.start(in: .pages) { self.answer(.findingsLocated(state.locatedFindings, ticket)) }
    case .makePage(let page, let ticket):
      pool.start(in: .pages) { self.answer(.pageMade(page, state.paneContext.make(page), ticket)) }
    case .changeTriage(let change, let subjects): decide { self.change(change, subjects, state) }
    case .undoTriage: decide { self.turn(.undone) { store, occasion throws(TriageError) in try store.undo(occasion) } }
    case .redoTriage: decide { self.turn(.redone) { store, occasion throws(TriageError) in try store.redo(occasion) } }
    case .loadHistory(let finding, let ticket): inOrder { self.loadHistory(finding, ticket) }
    case .export(let request):
      // What others have decided meanwhile, and what is on its way to the file, comes first.
      leaving.add(.export)
      inOrder {
        let decisions = self.latestDecisions()
        self.pool.start(in: .waiting) {
          self.export(request, state, decisions)
          self.leaving.finish(.export)
        }
      }
    case .reload: load()
    case .saveSession(let session): SessionFile(options).write(session)
    case .quit, .suspend, .redraw, .setMouse, .setTitle, .copy, .showTheme: break
    }
  }

  /// Reads the snapshot and the decisions.
  func load() {
    inOrder { self.openStore() }
    pool.start(in: .reading) {
      let reading = SnapshotReader.Options(pool: self.pool, memory: self.options.memory)
      let read = SnapshotReader.read(self.options.snapshotPath, options: reading, progress: self.tellProgress())
      guard let result = read else { return }
      self.held.withLock {
        $0.inventory = result.inventory
        $0.end = ExitStatus(reading: result)
      }
      let snapshot = Snapshot(result, path: self.options.snapshotPath)
      self.answer(.reloaded(snapshot))
    }
  }

  /// What the session ends with when the user quits.
  var endOfSession: ExitStatus { held.withLock { $0.end } }

  /// Work on decisions: one after the other, in the order the user asked for it.
  func inOrder(_ work: @escaping @Sendable () -> Void) {
    pool.start(in: .inOrder, work)
  }

  /// Posts the answer to an effect.
  func answer(_ action: Action) { mailbox.post(.action(action)) }

  private func loadDocument(_ provenance: Provenance, _ ticket: Ticket) {
    guard let inventory = held.withLock({ $0.inventory }) else { return }
    let file = inventory.files[provenance.file.index].path
    do throws(SnapshotProblem.Kind) {
      let bytes = try SourceDocuments(root: options.snapshotPath).bytes(of: provenance, in: inventory)
      answer(.documentLoaded(bytes, problem: "", ticket))
    } catch {
      let problem = SnapshotProblem(file: inventory.strings[file], kind: error)
      answer(.documentLoaded(nil, problem: problem.description, ticket))
    }
  }
}

extension EffectRunner {
  /// Tells how far reading is, a hundred times at most: large snapshots have tens of thousands of files.
  private func tellProgress() -> @Sendable (SnapshotReader.Progress) -> Void {
    { progress in
      let step = max(1, progress.fileCount / 100)
      guard progress.fileCount > 1000, progress.files % step == 0 else { return }
      self.answer(.readingProgressed(done: progress.files, of: progress.fileCount))
    }
  }
}
