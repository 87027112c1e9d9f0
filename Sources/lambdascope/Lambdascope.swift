import ArgumentParser

@main
struct Lambdascope: ParsableCommand {
  func run() {}
}
