internal import Call
internal import Diagnostics
internal import JSON
internal import Pack
internal import Recognition

/// The registration note as a simulated trainee writes it: what was told and done, as far as the trainee keeps to it.
struct SimulatedNote {
    let scenario: Scenario
    let directory: ServiceDirectory
    let themes: [ThemeID]
    let language: Language
    /// What the trainee can do with notes, 0 to 1: about the chance that one comes out whole.
    let skill: Double

    /// The note on a call that went so and stands so.
    func note(on events: [CallEvent], _ state: CallState, using lot: inout Lot) -> RegistrationNote {
        var note = careful(events, state)
        let chance = 1 - (1 - skill) / 6
        for field in NoteField.allCases where !lot.holds(chance) { spoil(field, in: &note, using: &lot) }
        return note
    }

    /// The note of somebody who keeps to the call.
    private func careful(_ events: [CallEvent], _ state: CallState) -> RegistrationNote {
        let facts = state.told.compactMap { scenario[fact: $0] }
        var note = RegistrationNote()
        note.theme = scenario.caseFile.theme.value
        note.persons = facts.isEmpty ? "" : persons
        let place = scenario.caseFile.place.name
        note.place = events.contains { $0.spokenText?.contains(place) == true } ? place : ""
        note.danger = facts.map(\.signal).max().flatMap { $0 > .none ? $0 : nil }
        note.referral = directory.services.map(\.id.value).filter(state.referred.contains)
        let asked = state.said.contains("ask-consent") || state.said.contains("offer-handover")
        note.consent = asked ? .given : .notAsked
        note.agreedStep = words(of: ["agree-next-step", "make-safety-plan"], in: events) ?? ""
        note.followUp = words(of: ["agree-safe-contact"], in: events) ?? ""
        return note
    }

    /// What everybody is in the case, with their ages.
    private var persons: String {
        scenario.caseFile.persons.map { person in
            if person.age == 0 { return "baby" }
            let isCaller = [.caller, .callerVictim, .callerPerpetrator].contains(person.role)
            let description = person.description[language].prefix { !",;.(".contains($0) }
            return (isCaller ? Self.caller[language] : String(description)) + (person.age.map { " (\($0))" } ?? "")
        }.joined(separator: ", ")
    }

    private static let caller = LocalText(nl: "beller", en: "caller")

    /// The operator's own words in which one of these acts was last heard.
    private func words(of acts: Set<ActID>, in events: [CallEvent]) -> String? {
        for event in events.reversed() {
            guard case .operatorSaid(_, let reading) = event.kind else { continue }
            if let act = reading.acts.first(where: { acts.contains($0.id) }) { return act.words }
        }
        return nil
    }

    /// Leaves a field out, or writes into it what was not told or what nobody needs.
    private func spoil(_ field: NoteField, in note: inout RegistrationNote, using lot: inout Lot) {
        let leavesOut = lot.holds(0.6)
        switch field {
        case .theme: note.theme = leavesOut ? nil : lot.one(of: themes)
        case .persons:
            let name = scenario.caller.name
            note.persons = leavesOut ? "" : note.persons + (note.persons.isEmpty ? name : ", \(name)")
        case .place: note.place = leavesOut ? "" : scenario.caseFile.place.name
        case .danger: note.danger = leavesOut ? nil : lot.one(of: Danger.allCases)
        case .referral:
            note.referral = leavesOut ? Array(note.referral.dropLast()) : note.referral + unnamed(note, &lot)
        case .consent: note.consent = leavesOut ? nil : .given
        case .agreedStep: note.agreedStep = leavesOut ? "" : Self.wishful[language]
        case .followUp: note.followUp = leavesOut ? "" : Self.ringsBack[language]
        }
    }

    private func unnamed(_ note: RegistrationNote, _ lot: inout Lot) -> [ServiceID] {
        let others = directory.services.map(\.id.value).filter { !note.referral.contains($0) }
        return lot.one(of: others).map { [$0] } ?? []
    }

    private static let wishful = LocalText(
        nl: "Beller neemt zelf contact op.", en: "The caller will get in touch themselves.")
    private static let ringsBack = LocalText(nl: "Volgende week terugbellen.", en: "Ring back next week.")
}

extension CallEvent {
    /// What was said, by whomever.
    fileprivate var spokenText: String? {
        switch kind {
        case .operatorSaid(let text, _), .callerSaid(let text, _): text
        default: nil
        }
    }
}
