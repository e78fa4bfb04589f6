internal import Call
internal import Diagnostics
internal import JSON
internal import Pack
internal import Recognition

extension NoteRule {
    /// Every service that the caller was referred to stands there, and no other.
    static let referral = NoteRule(.referral) { note, call in
        let comparison = ReferralComparison(call: call, noted: Set(note.referral))
        let remarks = comparison.omitted + comparison.invented(note.referral)
        guard remarks.isEmpty else { return remarks }
        return note.referral.isEmpty ? [.rightlyEmpty] : [.right(comparison.places)]
    }
}

private struct ReferralComparison {
    let call: ToldAndDone
    let noted: Set<ServiceID>

    private var referrals: [ToldAndDone.Deed] {
        call.deeds.filter { $0.act == "refer" && $0.service != nil }
    }

    /// Where the services in the note were referred to.
    var places: [Int] { referrals.filter { $0.service.map(noted.contains) == true }.map(\.index) }

    /// Referrals made for certain that the note does not have; a plan B is no referral.
    var omitted: [NoteRule.Remark] {
        let missing = referrals.filter { deed in
            deed.isSure && !deed.beside.contains("plan-b") && deed.service.map(noted.contains) == false
                && !isOneOfMore(deed)
        }
        guard !missing.isEmpty else { return [] }
        let names = names(missing.compactMap(\.service))
        return [
            .omitted(
                "U verwees door, en hier staat het niet: \(names[.nl]).",
                "You referred, and it does not stand here: \(names[.en]).", missing.map(\.index))
        ]
    }

    /// Whether it is an option of which another was taken, or was named on explaining another.
    private func isOneOfMore(_ deed: ToldAndDone.Deed) -> Bool {
        !deed.beside.isDisjoint(with: ["offer-options", "explain-service"]) && places.contains(deed.index)
    }

    /// Services in the note that were not named in the call.
    func invented(_ services: [ServiceID]) -> [NoteRule.Remark] {
        let strange = services.filter { !mayHaveBeenNamed($0) }
        guard !strange.isEmpty else { return [] }
        let names = names(strange)
        return [
            .invented(
                "Daarheen verwees u niet: \(names[.nl]).", "You did not refer there: \(names[.en]).")
        ]
    }

    private func mayHaveBeenNamed(_ id: ServiceID) -> Bool {
        if referrals.contains(where: { $0.service == id }) { return true }
        guard let service = call.directory[id] else { return false }
        if service.emergency,
            !call.possiblePlaces(of: ["advise-emergency-services", "plan-b", "over-escalate"]).isEmpty
        {
            return true
        }
        let aliases = service.everyName.map {
            $0.typedWords().map(\.folded)
        }
        return call.lines.contains { line in
            !line.isCaller && aliases.contains(where: NoteContent(words: line.words).contains)
        }
    }

    /// The names of services, each once; one that the directory does not have is not repeated.
    private func names(_ services: [ServiceID]) -> LocalText {
        var seen: Set<ServiceID> = []
        let names = services.filter { seen.insert($0).inserted }.map { id in
            call.directory[id]?.name ?? LocalText(nl: "een onbekende dienst", en: "an unknown service")
        }
        func list(_ language: Language) -> String { names.map { $0[language] }.joined(separator: ", ") }
        return LocalText(nl: list(.nl), en: list(.en))
    }
}
