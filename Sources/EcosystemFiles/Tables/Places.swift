import EcosystemModel
import Records

extension Table {
  static let places = Table(
    "places", "Places", "Parts of the city and venues.",
    columns: [
      .id, Heading("name", "the place's name", or: ["place"], example: "Harbour", isRequired: true),
      .latitude, .longitude, Heading("deprivation_rank", "1 = most deprived").counting("rank"),
    ]
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      guard let name = intake.required(row, sheet["name"]),
        let id = intake.define(row, title: name, \.places)
      else { return }
      var place = Place(id: id, name: name)
      place.origin = row.origin
      place.coordinate = intake.coordinate(row)
      place.deprivationRank = intake.number(row, sheet["deprivation_rank"], .rank).map { Int($0) }
      intake.places.items.append(place)
    }
  }.writing { map in
    map.places.map {
      [
        $0.id, $0.name, cell($0.coordinate?.latitude), cell($0.coordinate?.longitude),
        cell($0.deprivationRank),
      ]
    }
  }
}
