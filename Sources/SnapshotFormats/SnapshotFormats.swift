// SnapshotFormats
