import JSON

/// What one thread keeps for all the files it reads.
struct FileTools: ~Copyable {
  var file = FileBytes()
  let parser = JSONParser()
  /// For documents written as text inside of documents.
  let innerParser = JSONParser()
  /// Of the one snapshot that is being read.
  var texts: RecentTexts?
}
