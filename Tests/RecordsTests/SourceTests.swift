import Records
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Test func aFolderGivesItsVisibleFiles() throws {
  let folder = TemporaryFolder()
  for name in ["b.csv", "a.csv", ".hidden.csv", "line\nbreak.csv"] { folder.write("x", to: name) }
  mkdir(folder.path + "/folder.csv", 0o755)
  mkfifo(folder.path + "/pipe.csv", 0o644)
  symlink(folder.path + "/a.csv", folder.path + "/link.csv")
  symlink(folder.path + "/folder.csv", folder.path + "/linked-folder.csv")
  let source = try Source.at(folder.path + "/")
  #expect(source.files == ["a.csv", "b.csv", "line\nbreak.csv", "link.csv"])
  #expect(source.path(of: "a.csv") == folder.path + "/a.csv")
  #expect(try source.bytes(of: "link.csv") == Array("x".utf8))
}

@Test func aLinkThatLeadsNowhereIsTold() throws {
  let folder = TemporaryFolder()
  symlink("gone.csv", folder.path + "/actors.csv")
  let source = try Source.at(folder.path)
  #expect {
    try source.bytes(of: "actors.csv")
  } throws: { error in
    "\(error)"
      == "\(folder.path)/actors.csv: error: the file cannot be read: no such file or directory\n"
      + "  hint: check who may read it, and that no other program holds it open"
  }
}

@Test(.enabled(if: geteuid() != 0, "root may read everything"))
func aFileThatNobodyMayReadIsTold() throws {
  let folder = TemporaryFolder()
  folder.write("x", to: "actors.csv")
  chmod(folder.path + "/actors.csv", 0)
  let source = try Source.at(folder.path)
  #expect {
    try source.bytes(of: "actors.csv")
  } throws: { error in
    "\(error)".contains("actors.csv: error: the file cannot be read: permission denied\n")
  }
}

@Test func aSingleFileIsASourceOfOne() throws {
  let folder = TemporaryFolder()
  folder.write("name\n", to: "friends.csv")
  let source = try Source.at(folder.path + "/friends.csv")
  #expect(source.files == ["friends.csv"])
  #expect(source.path(of: "friends.csv") == folder.path + "/friends.csv")
  #expect(try source.bytes(of: "friends.csv") == Array("name\n".utf8))
}

@Test func aMapIsNamedAfterItsFolder() {
  #expect(Source.memory("maps/rio/", [:]).folderName == "rio")
  #expect(!["", "."].contains(Source.memory(".", [:]).folderName))
}

@Test func aLinkOutOfTheFolderIsNotRead() throws {
  let (map, other) = (TemporaryFolder(), TemporaryFolder())
  map.write("name\nRio\n", to: "actors.csv")
  other.write("secret\n", to: "list.csv")
  #expect(symlink("\(other.path)/list.csv", "\(map.path)/ties.csv") == 0)
  #expect(symlink("actors.csv", "\(map.path)/nodes.csv") == 0)
  let source = try Source.at(map.path)
  #expect(try source.bytes(of: "nodes.csv") == Array("name\nRio\n".utf8))
  #expect {
    try source.bytes(of: "ties.csv")
  } throws: {
    "\($0)"
      == "\(map.path)/ties.csv: error: the file is a link that leads out of the folder, and was "
      + "not read\n  hint: copy the file itself into the folder"
  }
  let alone = try Source.at("\(map.path)/ties.csv")
  #expect(try alone.bytes(of: "ties.csv") == Array("secret\n".utf8))
}
