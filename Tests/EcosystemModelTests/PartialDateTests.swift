import EcosystemModel
import Testing

@Test func onlyDaysOfTheCalendarAreDates() {
  #expect(PartialDate(year: 2024, month: 2, day: 29) != nil)
  #expect(PartialDate(year: 2023, month: 2, day: 29) == nil)
  #expect(PartialDate(year: 1900, month: 2, day: 29) == nil)
  #expect(PartialDate(year: 2000, month: 2, day: 29) != nil)
  #expect(PartialDate(year: 2024, month: 13) == nil)
  #expect(PartialDate(year: 2024, month: 4, day: 31) == nil)
  #expect(PartialDate(year: 999) == nil)
}

@Test func aDateIsWrittenAsFarAsItIsKnown() {
  #expect(PartialDate(year: 2017)?.description == "2017")
  #expect(PartialDate(year: 2017, month: 9)?.description == "2017-09")
  #expect(PartialDate(year: 2017, month: 9, day: 5, isEstimate: true)?.description == "2017-09-05?")
  #expect(PartialDate(year: 2017, month: 9, day: 5)?.inWords == "5 September 2017")
}

@Test func datesAreOrderedAndAnEstimateComesAfterTheSameDate() {
  let dates = [
    PartialDate(year: 2017, month: 9, day: 5), PartialDate(year: 2017, isEstimate: true),
    PartialDate(year: 2016, month: 12), PartialDate(year: 2017), PartialDate(year: 2017, month: 9),
  ].compactMap { $0 }
  #expect(
    dates.sorted().map(\.description) == ["2016-12", "2017", "2017?", "2017-09", "2017-09-05"])
}
