/// A made-up town of ten organisations whose map carries every view.
enum Town {
  static let name = "tidewater"

  static let tables = [
    "city.csv": "setting,value\nname,Tidewater\nas_of,2026-03\nnote,A made-up town.\n",
    "domains.csv": "id,title,parent\nsea,Sea and boats,\nart,Art,\nfilm,Film,art\n",
    "age_bands.csv": "id,title,from,to\nyoung,14 to 18,14,18\n",
    "groups.csv": "id,title\ncarers,Young carers\n",
    "actors.csv": """
    id,name,sector,ring,domains,place,scope,url,influence,interest
    yard,Old Boat Yard,employers,core,sea,quay,,https://yard.example/,4,2
    college,Tidewater College,formal-education,anchor,sea;art,hill,,,5,5
    club,Sailing Club,informal-learning,wider,sea,quay,,,2,4
    gallery,Long Gallery,culture,core,art,hill,,,3,3
    screen,Little Screen,culture,wider,film,hill,,,1,5
    trust,Coast Trust,third-sector,anchor,sea;art;film,quay,,,3,5
    council,Town Council,public-services,anchor,,,,,5,2
    voices,Young Voices,learners,wider,film,,,,1,4
    bank,Harbour Bank,employers,,,,national,,4,
    lamp,Lamp Works,employers,wider,,,,,,

    """,
    "relations.csv": """
    id,title,directed,meaning
    works,works with,no,association
    funds,funds,yes,flow
    quarrel,disagrees with,no,strain

    """,
    "ties.csv": """
    from,to,relation,strength
    yard,college,works,3
    yard,club,works,1
    college,club,works,2
    college,trust,works,3
    trust,gallery,funds,2
    gallery,screen,works,1
    council,trust,funds,3
    council,college,works,1
    voices,screen,works,1
    yard,council,quarrel,

    """,
    "initiatives.csv": """
    id,name,kind,date,people
    regatta,Spring Regatta,event,2025-05,200
    table,Round Table,workshop,2025-09-18,30
    second,Second Table,workshop,2026-01,
    fund,Small Grants,programme,2025,

    """,
    "affiliations.csv": """
    actor,initiative
    yard,regatta
    club,regatta
    college,table
    trust,table
    council,table
    trust,fund
    gallery,fund

    """,
    "places.csv": """
    id,name,lat,lon,deprivation_rank
    quay,Quay,50.00,-4.00,2
    hill,Hill,50.02,-4.00,1
    farm,Far Farm,50.01,-4.04,3

    """,
    "population.csv": "place,people\nquay,400\nhill,1600\n",
    "skills.csv": """
    id,name,layer,parent
    think,Thinking ahead,core,
    make,Making,cofl,think
    sail,Sailing,city,make
    rig,Rigging,city,make
    wind,Wind power,strategic,

    """,
    "badges.csv": """
    id,name,issuer,skills
    mate,First Mate,club,sail
    lens,Lens,screen,
    alone,Alone,trust,

    """,
    "opportunities.csv": """
    id,name,provider,kind,domains
    hand,Boat hand,yard,job,sea
    crew,Film crew,screen,job,film

    """,
    "provision.csv": """
    provider,id,title,domains,age_from,age_to,place,skills,places_per_year
    club,first-sail,First Sail,sea,14,18,quay,sail,40
    college,rig-course,Rigging Course,sea,14,18,hill,rig;make,20
    yard,open-bench,Open Bench,sea,14,18,quay,make,10

    """,
    "pathways.csv": """
    from,to,rule,hours
    first-sail,mate,,20
    mate,rig-course,,
    rig-course,hand,,300
    lens,crew,,

    """,
    "logic_model.csv": """
    id,text,level,owner,indicator
    goal,Everyone finds a way on,goal,,
    more,More sail,outcome,club,Sailors a year
    film,More film,outcome,,
    boats,Lend boats,activity,yard,
    mend,Mend ten boats,action,yard,
    ask,Ask for cameras,action,screen,

    """,
    "logic_links.csv": "from,to\ngoal,more\ngoal,film\nmore,boats\nboats,mend\nfilm,ask\n",
    "insights.csv": """
    theme,statement,id,group,barrier,said_on,how_many,relates_to,response,response_by
    Getting there,The bus stops at six,bus,carers,transport,2025-09,8,place:farm,,
    Money,Boots cost too much,boots,,cost,,6,domain:sea,Boots can be borrowed,club

    """,
    "marks.csv": """
    on,mark,note,table
    trust,energy,Everybody comes,1
    trust,energy,They open late,2
    domain:sea,blockage,One boat,1
    yard – college,question,Who pays?,2

    """,
  ]
}
