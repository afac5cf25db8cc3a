import EcosystemModel
import Records

extension Table {
  static let insights = Table(
    "insights", "What learners said", "What learners said, and the answer they got.",
    columns: [
      Heading("theme", "what it is about", isRequired: true).telling,
      Heading("statement", "what was said, in words; never who said it", isRequired: true), .id,
      Heading("group", "the group of learners that said it").naming(["groups"]),
      Heading(
        "barrier",
        "what keeps them away: awareness, transport, cost, confidence, time, belonging, safety, "
          + "language or disability"
      ).offering(Insight.Barrier.allCases.map(\.rawValue)),
      Heading("said_on", "when it was said", or: ["date"]).dated,
      Heading("how_many", "how many said so").counting("people"),
      Heading("relates_to", "what it speaks of: ids of any other table; a list").naming(
        Heading.anything),
      Heading("response", "the answer"),
      Heading("response_by", "the organisation that answered").naming(["actors"]),
      Heading("response_date", "when it answered").dated, .source,
    ], isInNewMap: false
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      let theme = intake.required(row, sheet["theme"])
      let statement = intake.required(row, sheet["statement"])
      guard let theme, let statement, let id = intake.define(row, title: theme, \.insights)
      else { return }
      var insight = Insight(id: id, theme: theme, statement: statement, origin: row.origin)
      insight.group = intake.ref(row, sheet["group"], \.groups)
      insight.barrier = intake.choice(row, sheet["barrier"], of: Insight.Barrier.self)
      insight.saidOn = intake.date(row, sheet["said_on"])
      insight.howMany = intake.number(row, sheet["how_many"], .people).map { Int($0) }
      insight.relatesTo = intake.things(row, sheet["relates_to"], among: ThingKind.allCases)
      insight.response = row.verbatim(sheet["response"])
      insight.responseBy = row.text(sheet["response_by"])
      insight.responseDate = intake.date(row, sheet["response_date"])
      insight.source = intake.source(row, sheet["source"])
      intake.insights.items.append(insight)
    }
  }.writing { map in
    map.insights.map {
      [
        $0.theme, $0.statement, $0.id, map.id($0.group), $0.barrier?.rawValue ?? "",
        cell($0.saidOn), cell($0.howMany), cell($0.relatesTo.map { map.id($0) }),
        $0.response, $0.responseBy, cell($0.responseDate), $0.source,
      ]
    }
  }.dated { $0.insights.map(\.saidOn) }
}
