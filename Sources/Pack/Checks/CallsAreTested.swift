internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S017: every call, in each of its truths, has two played tests in every language of the pack.
    static let callsAreTested = PackCheck(
        "S017",
        LocalText(
            nl:
                "Elke oproep, en elke variant ervan, heeft in elke taal minstens twee gespeelde gesprekken: een voorbeeldig en een zwak.\nZo bewijst de oproep zelf dat ze goed en slecht kan aflopen.",
            en:
                "Every call, and every variant of it, has at least two played conversations in every language: a model one and a poor one.\nThus the call itself proves that it can go well and badly."
        ),
        { parts, report in
            for scenario in parts.truths {
                for language in parts.manifest?.languages ?? [] {
                    let count = scenario.tests.filter { $0.language == language }.count
                    guard count < 2 else { continue }
                    report.warning(
                        scenario.variants.first { $0.id.value == scenario.variant }?.id.place ?? scenario.id.place,
                        LocalText(
                            nl: "\(count) van de 2 gespeelde gesprekken in het \(language.name[.nl])",
                            en: "\(count) of 2 played conversations in \(language.name[.en])"),
                        suggestion: LocalText(nl: "voeg er toe onder \"tests\"", en: "add them under \"tests\""))
                }
            }
        })
}
