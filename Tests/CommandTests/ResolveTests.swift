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

  /// What somebody wrote into the list stays, be it a remark, a pair of their own, or an answer on an
  /// organisation that is gone.
  @Test func whatIsPencilledInStays() throws {
    try withDesk { desk in
      try desk.write(
        "id,name\na,Youth Alive\nc,YouthAlive\nd,Docks Museum\ne,Hill School\n",
        to: "alike/actors.csv")
      try desk.write(
        """
        a,b,name_a,name_b,jw,tfidf,reason,decision,Who knows
        c,a,YouthAlive,Youth Alive,0.5,0.5,similar name,,"ask Sam, tbc"
        d,e,Docks Museum,Hill School,,,my own hunch,,
        a,gone,Youth Alive,Gone,,,similar name,same,
        gone,lost,Gone,Lost,,,similar name,,
        d,a,Docks Museum,Youth Alive,,,,different,

        """, to: "alike/review.csv")
      let kept = """
        a,b,name_a,name_b,jw,tfidf,reason,decision,Who knows
        a,c,Youth Alive,YouthAlive,*,*,similar name,,"ask Sam, tbc"
        d,e,Docks Museum,Hill School,,,my own hunch,,
        a,gone,Youth Alive,Gone,,,similar name,same,

        """
      for _ in 0..<2 {
        let outcome = try desk.actormap("resolve", "alike", "--into", "alike")
        #expect(outcome.code == 0)
        #expect(
          outcome.errors.contains(
            "review.csv:4:3: warning: no actor has the id or name 'gone'; the decision is not used")
        )
        let list = try desk.text("alike/review.csv").replacing(/0\.\d+/, with: "*")
        #expect(list == kept)
        #expect(try desk.text("alike/decisions.csv") == "a,b,decision,date\nd,a,different,\n")
      }
    }
  }

  /// A list outside of the map keeps its answers too.
  @Test func aListThatIsNoFolderKeepsItsAnswers() throws {
    try withDesk { desk in
      try desk.write("id,name\na,Youth Alive\nb,Youth Alive Ltd\n", to: "alike/actors.csv")
      #expect(try desk.actormap("resolve", "alike", "--into", "list.csv", "-q").code == 0)
      try desk.mar("list.csv", "same name,same", "same name,different")
      let pencilled = try desk.text("list.csv")
      #expect(try desk.actormap("resolve", "alike", "--into", "list.csv", "-q").code == 0)
      #expect(try desk.text("list.csv") == pencilled)
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
