import Foundation
import Testing

/// Organisations under several names, from the first look to one organisation.
struct ResolveTests {
  @Test func nothingIsChangedWithoutAWord() throws {
    try withDesk { desk in
      try desk.write("id,name\na,Youth Alive\nb,Youth Alive Ltd\n", to: "alike/actors.csv")
      let outcome = try desk.actormap("resolve", "alike", "-q")
      #expect(
        outcome.output == """
          a,b,name_a,name_b,jw,tfidf,reason,decision
          a,b,Youth Alive,Youth Alive Ltd,1,1,same name,same

          """)
      #expect(try desk.files(below: "alike").keys.sorted() == ["actors.csv"])
    }
  }

  /// First look, a person's two words, then the map as they say; run again, and nothing changes.
  @Test func whatPeopleDecideBecomesTheMap() throws {
    try withDesk { desk in
      try desk.write(
        "id,name\na,Youth Alive\nb,Youth Alive Ltd\nc,YouthAlive\nd,Docks Museum\n",
        to: "alike/actors.csv")
      #expect(try desk.actormap("resolve", "alike", "--into", "alike", "-q").code == 0)
      let lines = try desk.text("alike/review.csv").split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      #expect(lines.map { [$0[0], $0[1], $0[7]] }.contains(["a", "b", "same"]))
      #expect(lines.contains { $0[7].isEmpty })
      let answered = lines.map { line in
        let isSame = !line.contains("d")
        return (line.dropLast() + [isSame ? "same" : "different"]).joined(separator: ",")
      }
      let heading = "a,b,name_a,name_b,jw,tfidf,reason,decision\n"
      try desk.write(heading + answered.joined(separator: "\n") + "\n", to: "alike/review.csv")
      #expect(try desk.actormap("resolve", "alike", "--into", "alike", "-q").code == 0)
      #expect(try desk.text("alike/review.csv") == heading)
      let decided = try desk.text("alike/decisions.csv")
      #expect(decided.hasPrefix("a,b,decision,date\n"))
      #expect(decided.contains("a,b,same,\n"))
      let names = try desk.actormap("measure", "alike", "--only", "degree", "-q").output
      #expect(names.split(separator: "\n").count == 3)
      let again = try desk.actormap("resolve", "alike", "--into", "alike", "-q")
      #expect(again.code == 0)
      #expect(try desk.text("alike/decisions.csv") == decided)
    }
  }

  @Test func aFileThatIsNoFolderTakesTheList() throws {
    try withDesk { desk in
      try desk.write("id,name\na,Youth Alive\nb,Youth Alive Ltd\n", to: "alike/actors.csv")
      #expect(try desk.actormap("resolve", "alike", "--into", "list.csv", "-q").code == 0)
      #expect(try desk.text("list.csv").contains("a,b,Youth Alive"))
    }
  }
}
