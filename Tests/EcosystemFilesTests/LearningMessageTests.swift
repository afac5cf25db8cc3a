import Testing

/// Every message of the tables of learning, travel and plans, whole.
@Test(arguments: wayMessages + learningMessages + planMessages)
func tellsWhatIsWrongWithLearningAndPlans(_ told: Told) {
  let map = MarkedMap(told.files)
  #expect(map.told() == map.expected(told.messages))
}

/// Two organisations, two places, two offers, a badge and an opportunity, and one table more.
private func city(_ table: String, _ text: String) -> [String: String] {
  [
    "actors.csv": twoActors, "places.csv": "id,name\nn,North Quay\ns,South Hill\n",
    "domains.csv": "id,title\narts,Arts\n",
    "provision.csv": "provider,title,domains\nrio,Dance,arts\nlab,Code,arts\n",
    "badges.csv": "name,issuer\nDancer,rio\n", "opportunities.csv": "name,provider\nStage,lab\n",
  ].merging([table + ".csv": text]) { $1 }
}

private let wayMessages = [
  Told(
    "a population below 0", city("population", "place,people\nn,▸-5\ns,▸4.5\nn,▸unknown\n"),
    "▸: error: '-5' is not a whole number of people\n  hint: write digits alone, such as 40",
    "▸: error: '4.5' is not a whole number of people\n  hint: write digits alone, such as 40",
    "▸: error: 'unknown' is not a whole number of people\n  hint: write digits alone, such as 40"),
  Told(
    "the same people counted twice",
    city("population", "place,people,group\nn,40,\nNorth Quay,▸50,\nn,50,carers\n"),
    "▸: error: the same people are counted otherwise on line 2\n  hint: keep one of the rows"),
  Told(
    "people of no age band", city("population", "place,people,age_band\nn,40,▸teens\n"),
    "▸: error: no age band has the id or title 'teens'\n  hint: add it to age_bands.csv"),
  Told(
    "a way to nowhere", city("travel", "from,to,minutes\nn,▸Nowhere,5\nn,▸,5\n▸nort quay,s,5\n"),
    "▸: error: no place has the id or title 'Nowhere'\n"
      + "  hint: add it to places.csv, or use one of: 'n', 'North Quay', 's', 'South Hill'",
    "▸: error: the cell 'to' is empty\n  hint: fill it in, or remove the row",
    "▸: error: no place has the id or title 'nort quay'\n  hint: did you mean 'North Quay'?"),
  Told(
    "minutes below 0", city("travel", "from,to,minutes\nn,s,▸-1\ns,n,▸soon\n"),
    "▸: error: '-1' is not a number of minutes\n"
      + "  hint: write digits alone, such as 25; 0 is no time at all",
    "▸: error: 'soon' is not a number of minutes\n"
      + "  hint: write digits alone, such as 25; 0 is no time at all"),
  Told(
    "one way, two times", city("travel", "from,to,minutes\nn,s,5\nn,South hill,▸6\n"),
    "▸: error: the same way takes another time on line 2\n"
      + "  hint: keep one of the rows, or give each its mode"),
  Told(
    "a barrier to what is no place and no offer",
    city("barriers", "place,to,blocked\nn,▸rio,yes\nn,▸dancing,yes\n"),
    "▸: error: no place or offer has the id or name 'rio'\n"
      + "  hint: write the id of what is meant, or use one of: 'n', 'North Quay', 's', 'South Hill', 'dance', …",
    "▸: error: no place or offer has the id or name 'dancing'\n"
      + "  hint: write the id of what is meant, or use one of: 'n', 'North Quay', 's', 'South Hill', 'dance', …"
  ),
  Told(
    "a barrier that does nothing",
    city("barriers", "place,to,add_minutes,blocked\nn,s,▸,\nn,s,▸,no\nn,s,▸-2,\n"),
    "▸: error: this barrier does nothing\n"
      + "  hint: write the minutes it adds under 'add_minutes', or yes under 'blocked'",
    "▸: error: this barrier does nothing\n"
      + "  hint: write the minutes it adds under 'add_minutes', or yes under 'blocked'",
    "▸: error: '-2' is not a number of minutes\n"
      + "  hint: write digits alone, such as 25; 0 is no time at all"),
  Told(
    "a barrier that does two things",
    city("barriers", "place,to,add_minutes,blocked\nn,s,5,▸yes\n"),
    "▸: error: this barrier both adds minutes and blocks the way\n"
      + "  hint: leave one of 'add_minutes' and 'blocked' empty"),
]

private let learningMessages = [
  Told(
    "a skill in no layer", city("skills", "name,layer\nDance,▸\nSong,▸town\n"),
    "▸: error: the cell 'layer' is empty\n  hint: write one of: core, cofl, city, strategic",
    "▸: error: 'town' is not a word for 'layer'\n"
      + "  hint: write one of: core, cofl, city, strategic"),
  Told(
    "skills above themselves",
    city("skills", "id,name,layer,parent\na,Dance,city,b\nb,Song,city,▸a\nc,Art,city,▸c\n"),
    "▸: error: the parent 'a' stands below this skill itself\n"
      + "  hint: leave the parent of the topmost skill empty",
    "▸: error: the parent 'c' stands below this skill itself\n"
      + "  hint: leave the parent of the topmost skill empty"),
  Told(
    "a parent that is no skill, and a priority of none",
    city("skills", "id,name,layer,parent,priority\na,Dance,city,▸danse,▸0\n"),
    "▸: error: no skill has the id or title 'danse'\n"
      + "  hint: did you mean 'Dance'?",
    "▸: error: '0' is not a priority\n  hint: write a number above 0, such as 2"),
  Told(
    "an offer of a skill that the table does not list",
    city("provision", "provider,title,skills\nrio,Dance,▸rythm\n").merging([
      "skills.csv": "name,layer\nRhythm,city\n"
    ]) { $1 },
    "▸: error: no skill has the id or title 'rythm'\n  hint: did you mean 'Rhythm' or 'rhythm'?"),
  Told(
    "an offer of a badge, and a target of a skill, that the tables do not list",
    city("provision", "provider,title,domains,badge\nrio,Dance,arts,▸danser\n").merging([
      "skills.csv": "name,layer\nRhythm,city\n", "targets.csv": "target,skill\n5,▸rythm\n",
    ]) { $1 },
    "▸: error: no badge has the id or title 'danser'\n  hint: did you mean 'Dancer' or 'dancer'?",
    "▸: error: no skill has the id or title 'rythm'\n  hint: did you mean 'Rhythm' or 'rhythm'?"),
  Told(
    "a skill that could be two",
    city("provision", "provider,title,skills\nrio,Dance,▸rhythm\n").merging([
      "skills.csv": "id,name,layer\na,Rhythm,city\nb,rhythm,core\n"
    ]) { $1 },
    "▸: error: 'rhythm' could be 'a' or 'b'\n  hint: write the id of the one that is meant"),
  Told(
    "a badge of nobody", city("badges", "name,issuer\nDancer,▸\nSinger,▸Nobody\n"),
    "▸: error: the cell 'issuer' is empty\n"
      + "  hint: write the id or name of an organisation, or remove the row",
    "▸: error: no actor has the id or name 'Nobody'\n"
      + "  hint: add it to actors.csv, or use one of: 'rio', 'Rio Arts', 'lab', 'Harbour Lab'"),
  Told(
    "an offer about nothing stated",
    city("provision", "provider,title,domains,skills\nrio,Dance,▸,\nlab,Code,,logic\n"),
    "▸: note: an offer names no domain and no skill: counted as 'not stated'\n"
      + "  hint: write what is learnt under 'domains' or 'skills'"),
  Told(
    "offers about nothing stated",
    city("provision", "provider,title\n" + (1...6).map { "rio,Dance \($0)\n" }.joined()),
    "map/provision.csv:2: note: 6 offers (lines 2, 3, 4, 5, 6, …) name no domain and no skill: "
      + "counted as 'not stated'\n  hint: write what is learnt under 'domains' or 'skills'"),
  Told(
    "two targets for the same",
    city("targets", "target,domain\n40,arts\n40,Arts\n▸7,ARTS\n"),
    "▸: error: another number of the same places is wanted on line 2\n"
      + "  hint: keep one of the rows, or add them up"),
  Told(
    "a target for a domain that does not exist",
    city("targets", "target,domain\n40,▸art\n"),
    "▸: error: no domain has the id or title 'art'\n  hint: did you mean 'Arts' or 'arts'?"),
  Told(
    "a target for a domain and a skill that no row names",
    [
      "actors.csv": "name,domains\nRio,health\n",
      "targets.csv": "target,domain,skill\n40,▸heallth,\n30,▸music,▸rhythm\n",
    ],
    "▸: warning: no other row names the domain 'heallth'; taken as a new one\n"
      + "  hint: did you mean 'health'?",
    "▸: warning: no other row names the domain 'music'; taken as a new one\n"
      + "  hint: list it in domains.csv",
    "▸: warning: no other row names the skill 'rhythm'; taken as a new one\n"
      + "  hint: list it in skills.csv"),
  Told(
    "a step from what is nothing known", city("pathways", "from,to\n▸Dace,▸arts\n"),
    "▸: error: no offer, badge or opportunity has the id or name 'Dace'\n"
      + "  hint: did you mean 'Dance' or 'dance'?",
    "▸: error: no offer, badge or opportunity has the id or name 'arts'\n"
      + "  hint: write the id of what is meant, or use one of: 'dance', 'Dance', 'code', 'Code', 'dancer', …"
  ),
  Told(
    "steps that lead round",
    city("pathways", "from,to\nCode,Stage\nDance,Dancer\nDancer,Code\ncode,▸dance\n"),
    "▸: error: these steps lead round: 'Dance' → 'Dancer' → 'Code' → 'Dance'\n"
      + "  hint: take out the step that does not have to come first"),
  Told(
    "a step to itself", city("pathways", "from,to\ndance,▸Dance\n"),
    "▸: error: these steps lead round: 'Dance' → 'Dance'\n"
      + "  hint: take out the step that does not have to come first"),
  Told(
    "two rules for one badge",
    city("pathways", "from,to,rule\ndance,dancer,any\ncode,Dancer,▸all\n"),
    "▸: error: line 2 says 'any' for 'Dancer'\n"
      + "  hint: write the same rule in all rows that lead there"),
  Told(
    "an end that could be two things",
    city("badges", "name,issuer\nDance,rio\n").merging([
      "pathways.csv": "from,to\n▸dance,stage\noffer:dance,badge:dance\nbadge:dance,stage\n"
    ]) { $1 },
    "▸: error: 'dance' could be the offer 'dance' or the badge 'dance'\n"
      + "  hint: write 'offer:dance' or 'badge:dance'"),
]

private func logic(_ links: String) -> [String: String] {
  [
    "actors.csv": twoActors,
    "logic_model.csv":
      "id,text,level\ng,Grow,goal\no,Know,outcome\nt,Try,activity\na,Ask,action\np,Pay,outcome\n",
    "logic_links.csv": "from,to\n" + links,
  ]
}

private let planMessages = [
  Told(
    "links of the logic model that lead up or stay", logic("o,▸g\no,▸p\na,▸a\ng,o\n"),
    "▸: error: this link leads from an outcome to a goal\n"
      + "  hint: links lead one level down: goal, outcome, activity, action",
    "▸: error: this link leads from an outcome to an outcome\n"
      + "  hint: links lead one level down: goal, outcome, activity, action",
    "▸: error: this link leads from an action to an action\n"
      + "  hint: links lead one level down: goal, outcome, activity, action"),
  Told(
    "links that skip levels", logic("o,▸a\ng,▸Ask\n"),
    "▸: warning: this link leads from an outcome to an action and skips an activity\n"
      + "  hint: it is kept; link by way of an activity if there is one",
    "▸: warning: this link leads from a goal to an action and skips an outcome and an activity\n"
      + "  hint: it is kept; link by way of an outcome and an activity if there is one"),
  Told(
    "a link to nothing known", logic("g,▸Knew\n"),
    "▸: error: no row of the logic model has the id or title 'Knew'\n"
      + "  hint: did you mean 'Know'?"),
  Told(
    "a level and an owner that are none",
    [
      "actors.csv": twoActors,
      "logic_model.csv": "text,level,owner\nGrow,▸aim,\nKnow,▸,\nAsk,action,▸ri0\n",
    ],
    "▸: error: 'aim' is not a word for 'level'\n"
      + "  hint: write one of: goal, outcome, activity, action",
    "▸: error: the cell 'level' is empty\n  hint: write one of: goal, outcome, activity, action",
    "▸: error: no actor has the id or name 'ri0'\n  hint: did you mean 'rio'?"),
  Told(
    "an insight that relates to nothing known",
    city("insights", "theme,statement,relates_to\nBus,Late,▸zebra house\nBus,Full,▸dance;dancr\n"),
    "▸: error: nothing on the map has the id or name 'zebra house'\n"
      + "  hint: write the id of what is meant, or use one of: 'rio', 'Rio Arts', 'lab', 'Harbour Lab', 'arts', …",
    "▸: error: nothing on the map has the id or name 'dancr'\n"
      + "  hint: did you mean 'Dance' or 'Dancer' or 'dance'?"),
  Told(
    "an insight of a barrier, a group and a number that are none",
    city("insights", "theme,statement,group,barrier,how_many\nBus,Late,▸carer,▸rain,▸few\n")
      .merging(["groups.csv": "id,title\ncarers,Young carers\n"]) { $1 },
    "▸: error: no group of learners has the id or title 'carer'\n  hint: did you mean 'carers'?",
    "▸: error: 'rain' is not a word for 'barrier'\n"
      + "  hint: write one of: awareness, transport, cost, confidence, time, belonging, safety, "
      + "language, disability",
    "▸: error: 'few' is not a whole number of people\n  hint: write digits alone, such as 40"),
  Told(
    "an insight without words", city("insights", "id,theme,statement\nx,▸,▸\n"),
    "▸: error: the cell 'theme' is empty\n  hint: fill it in, or remove the row",
    "▸: error: the cell 'statement' is empty\n  hint: fill it in, or remove the row"),
  Told(
    "marks on nothing known",
    city("marks", "on,mark\n▸ri0,energy\n▸rio – lob,energy\n▸lob–lib,energy\n▸dance,question\n"),
    "▸: error: no actor or domain has the id or name 'ri0'\n  hint: did you mean 'rio'?",
    "▸: error: no actor has the id or name 'lob'\n  hint: did you mean 'lab'?",
    "▸: error: no actor or domain has the id or name 'lob–lib'\n"
      + "  hint: write the id of what is meant, or use one of: 'rio', 'Rio Arts', 'lab', 'Harbour Lab', 'arts', …",
    "▸: error: no actor or domain has the id or name 'dance'\n"
      + "  hint: write the id of what is meant, or use one of: 'rio', 'Rio Arts', 'lab', 'Harbour Lab', 'arts', …"
  ),
  Told(
    "a mark that is none", city("marks", "on,mark\nrio,▸fire\nrio,▸\n"),
    "▸: error: 'fire' is not a word for 'mark'\n  hint: write one of: energy, blockage, question",
    "▸: error: the cell 'mark' is empty\n  hint: write one of: energy, blockage, question"),
  Told(
    "a mark on a link that no row states", city("marks", "on,mark\n▸rio – lab,question\n"),
    "▸: warning: no row of ties links 'rio – lab'\n"
      + "  hint: it is kept; add the link to ties.csv if there is one"),
  Told(
    "a mark on what could be two things",
    city("marks", "on,mark\n▸arts,energy\nactor:arts,energy\n").merging([
      "actors.csv": twoActors + "arts,The Arts\n"
    ]) { $1 },
    "▸: error: 'arts' could be the actor 'arts' or the domain 'arts'\n"
      + "  hint: write 'actor:arts' or 'domain:arts'"),
]
