internal import Diagnostics
internal import Pack

/// Which words are no names, going by how the pack itself writes them.
///
/// The examples of a pack hold names too ("met Sofie van 1712"); a name is a word that stands there with a
/// capital inside sentences, an ordinary word one that stands there without.
struct KnownWords: Sendable {
    private var lower: [String: Int] = [:]
    private var capital: [String: Int] = [:]
    private var starting: Set<String> = []
    private var shouted: Set<String> = []
    private var numbers: Set<String> = []
    /// Digits of the numbers at which services are reached.
    private var contacts: Set<String> = []
    /// Words of services and regions, and those that a language always writes with a capital.
    private var capitalised: Set<String>

    init(_ material: ActMaterial, _ directory: ServiceDirectory, _ language: Language) {
        capitalised = commonCapitals(language)
        for service in directory.services {
            for name in [service.name[language]] + service.aliases[language] { noteName(name) }
            let contact = TextPiece.pieces(of: service.contact?[language] ?? "")
            for run in PhoneNumbers.runs(in: contact) { contacts.insert(PhoneNumbers.digits(of: contact[run])) }
        }
        for region in directory.regions { noteName(region.name[language]) }
        for (_, entry) in material.acts {
            for example in entry.examples { note(example.text.value) }
            for counter in entry.counterExamples { note(counter.text.value) }
        }
    }

    private mutating func noteName(_ name: String) {
        for piece in TextPiece.pieces(of: name) {
            if piece.kind == .number { numbers.insert(piece.folded) }
            if piece.kind == .word { capitalised.insert(piece.folded) }
        }
    }

    private mutating func note(_ text: String) {
        for piece in TextPiece.pieces(of: text) {
            switch piece.kind {
            case .mark: break
            case .number: numbers.insert(piece.folded)
            case .word where piece.isShouted: shouted.insert(piece.folded)
            case .word where !piece.isCapitalised: lower[piece.folded, default: 0] += 1
            case .word where piece.startsSentence: starting.insert(piece.folded)
            case .word: capital[piece.folded, default: 0] += 1
            }
        }
    }

    /// Whether the word is no name, as it is typed.
    func isOrdinary(_ piece: TextPiece) -> Bool {
        if capitalised.contains(piece.folded) { return true }
        if piece.isShouted, shouted.contains(piece.folded) { return true }
        return isOrdinaryInLowerCase(piece.folded)
    }

    /// Whether the word without capitals is an ordinary one.
    func isOrdinaryInLowerCase(_ folded: String) -> Bool {
        let times = lower[folded] ?? 0
        return (times > 0 || starting.contains(folded)) && times >= capital[folded] ?? 0
    }

    /// Whether the pack itself writes the word as a name.
    func isName(_ piece: TextPiece) -> Bool {
        capital[piece.folded] != nil && !isOrdinary(piece)
    }

    /// Whether it is a number that everybody knows, such as 1712 or that of a service; it has three digits or more.
    func isPublicNumber(_ piece: TextPiece) -> Bool {
        piece.digits >= 3 && numbers.contains(piece.folded)
    }

    /// Whether these are the digits of the number at which a service is reached.
    func isContact(_ digits: String) -> Bool { contacts.contains(digits) }
}

/// Words that are written with a capital and name no person.
private func commonCapitals(_ language: Language) -> Set<String> {
    let words =
        switch language {
        case .nl:
            "belgie belgisch belgische vlaanderen vlaams vlaamse wallonie brussel brussels europa europees nederland "
                + "nederlands nederlandse frans franse frankrijk engels engelse duits duitse arabisch turks marokkaans "
                + "spaans italiaans pools roemeens oekraiens islam god kerstmis pasen nieuwjaar ramadan suikerfeest "
                + "facebook whatsapp instagram messenger snapchat tiktok google mama papa oma opa bomma bompa moeke va"
        case .en:
            "i im ill id ive monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
                + "thursdays fridays saturdays sundays january february march april may june july august september "
                + "october november december belgium belgian flanders flemish wallonia brussels europe european "
                + "netherlands dutch french france english german arabic turkish moroccan spanish italian polish "
                + "romanian ukrainian islam god christmas easter ramadan eid facebook whatsapp instagram messenger "
                + "snapchat tiktok google mr mrs ms miss sir madam mum mom mummy mommy dad daddy gran granny grandma "
                + "grandpa grandad"
        }
    return Set(words.split(separator: " ").map(String.init))
}
