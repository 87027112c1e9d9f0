import Settings
import Testing

@Suite struct PathsTests {
  @Test func standardFoldersLieInTheHomeFolder() {
    let paths = Paths(environment: ["HOME": "/home/ana"])
    #expect(paths.configuration == "/home/ana/.config/lambdascope/config.yaml")
    #expect(paths.keys == "/home/ana/.config/lambdascope/keys.yaml")
    #expect(paths.themes == "/home/ana/.config/lambdascope/themes")
    #expect(paths.state == "/home/ana/.local/state/lambdascope")
    #expect(paths.cache == "/home/ana/.cache/lambdascope")
  }

  @Test func xdgVariablesMoveThem() {
    let environment = ["HOME": "/h", "XDG_CONFIG_HOME": "/c/", "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/k"]
    let paths = Paths(environment: environment)
    #expect(paths.themes == "/c/lambdascope/themes")
    #expect(paths.state == "/s/lambdascope")
    #expect(paths.cache == "/k/lambdascope")
  }

  @Test func relativeAndEmptyVariablesAreIgnored() {
    let paths = Paths(environment: ["HOME": "", "XDG_CONFIG_HOME": "here", "XDG_STATE_HOME": ""], home: "/home/ana")
    #expect(paths.configurationFolder == "/home/ana/.config/lambdascope")
    #expect(paths.state == "/home/ana/.local/state/lambdascope")
  }

  @Test(arguments: [
    ("~", "/home/ana/"), ("~/out.csv", "/home/ana/out.csv"), ("out.csv", "out.csv"), ("~ana/out.csv", "~ana/out.csv"),
    ("a/~/b", "a/~/b"), ("/~", "/~"), ("", ""),
  ])
  func aTildeStandsForTheHomeFolder(path: String, expanded: String) {
    #expect(Paths(environment: ["HOME": "/home/ana"], home: "/root").expandingTilde(in: path) == expanded)
    let unset = Paths(environment: [:], home: "/home/ana")
    #expect(unset.expandingTilde(in: path) == expanded)
  }

  @Test func oneVariableNamesTheSettingsFile() {
    let paths = Paths(environment: ["HOME": "/h", "LAMBDASCOPE_CONFIG": "mine.yaml"])
    #expect(paths.configuration == "mine.yaml")
    #expect(paths.keys == "/h/.config/lambdascope/keys.yaml")
  }
}
