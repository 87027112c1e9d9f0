import AWSNames
import Glibc
import Testing

@testable import SnapshotFormats

@Suite struct SnapshotFolderTests {
  @Test func findsFilesInTheOrderOfTheirNames() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "snapshot.json")
    try folder.write("{}", to: "b/us-east-1/lambda-list-functions.json")
    try folder.write("{}", to: "a/us-east-1/lambda-get-policy/z.json")
    try folder.write("{}", to: "a/us-east-1/lambda-get-policy/Z.json")
    try folder.createFolder("a/us-east-1/lambda-list-tags")
    try folder.createFolder("a/eu-west-1")
    try folder.write("{}", to: "a/describe-regions.json")
    try folder.write("", to: "README.md")
    let found = SnapshotFolder(root: folder.path)
    #expect(
      found.files.map(\.path) == [
        "a/us-east-1/lambda-get-policy/Z.json", "a/us-east-1/lambda-get-policy/z.json",
        "b/us-east-1/lambda-list-functions.json",
      ]
    )
    #expect(found.hasManifest)
    #expect(found.accountFolders == ["a", "b"])
    #expect(found.regions == ["a": ["eu-west-1", "us-east-1"], "b": ["us-east-1"]])
    #expect(found.folders.map(\.operation) == ["lambda-get-policy", "lambda-list-tags"])
    #expect(found.problems == [])
  }

  @Test func followsNoLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "a/us-east-1/lambda-list-functions.json")
    try folder.link("a/us-east-1/again", to: "..")
    try folder.link("loop", to: ".")
    try folder.link("a/us-east-1/sns-list-topics.json", to: "/nowhere")
    let found = SnapshotFolder(root: folder.path)
    #expect(found.files.count == 1)
    #expect(
      found.problems == [
        SnapshotProblem(file: "a/us-east-1/again", kind: .symbolicLink),
        SnapshotProblem(file: "a/us-east-1/sns-list-topics.json", kind: .symbolicLink),
        SnapshotProblem(file: "loop", kind: .symbolicLink),
      ]
    )
  }

  @Test func leavesHiddenFilesAndStrangersAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "a/us-east-1/lambda-list-functions.json")
    try folder.write("x", to: ".git/config")
    try folder.write("x", to: "a/us-east-1/.DS_Store")
    try folder.write("x", to: "a/us-east-1/notes.txt")
    try folder.write("x", to: "a/us-east-1/ecs-describe-tasks/cluster/task")
    try #require(mkfifo("\(folder.path)/a/us-east-1/sns-list-topics.json", 0o600) == 0)
    let found = SnapshotFolder(root: folder.path)
    #expect(found.files.count == 1)
    #expect(
      found.problems == [
        SnapshotProblem(file: "a/us-east-1/ecs-describe-tasks/cluster", kind: .unknownFile),
        SnapshotProblem(file: "a/us-east-1/notes.txt", kind: .unknownFile),
        SnapshotProblem(file: "a/us-east-1/sns-list-topics.json", kind: .notAFile),
      ]
    )
  }

  @Test func saysWhenThereIsNothing() throws {
    let folder = try TemporaryFolder()
    #expect(SnapshotFolder(root: folder.path).problems.map(\.kind) == [.emptySnapshot])
    #expect(SnapshotFolder(root: folder.path + "/none").problems.map(\.kind) == [.unreadable(ENOENT)])
    try folder.write("{}", to: "file")
    #expect(SnapshotFolder(root: folder.path + "/file").problems.map(\.kind) == [.notAFolder])
  }
}
