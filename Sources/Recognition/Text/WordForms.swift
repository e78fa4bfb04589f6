internal import Diagnostics

/// The full words behind short and colloquial forms, so that one spelling is learnt and compared.
struct WordForms: Sendable {
    private let language: Language?

    /// Forms of `language`; nil for none.
    init(_ language: Language?) {
        self.language = language
    }

    /// The words for which `word` stands; nil when it stands for itself.
    ///
    /// An apostrophe in `word` is still there as `'`.
    func expansion(of word: String) -> [String]? {
        let known =
            switch language {
            case .nl: dutchForms[word]
            case .en: englishForms[word] ?? englishContraction(word)
            case nil: [String]?.none
            }
        if let known { return known }
        guard word.utf8.contains(apostrophe), word.utf8.first != apostrophe else { return nil }
        return [String(decoding: word.utf8.filter { $0 != apostrophe }, as: UTF8.self)]
    }

    /// What a word without its apostrophe may also have been, such as "ill" for "I'll".
    func alternatives(to word: String) -> [[String]] {
        language == .en ? (englishAmbiguous[word].map { [$0] } ?? []) : []
    }

    private func englishContraction(_ word: String) -> [String]? {
        guard let mark = word.utf8.firstIndex(of: apostrophe) else { return nil }
        let stem = String(word[..<mark])
        switch word[mark...] {
        case "'m": return [stem, "am"]
        case "'re": return [stem, "are"]
        case "'ve": return [stem, "have"]
        case "'ll": return [stem, "will"]
        case "'d": return [stem, "would"]
        case "'s": return englishIs.contains(stem) ? [stem, "is"] : nil
        case "'t": return stem.hasSuffix("n") ? [String(stem.dropLast()), "not"] : nil
        default: return nil
        }
    }
}

private let apostrophe = UInt8(ascii: "'")

private let dutchForms: [String: [String]] = table(
    """
    't=het 'k=ik 'n=een 'm=hem 'r=er m'n=mijn z'n=zijn d'r=haar zo'n=zo_een da's=dat_is wa's=wat_is 'ns=eens ns=eens
    k=ik t=het tis=het_is 'tis=het_is 't's=het_is
    hebde=hebt_ge hedde=hebt_ge hebt'ge=hebt_ge kunde=kunt_ge kende=kent_ge zijde=zijt_ge zedde=zijt_ge moogde=moogt_ge
    zoude=zoudt_ge zudde=zoudt_ge moette=moet_ge weette=weet_ge gade=gaat_ge gaade=gaat_ge doede=doet_ge ziede=ziet_ge
    komde=komt_ge denkte=denkt_ge zegde=zegt_ge wilt'ge=wilt_ge peinsde=peinst_ge
    efkes=even effe=even effen=even eventjes=even efkens=even nen=een ne=een nie=niet ni=niet da=dat wa=wat
    uwe=uw uwen=uw mijne=mijn ulle=jullie gulle=jullie gullie=jullie gulder=jullie dees=deze dieje=die
    goeie=goede goei=goede nix=niets niks=niets nee=neen okee=oke ok=oke oki=oke okay=oke mss=misschien idd=inderdaad
    aub=alstublieft alsjeblieft=alstublieft asjeblieft=alstublieft dankuwel=dank_u dankjewel=dank_u merci=dank_u
    jij=je gij=ge zit'ge=zit_ge ist=is_het zoiets=zo_iets
    """)

private let englishForms: [String: [String]] = table(
    """
    can't=can_not cant=can_not cannot=can_not won't=will_not wont=will_not shan't=shall_not shant=shall_not
    dont=do_not doesnt=does_not didnt=did_not isnt=is_not arent=are_not wasnt=was_not werent=were_not
    wouldnt=would_not shouldnt=should_not couldnt=could_not hasnt=has_not havent=have_not hadnt=had_not mustnt=must_not
    neednt=need_not aint=is_not im=i_am ive=i_have youre=you_are youve=you_have youll=you_will youd=you_would
    theyre=they_are theyve=they_have theyll=they_will theyd=they_would weve=we_have hes=he_is shes=she_is
    thats=that_is whats=what_is wheres=where_is whos=who_is theres=there_is heres=here_is hows=how_is itll=it_will
    lets=let_us let's=let_us gonna=going_to wanna=want_to gotta=got_to gimme=give_me u=you ur=your pls=please plz=please
    okay=ok yeah=yes yep=yes thx=thanks
    """)

private let englishAmbiguous: [String: [String]] = table(
    "ill=i_will were=we_are well=we_will its=it_is id=i_would hed=he_would shed=she_would wed=we_would shell=she_will "
        + "hell=he_will")

private let englishIs: Set<String> = [
    "it", "he", "she", "that", "what", "who", "where", "there", "here", "how", "when", "why", "everything", "something",
    "nothing", "everyone", "someone", "nobody", "this",
]

private func table(_ text: String) -> [String: [String]] {
    var forms: [String: [String]] = [:]
    for entry in text.split(whereSeparator: \.isWhitespace) {
        let sides = entry.split(separator: "=")
        guard sides.count == 2 else { continue }
        forms[String(sides[0])] = sides[1].split(separator: "_").map(String.init)
    }
    return forms
}
