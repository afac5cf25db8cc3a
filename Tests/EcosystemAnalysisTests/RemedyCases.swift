private let learning = [
  "city":
    "setting,value\ncomplete_for,pathways;provision;badges;logic_model;insights;affiliations;rings\n",
  "actors":
    "id,name,sector,ring\na,A,culture,core\nb,B,culture,wider\nc,C,employers,wider\nd,D,employers,wider\n",
  "sectors": "id,title\nculture,Culture\nemployers,Employers\n",
  "domains": "id,title\narts,Arts\n",
  "skills": "id,name,layer\nsing,Singing,city\nsaw,Sawing,city\npaint,Painting,city\n",
  "provision":
    "provider,title,id,domains,skills,cost\na,Choir,choir,arts,sing,5\na,Band,band,arts,,9\nb,Hall,hall,arts,,0\n",
  "badges": "name,id,issuer,skills\nStar,star,a,paint\nLost,lost,a,\n",
  "opportunities": "name,id,provider\nStage,stage,a\nShop,shop,c\n",
  "pathways": "from,to\nchoir,star\nstar,stage\nlost,shop\n",
  "logic_model":
    "id,text,level,owner,indicator\ng,Grow,goal,,\no,Know,outcome,,\nt,Try,activity,,\n",
  "logic_links": "from,to\no,t\n",
  "insights": "id,theme,statement,barrier\ni,Bus,Late buses,cost\n",
  "initiatives": "id,name,kind\nday,Day,workshop\n", "affiliations": "actor,initiative\na,day\n",
  "marks": "on,mark,table\na,blockage,1\na,blockage,2\n",
  "relations": "id,title,meaning\nq,argues with,strain\n",
  "ties": "from,to,relation,reported_by\na,b,q,A\na,b,q,B\n",
]

private func tried(
  _ check: String, _ sentence: String, _ remedy: String, _ table: String, _ old: String,
  _ new: String
) -> RemedyTests.Case {
  RemedyTests.Case(
    check: check, sentence: sentence, remedy: remedy, tables: learning, change: (table, old, new))
}

extension RemedyTests {
  static let cases: [Case] = [
    tried(
      "pathways", "Nobody can get to ‘Shop’: no step leads to ‘Lost’.",
      "A step to ‘Lost’ from an offer that anyone can take would end this.",
      "pathways", "", "band,lost\n"),
    tried(
      "pathways", "Nobody can earn ‘Lost’: no step leads there.",
      "A step to ‘Lost’ from an offer that anyone can take would end this.",
      "pathways", "", "band,lost\n"),
    tried(
      "pathways", "Everyone who gets to ‘Stage’ must pass ‘Choir’ and ‘Star’.",
      "Another way to ‘Stage’ that passes none of ‘Choir’ and ‘Star’ would end this.",
      "pathways", "", "band,stage\n"),
    tried(
      "skills", "Sawing: no provider.", "Offers of two providers that teach Sawing would end this.",
      "provision", "", "a,Saw,s1,arts,saw,0\nb,Saw,s2,arts,saw,0\n"),
    tried(
      "skills", "Singing: one provider, A.",
      "An offer of a second provider that teaches Singing would end this.",
      "provision", "", "b,Sing,s1,arts,sing,0\n"),
    tried(
      "skills", "‘Star’ shows Painting, and no offer is listed that teaches it.",
      "An offer that teaches Painting would end this.",
      "provision", "", "b,Paint,s1,arts,paint,0\n"),
    tried(
      "skills", "Singing is taught, and no badge is listed that shows it.",
      "A badge that shows Singing would end this.", "badges", "", "Song,song,a,sing\n"),
    tried(
      "logic-model", "No outcome is stated for the goal ‘Grow’.",
      "A link from it down to an outcome would end this.", "logic_links", "", "g,o\n"),
    tried(
      "logic-model", "No goal is stated that the outcome ‘Know’ serves.",
      "A link from a goal down to it would end this.", "logic_links", "", "g,o\n"),
    tried(
      "logic-model", "Nobody is stated to work on the outcome ‘Know’: no owner, and none below it.",
      "Somebody named as owner of it would end this.",
      "logic_model", "o,Know,outcome,,", "o,Know,outcome,a,"),
    tried(
      "logic-model", "No owner is stated for the activity ‘Try’.",
      "Somebody named as owner of it would end this.",
      "logic_model", "t,Try,activity,,", "t,Try,activity,b,"),
    tried(
      "logic-model", "No indicator is stated for the outcome ‘Know’.",
      "An indicator stated for it would end this.",
      "logic_model", "o,Know,outcome,,", "o,Know,outcome,,Surveys"),
    tried(
      "core-group", "Employers has nobody in the Core group (2 organisations on the map).",
      "One of its organisations in the Core group would end this.",
      "actors", "c,C,employers,wider", "c,C,employers,core"),
    tried(
      "engagement",
      "Nobody of Employers took part in Day (2 organisations on the map). To approach first, by what "
        + "they would add: C and D.",
      "Any organisation of Employers at a workshop or event would end this.",
      "affiliations", "", "d,day\n"),
    tried(
      "marks", "A blockage was noted on A by 2 tables.",
      "Marks of a later workshop in place of these, with a blockage on it by fewer than two tables, "
        + "would end this.", "marks", "a,blockage,2\n", ""),
    tried(
      "strain",
      "Between A and B strain is stated by 2 of those who report: argues with. No measure "
        + "counts it.",
      "This would end once fewer than two of them state it.", "ties", "a,b,q,B\n", ""),
    tried(
      "barriers",
      "Learners named cost as a barrier; 2 of the 3 offers that say what they cost are not free.",
      "1 of these offers made free would end this: then no more than half of those that say would not "
        + "be.",
      "provision", "a,Band,band,arts,,9", "a,Band,band,arts,,0"),
  ]
}
