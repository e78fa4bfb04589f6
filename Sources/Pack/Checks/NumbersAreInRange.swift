internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S018: moods, difficulty and minutes are within their scales.
    static let numbersAreInRange = PackCheck(
        "S018",
        LocalText(
            nl:
                "Stemmingen lopen van 0 tot 100, moeilijkheid van 1 tot 3, gewichten van 1 tot 9, postcodes van 1000 tot 9999.\nEen getal daarbuiten is bijna altijd een tikfout.",
            en:
                "Moods run from 0 to 100, difficulty from 1 to 3, weights from 1 to 9, postcodes from 1000 to 9999.\nA number outside is almost always a typing error."
        ),
        { parts, report in
            func check(
                _ number: Int, _ range: ClosedRange<Int>, _ place: @autoclosure () -> SourcePlace, _ what: LocalText
            ) {
                guard !range.contains(number) else { return }
                report.error(
                    place(), LocalText(nl: "\(what[.nl]) is \(number)", en: "\(what[.en]) is \(number)"),
                    suggestion: LocalText(
                        nl: "kies een getal van \(range.lowerBound) tot \(range.upperBound)",
                        en: "choose a number from \(range.lowerBound) to \(range.upperBound)"))
            }
            for scenario in parts.truths {
                check(
                    scenario.difficulty, 1...3, scenario.id.place,
                    LocalText(nl: "de moeilijkheid", en: "the difficulty"))
                check(
                    scenario.minutes, 1...120, scenario.id.place,
                    LocalText(nl: "de duur in minuten", en: "the time in minutes"))
                check(
                    scenario.caseFile.place.postcode, 1000...9999, scenario.caseFile.theme.place,
                    LocalText(nl: "de postcode", en: "the postcode"))
                for (mood, level) in scenario.caller.mood {
                    check(level, 0...100, mood.place, LocalText(nl: "deze stemming", en: "this mood"))
                }
                for variant in scenario.variants {
                    check(variant.weight, 1...9, variant.id.place, LocalText(nl: "het gewicht", en: "the weight"))
                }
                for person in scenario.caseFile.persons {
                    check(person.age ?? 0, 0...120, person.id.place, LocalText(nl: "de leeftijd", en: "the age"))
                }
            }
        })
}
