import EcosystemFiles
import EcosystemModel
import Testing

/// Every message of reading, whole, with the place it points to marked in the input.
@Test(arguments: referenceMessages + cellMessages + rowMessages + oddMessages)
func tellsWhereWhatAndWhatToDo(_ told: Told) {
  let map = MarkedMap(told.files)
  #expect(map.told() == map.expected(told.messages))
}

let referenceMessages = [
  Told(
    "who told of a link: an organisation, a table, and each other one once",
    [
      "actors.csv": "id,name,aliases\nrio,Rio Arts,The Rio\nlab,Harbour Lab,\n",
      "ties.csv":
        "from,to,reported_by\nrio,lab,▸Sarah Pike\nrio,lab,the rio\nrio,lab,Table 3\nrio,lab,Sarah Pike\n",
    ],
    "▸: warning: 'Sarah Pike' is no organisation of the map and no table\n"
      + "  hint: write the organisation, or a table such as 'table 3': never a person's name"),
  Told(
    "unknown reference", ["actors.csv": twoActors, "ties.csv": "from,to\nrio,▸ri0\n"],
    "▸: error: no actor has the id or name 'ri0'\n  hint: did you mean 'rio'?"),
  Told(
    "unknown reference, nothing near",
    ["actors.csv": twoActors, "ties.csv": "from,to\n▸The Museum of Glass,lab\n"],
    "▸: error: no actor has the id or name 'The Museum of Glass'\n"
      + "  hint: add it to actors.csv, or use one of: 'rio', 'Rio Arts', 'lab', 'Harbour Lab'"),
  Told(
    "ambiguous reference",
    [
      "actors.csv": "id,name\nn,The Hub\ns,The Hub\nx,Lab\n", "ties.csv": "from,to\nx,▸the hub\n",
    ],
    "▸: error: 'the hub' could be 'n' (The Hub) or 's' (The Hub)\n"
      + "  hint: write the id of the one that is meant"),
  Told(
    "one's id is another's name",
    ["actors.csv": "id,name\nhub,North\ns,Hub\n", "ties.csv": "from,to\ns,▸hub\n"],
    "▸: error: 'hub' could be 'hub' (North) or 's' (Hub)\n"
      + "  hint: write the id of the one that is meant"),
  Told(
    "an empty reference", ["actors.csv": twoActors, "ties.csv": "from,to\nrio,▸\n"],
    "▸: error: the cell 'to' is empty\n"
      + "  hint: write the id or name of an organisation, or remove the row"),
  Told(
    "a domain that the table does not list",
    [
      "actors.csv": "name,domains\nRio,health;▸\n".replacing("health;▸", with: "▸healthy"),
      "domains.csv": "id,title\nhealth,Health\n",
    ],
    "▸: error: no domain has the id or title 'healthy'\n  hint: did you mean 'Health' or 'health'?"),
  Told(
    "a sector misspelt", ["actors.csv": "name,sector\nRio,▸cultur\n"],
    "▸: error: no sector has the id or title 'cultur'\n"
      + "  hint: did you mean 'culture'? or list your own in sectors.csv"),
  Told(
    "a sector of the city's own, told once",
    ["actors.csv": "name,sector\nRio,▸faith\nLab,faith\nHub,culture\n"],
    "▸: warning: 'faith' is not one of the default sectors; taken as your own\n"
      + "  hint: list your own in sectors.csv, with id and title"),
  Told(
    "a source that is not listed",
    ["actors.csv": "name,source\nRio,▸S9\n", "sources.csv": "id,title\nS1,Minutes\n"],
    "▸: warning: no source has the id or title 'S9'\n"
      + "  hint: add it to sources.csv; it is kept as written"),
  Told(
    "a domain above itself",
    ["actors.csv": twoActors, "domains.csv": "id,title,parent\na,Arts,▸a\n"],
    "▸: error: the parent 'a' stands below this domain itself\n"
      + "  hint: leave the parent of the topmost domain empty"),
  Told(
    "a circle of three domains",
    [
      "actors.csv": twoActors,
      "domains.csv": "id,title,parent\na,Arts,b\nb,Music,c\nc,Song,▸a\nd,Dance,a\n",
    ],
    "▸: error: the parent 'a' stands below this domain itself\n"
      + "  hint: leave the parent of the topmost domain empty"),
]

let strengthHint =
  "  hint: write 1 (share news), 2 (work together), 3 (plan or fund together), "
  + "or any number above 0 (from 1e-12 to 1e12)"

let cellMessages =
  ["0", "-1", "−1", "nan", "three", "inf", "1e999", "0x10", "1.5,000"].map { strength in
    Told(
      "strength \(strength)",
      [
        "actors.csv": twoActors, "ties.csv": "from\tto\tstrength\nrio\tlab\t▸\(strength)\n",
      ],
      "▸: error: '\(strength)' is not a strength\n" + strengthHint)
  } + [
    Told(
      "a thousand or one, where commas are decimal",
      ["actors.csv": twoActors, "ties.csv": "from;to;strength\nrio;lab;▸1,000\n"],
      "▸: error: '1,000' is not a strength\n"
        + "  hint: it could be a thousand or a part: write 1200, or 1.20"),
    Told(
      "a date that is none",
      [
        "actors.csv": twoActors, "ties.csv": "from,to,date\nrio,lab,▸2023-02-29\nrio,lab,▸5/9/17\n",
      ],
      "▸: error: '2023-02-29' is not a date\n"
        + "  hint: write 2017, 2017-09 or 2017-09-05; a ? at the end marks an estimate",
      "▸: error: '5/9/17' is not a date\n"
        + "  hint: write 2017, 2017-09 or 2017-09-05; a ? at the end marks an estimate"),
    Told(
      "outside the globe", ["actors.csv": "name,lat,lon\nRio,▸90.1,▸-180.5\n"],
      "▸: error: '90.1' is not a latitude\n  hint: write degrees from -90 to 90, such as 50.3755",
      "▸: error: '-180.5' is not a longitude\n"
        + "  hint: write degrees from -180 to 180, such as -4.1427"),
    Told(
      "half a coordinate", ["actors.csv": "name,lat,lon\nRio,50.4,▸\n"],
      "▸: error: 'lon' is missing\n  hint: give both lat and lon, or neither"),
    Told(
      "age band upside down",
      ["actors.csv": twoActors, "age_bands.csv": "id,title,from,to\ny,Young,16,▸14\n"],
      "▸: error: the ages run from 16 to 14\n"
        + "  hint: write the younger age under 'from' and the older under 'to'"),
    Told(
      "an age that is none",
      ["actors.csv": twoActors, "age_bands.csv": "id,title,from,to\ny,Young,▸14.5,16\n"],
      "▸: error: '14.5' is not an age in years\n  hint: write a whole number from 0 to 130"),
    Told(
      "a word outside its list", ["actors.csv": "name,scope\nRio,▸world\n"],
      "▸: error: 'world' is not a word for 'scope'\n  hint: write one of: city, region, national"),
    Told(
      "neither yes nor no", ["actors.csv": "name,willing\nRio,▸perhaps\n"],
      "▸: error: 'perhaps' is neither yes nor no\n  hint: write yes or no"),
    Told(
      "a paper that is none",
      ["actors.csv": twoActors, "city.csv": "setting,value\nprint.paper,▸B5\n"],
      "▸: error: 'B5' is not a paper size\n  hint: write A0, A1, A2, A3 or A4"),
    Told(
      "control and bidi characters are no part of a text",
      ["actors.csv": "name,willing\nRio,▸\u{1B}[31m\u{202E}oui\n"],
      "▸: error: '[31moui' is neither yes nor no\n  hint: write yes or no"),
  ]

let rowMessages = [
  Told(
    "a repeated id", ["actors.csv": "id,name\nrio,Rio Arts\n▸RIO,Rio Dance\n"],
    "▸: error: the id 'RIO' is used twice; first on line 2\n"
      + "  hint: give each organisation an id of its own, or keep one of the rows"),
  Told(
    "the same name twice, without ids", ["actors.csv": "name\nRio Arts\n▸Rio  arts\n"],
    "▸: error: the organisation 'Rio arts' is listed twice; first on line 2\n"
      + "  hint: keep one of the rows, or give each an id of its own"),
  Told(
    "the same name twice, one with an id", ["actors.csv": "id,name\nr,Rio Arts\n,▸Rio Arts\n"],
    "▸: error: the organisation 'Rio Arts' is listed twice; first on line 2\n"
      + "  hint: keep one of the rows, or give each an id of its own"),
  Told(
    "an id in both files of actors",
    ["actors.csv": twoActors, "nodes.csv": "Id,Label\n▸lab,The Lab\n"],
    "▸: error: the id 'lab' is used twice; first in actors.csv:3\n"
      + "  hint: give each organisation an id of its own, or keep one of the rows"),
  Told(
    "a repeated id of another table",
    ["actors.csv": twoActors, "places.csv": "id,name\nh,Harbour\n▸h,Hill\n"],
    "▸: error: the id 'h' is used twice\n  hint: give each place an id of its own"),
  Told(
    "no name", ["actors.csv": "id,name\nrio,▸\n"],
    "▸: error: the cell 'name' is empty\n  hint: fill it in, or remove the row"),
  Told(
    "a missing column", ["actors.csv": twoActors, "ties.csv": "▸from,toward\nrio,lab\n"],
    "▸: error: the column 'to' is missing\n"
      + "  hint: the headings found are 'from', 'toward'; rename one of them or add the column"),
  Told(
    "a row too long",
    ["actors.csv": "id,name\nrio,Rio,▸ Dance and Song,\nlab\t,Lab,,\n"],
    "▸: warning: 'Dance and Song' stands under no heading and was not read\n"
      + "  hint: if a text holds a comma, put the text in double quotes"),
  Told(
    "a setting misspelt",
    ["actors.csv": twoActors, "city.csv": "setting,value\n▸boundry,here\n▸audience,public\n"],
    "▸: warning: there is no setting 'boundry'\n  hint: did you mean 'boundary'?",
    "▸: warning: there is no setting 'audience'\n  hint: did you mean 'privacy.audience'?"),
  Told(
    "a setting that nobody knows",
    ["actors.csv": twoActors, "city.csv": "setting,value\n▸zebra_count,2\n"],
    "▸: note: there is no setting 'zebra_count'; it was not used"),
  Told(
    "a setting twice",
    ["actors.csv": twoActors, "city.csv": "setting,value\nname,Rio\n▸Name,Leeds\n"],
    "▸: error: the setting 'Name' is given twice\n  hint: keep one of the rows"),
  Told(
    "complete for nothing known",
    [
      "actors.csv": "name,domains\nRio,stem\n",
      "city.csv": "setting,value\ncomplete_for,▸ties;tie;provision:stem;provision:sten;weather\n",
    ],
    "▸: warning: 'complete_for' names 'tie', which is no table\n  hint: did you mean 'ties'?",
    "map/city.csv:2:14: warning: 'complete_for' names 'sten', which is no domain or place of this map\n"
      + "  hint: did you mean 'stem'?",
    "map/city.csv:2:14: warning: 'complete_for' names 'weather', which is no table\n"
      + "  hint: name a table, such as ties or provision:stem"),
  Told(
    "privacy.keep names no column",
    [
      "actors.csv": "name,colour,phone\nRio,red,\n",
      "city.csv": "setting,value\nprivacy.keep,▸Colour;shape;phone\n",
    ],
    "map/actors.csv:1: note: these columns look personal and were not read: phone",
    "▸: warning: 'privacy.keep' names 'shape', which is no further column of actors\n"
      + "  hint: write it as in the heading of actors, or take it out of privacy.keep",
    "map/city.csv:2:14: warning: 'privacy.keep' names 'phone', which looks personal and is not read\n"
      + "  hint: take it out of privacy.keep, or rename the column if it holds nothing personal"),
]

/// What can be read and is hardly meant.
let oddMessages = [
  Told(
    "a date that can be read in two ways",
    ["actors.csv": twoActors, "ties.csv": "from,to,date\nrio,lab,▸05/09/2017\n"],
    "▸: error: '05/09/2017' is not a date\n"
      + "  hint: write 2017-09-05 if the day comes first, 2017-05-09 if the month does"),
  Told(
    "ages in one cell",
    [
      "actors.csv": twoActors,
      "provision.csv":
        "provider,title,domains,age_from\nrio,Code,art,▸11-16\nrio,Film,art,▸16+\nlab,Go,art,▸14 to 16\n",
    ],
    "▸: error: '11-16' is not an age in years\n"
      + "  hint: write 11 under 'age_from' and 16 under 'age_to'",
    "▸: error: '16+' is not an age in years\n"
      + "  hint: write 16 under 'age_from', and leave 'age_to' empty",
    "▸: error: '14 to 16' is not an age in years\n"
      + "  hint: write 14 under 'age_from' and 16 under 'age_to'"),
  Told(
    "all faults of a row",
    [
      "actors.csv": twoActors,
      "provision.csv": "provider,title,domains,ends\n▸ri0,▸,art,▸soon\n",
      "affiliations.csv": "actor,initiative,date\n▸ri0,▸,▸soon\n",
    ],
    "▸: error: no actor has the id or name 'ri0'\n  hint: did you mean 'rio'?",
    "▸: error: the cell 'initiative' is empty\n  hint: fill it in, or remove the row",
    "▸: error: 'soon' is not a date\n"
      + "  hint: write 2017, 2017-09 or 2017-09-05; a ? at the end marks an estimate",
    "▸: error: no actor has the id or name 'ri0'\n  hint: did you mean 'rio'?",
    "▸: error: the cell 'title' is empty\n  hint: fill it in, or remove the row",
    "▸: error: 'soon' is not a date\n"
      + "  hint: write 2017, 2017-09 or 2017-09-05; a ? at the end marks an estimate"),
  Told(
    "two organisations in one cell",
    ["actors.csv": twoActors, "ties.csv": "from,to\n▸\"Rio Arts, Harbour Lab\",lab\n"],
    "▸: error: no actor has the id or name 'Rio Arts, Harbour Lab'\n"
      + "  hint: name one a row: 'Rio Arts', then 'Harbour Lab'"),
  Told(
    "a name cut short",
    [
      "actors.csv": "name\nThe Mill Lane Arts Center\nHarbour Lab\n",
      "ties.csv": "from,to\n▸Mill Lane Arts,Harbour Lab\n",
    ],
    "▸: error: no actor has the id or name 'Mill Lane Arts'\n"
      + "  hint: did you mean 'The Mill Lane Arts Center'?"),
  Told(
    "a domain misspelt, where no table lists domains",
    ["actors.csv": "name,domains\nRio,Health and wellbeing\nLab,▸Helth and wellbeing\n"],
    "▸: warning: 'Helth and wellbeing' was taken as another domain than 'Health and wellbeing'\n"
      + "  hint: write both the same way, or list both in domains.csv"),
  Told(
    "initiatives that are numbered",
    [
      "actors.csv": "name\nRio\n",
      "affiliations.csv": "actor,initiative\nRio,Workshop 1\nRio,Workshop 2\n",
    ]
  ),
  Told(
    "a list with commas",
    ["actors.csv": "name,domains\nRio,▸\"Steam, Enterprise\"\nLab,Steam\nHub,Enterprise\n"],
    "▸: warning: 'Steam, Enterprise' was taken as one domain, and its parts are others\n"
      + "  hint: write a list with semicolons"),
  Told(
    "a link with itself", ["actors.csv": twoActors, "ties.csv": "from,to\nrio,rio\n"],
    "map/ties.csv:2: note: a link leads from an organisation to itself, and no measure counts that\n"
      + "  hint: name the other end, or remove the row"),
  Told(
    "a strength beyond the scale",
    [
      "actors.csv": twoActors,
      "ties.csv": "from,to,strength\n" + String(repeating: "rio,lab,2\n", count: 9) + "rio,lab,7\n",
    ],
    "map/ties.csv:11: note: a strength of 7, where nearly all are 1 to 3\n"
      + "  hint: 1 is share news, 2 work together, 3 plan or fund together; more weighs more"),
  Told(
    "latitude and longitude the wrong way round",
    [
      "actors.csv":
        "name,lat,lon\nA,51.4,-3.2\nB,51.5,-3.1\nC,51.5,-3.3\nD,▸-3.2,51.45\n"
    ],
    "▸: warning: latitude -3.2 and longitude 51.45 seem to have changed places\n"
      + "  hint: the other organisations and places lie where lat is 51.45"),
]

@Test(arguments: [
  ("2017-09-05", "2017-09-05"), ("5 September 2017", "2017-09-05"), ("5th Sept 2017", "2017-09-05"),
  ("Sept 2017", "2017-09"), ("1 May 2017?", "2017-05-01?"), ("25/9/2017", "2017-09-25"),
  ("09.25.2017", "2017-09-25"), ("5/5/2017", "2017-05-05"),
])
func datesThatCanBeReadInOneWayAloneAreRead(written: String, read: String) throws {
  let map = MarkedMap(["actors.csv": twoActors, "ties.csv": "from,to,date\nrio,lab,\(written)\n"])
  #expect(map.told() == [])
  let ecosystem = try readEcosystem(in: map.source).ecosystem
  #expect(ecosystem.tieDetails[0]?.date?.description == read)
}

@Test func allProblemsComeInOneGoByFileAndLine() {
  let map = MarkedMap([
    "actors.csv": "id,name,lat,lon\nrio,Rio,▸91,4\nrio,Lab,,\n".replacing(
      "\nrio,Lab", with: "\n▸rio,Lab"),
    "ties.csv": "from,to,strength\nrio,▸x,▸0\n",
    "domains.csv": "id,title,since\na,Arts,▸soon\n",
  ])
  #expect(map.told().map { $0.split(separator: ": ")[0] }.map(String.init) == map.places)
  #expect(map.places.count == 5)
}

@Test func aFloodOfErrorsIsCountedAndWarningsDoNotHideThem() {
  let warned = (0..<1_500).map { "W\($0),own sector \($0 * 7_919),\n" }.joined()
  let wrong = (0..<1_200).map { "E\($0),,99\n" }.joined()
  let map = MarkedMap(["actors.csv": "name,sector,influence\n" + warned + wrong])
  let told = map.told()
  #expect(told.count { $0.contains(": error: '99' is not a number from 1 to 5") } == 1_000)
  #expect(
    told.suffix(2) == [
      "error: there are 200 more of this kind: error\n  hint: mend these first and check again",
      "warning: there are 500 more of this kind: warning\n  hint: mend these first and check again",
    ])
}
