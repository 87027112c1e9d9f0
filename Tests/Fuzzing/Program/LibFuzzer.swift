#if LIBFUZZER
import Foundation
import FuzzTargets

/// Hands a target to libFuzzer, which finds inputs by what code they reach.
enum LibFuzzer {
  private static let target = FuzzTarget.named(ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "")

  static func run() {
    guard target != nil else { fatalError("FUZZ_TARGET names no target") }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      runDriver(&count, &arguments) { bytes, count in
        do throws(BrokenPromise) {
          try LibFuzzer.target?.run(UnsafeRawBufferPointer(start: bytes, count: count))
        } catch {
          // libFuzzer keeps the input of whatever ends the program.
          fatalError(error.description)
        }
        return 0
      }
    )
  }
}

/// The entry of libFuzzer for programs with a `main` of their own, as LLVM's documentation of it says on 2026-11-28.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
#endif
