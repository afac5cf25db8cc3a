import EcosystemFiles
import EcosystemModel
import Records
import Testing

@Test func ratingsAreReadByItemDateAndValue() throws {
  let reading = try MarkedMap([
    "actors.csv": twoActors,
    "ratings.csv":
      "Rater,Rated,Item,Score,Date\nrio,Harbour Lab,Power and influence,4,2026-02\n"
      + "lab,rio,warmth,2.5,\nlab,rio,warmth,2.5,\nlab,rio,warmth,3,2025\nlab,lab,Openness,1,\n",
  ]).read()
  let ratings = reading.ecosystem.ratings
  #expect(
    ratings.map { [$0.rater.index, $0.rated.index] } == [[0, 1], [1, 0], [1, 0], [1, 1]])
  #expect(ratings.map(\.item.rawValue) == ["power", "warmth", "warmth", "openness"])
  #expect(ratings.map(\.value) == [4, 2.5, 3, 1])
  #expect(ratings.map { $0.date?.description } == ["2026-02", nil, "2025", nil])
  #expect(reading.ledger.last.map { [$0.read, $0.kept, $0.merged, $0.rejected] } == [5, 4, 1, 0])
  #expect(reading.remarks.isEmpty)
}

@Test func settingsOfTheCollectionAreReadAndOthersKept() throws {
  let map = try MarkedMap([
    "actors.csv": twoActors,
    "city.csv":
      "setting,value\nCollection.Question,Whom do you work with?\ncollection.who,18 of 20\n"
      + "collection.how,a survey\ncollection.period,spring\ncollection.Language,Welsh\n"
      + "collection.why,\nnext_steps,Ask again\nprivacy.min_cell,10\nbands,15 = 1; 45=0.5\n",
  ]).read().ecosystem.city
  #expect(map.collection.question == "Whom do you work with?")
  #expect(
    [map.collection.who, map.collection.how, map.collection.period]
      == ["18 of 20", "a survey", "spring"])
  #expect(map.collection.others == [.init(name: "language", text: "Welsh")])
  #expect(map.nextSteps == "Ask again" && map.minCell == 10)
  #expect(
    map.bands == [TravelBand(minutes: 15, weight: 1), TravelBand(minutes: 45, weight: 0.5)])
}

@Test func bandsAndSmallCellsHaveDefaults() {
  let city = City(id: "x")
  #expect(
    city.bands.map(\.minutes) == [10, 20, 30] && city.bands.map(\.weight) == [1, 0.68, 0.22])
  #expect(city.minCell == 5)
}

@Test(arguments: ratingMessages)
func tellsWhatIsWrongWithRatingsAndSettings(_ told: Told) {
  let map = MarkedMap(told.files)
  #expect(map.told() == map.expected(told.messages))
}

private func rated(_ rows: String) -> [String: String] {
  ["actors.csv": twoActors, "ratings.csv": "rater,rated,item,value\n" + rows]
}

private func set(_ rows: String) -> [String: String] {
  ["actors.csv": twoActors, "city.csv": "setting,value\n" + rows]
}

private let ratingMessages = [
  Told(
    "ratings outside 1 to 4",
    rated("rio,lab,power,▸0\nrio,lab,mission,▸5\nrio,lab,openness,▸much\nlab,rio,power,▸n/a\n"),
    "▸: error: '0' is not a number from 1 to 4\n  hint: write 1, 2, 3 or 4",
    "▸: error: '5' is not a number from 1 to 4\n  hint: write 1, 2, 3 or 4",
    "▸: error: 'much' is not a number from 1 to 4\n  hint: write 1, 2, 3 or 4",
    "▸: error: 'n/a' is not a number from 1 to 4\n  hint: write 1, 2, 3 or 4"),
  Told(
    "a rater that nobody knows", rated("▸ri0,lab,power,3\n"),
    "▸: error: no actor has the id or name 'ri0'\n  hint: did you mean 'rio'?"),
  Told(
    "no value and no item", rated("rio,lab,▸,▸\n"),
    "▸: error: the cell 'item' is empty\n  hint: fill it in, or remove the row",
    "▸: error: the cell 'value' is empty\n  hint: fill it in, or remove the row"),
  Told(
    "an item misspelt, told once", rated("rio,lab,▸relaibility,3\nlab,rio,relaibility,3\n"),
    "▸: warning: 'relaibility' is taken as an item of your own\n"
      + "  hint: did you mean 'reliability'?"),
  Told(
    "two values for one rating", rated("rio,lab,power,3\nrio,Harbour Lab,Power,▸2\n"),
    "▸: error: the same rating has another value on line 2\n"
      + "  hint: keep one of the rows, or give each its date or table"),
  Told(
    "bands that are none", set("bands,▸10=1;20\n"),
    "▸: error: '20' is not minutes and a weight from 0 to 1\n"
      + "  hint: write them as in 10=1;20=0.68;30=0.22"),
  Told(
    "a weight above 1", set("bands,▸10=1.5\n"),
    "▸: error: '10=1.5' is not minutes and a weight from 0 to 1\n"
      + "  hint: write them as in 10=1;20=0.68;30=0.22"),
  Told(
    "a band of ages of the world", set("bands,▸10=1;1e19=0.5\n"),
    "▸: error: the band '1e19=0.5' is longer than a day\n"
      + "  hint: write minutes up to 1440, as in 10=1;20=0.68;30=0.22"),
  Told(
    "bands out of order", set("bands,▸20=1;10=0.5\n"),
    "▸: error: the band '10=0.5' is not longer than the one before it\n"
      + "  hint: write the shortest first, as in 10=1;20=0.68;30=0.22"),
  Told(
    "a smallest count that is none", set("privacy.min_cell,▸0\n"),
    "▸: error: '0' is not a smallest count\n"
      + "  hint: write a whole number of 1 or more, such as 5"),
  Told(
    "a misspelt setting of the collection", set("▸collection.questoin,Who?\ncollection.x,y\n"),
    "▸: warning: 'collection.questoin' is kept as a setting of your own\n"
      + "  hint: did you mean 'collection.question'?"),
]
