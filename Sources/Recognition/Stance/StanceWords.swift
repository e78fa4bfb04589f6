internal import Diagnostics

/// The small words by which a language shows stance.
struct StanceWords: Sendable {
    /// What a word shows by itself.
    let signs: [String: Stance]
    /// Verbs of saying and thinking, in forms that tell of others.
    let reporting: Set<String>
    /// Words with which a question begins.
    let asking: Set<String>
    /// Verbs that may stand in front of a sentence.
    let verbs: Set<String>
    let auxiliaries: Set<String>
    /// Who may be the subject right after a verb.
    let subjects: Set<String>
    /// The caller and the operator as subjects.
    let callers: Set<String>
    let speakers: Set<String>
    /// Words of denial, and what stands there when nothing is denied; nil for no word at all.
    let affirmative: [String: String?]
    private let language: Language

    /// Whether a word looks like a past participle.
    func isParticiple(_ word: String) -> Bool {
        switch language {
        case .nl:
            guard word.utf8.count > 4, word.hasPrefix("ge"), word != "geweld", word != "gezin" else { return false }
            return word.hasSuffix("d") || word.hasSuffix("t") || word.hasSuffix("en")
        case .en: return word.utf8.count > 4 && word.hasSuffix("ed")
        }
    }

    init(_ language: Language) {
        self.language = language
        switch language {
        case .nl:
            signs = table([
                (.negated, "niet geen noch zonder nie"), (.nobody, "niemand nooit niets niks nergens"),
                (.conditional, "als indien mocht mochten zodra tenzij stel ingeval zolang"),
                (
                    .past,
                    "was waren had hadden werd werden kon konden moest moesten zei zeiden vroeg vroegen ging gingen wou wilde deed "
                        + "deden dacht dachten kwam kreeg zag belde vertelde gisteren vroeger daarnet destijds"
                ),
                (.speaker, "ik me mij mijn mezelf"), (.line, "we wij ons onze"),
                (.caller, "u uw je jou jouw ge uzelf jezelf jullie"),
                (
                    .others,
                    "hij hem ze zij haar hun hen men die man vrouw vader moeder collega dokter politie zoon dochter zus broer agent"
                ),
            ])
            reporting = set(
                "zei zegt zeiden zeggen vertelde vertelt vertelden vroeg vroegen vraagt beweert beweerde beweren vindt vond vinden dacht "
                    + "dachten denkt riep roept schreef schrijft belooft beloofde wenste meent meende raadde wist beweerden riepen gelooft"
            )
            asking = set(
                "wie wat waar wanneer waarom hoe hoeveel hoelang welke welk waarmee waarvoor waarover waarvan waaraan sinds hoever hoezo"
            )
            verbs = set(
                "is zijn ben bent zijt was waren heeft hebt heb hebben had hadden kan kunt kunnen kon wil wilt wou wilde mag mogen moet moeten "
                    + "zal zult zullen zou zoudt zouden gaat ga gaan doet doe doen komt kom krijgt krijg weet weten denkt denk ziet zie hoort hoor "
                    + "voelt voel woont woon belt bel belde vertel vertelt blijf blijft neem neemt zeg zegt ga zet zoek zoekt vraag vraagt wacht luister "
                    + "luistert drinkt drink slaat sla gebruikt gebruik spreek spreekt praat werkt leeft lukt klopt past begrijpt durft durf "
                    + "hebde kunde zijde wordt word worden staat sta ligt zit bedreigt dreigt kneep heeft kent ken gebeurt helpt help laat probeer "
                    + "probeert hou houd houdt leg legt schrijf bewaar haal sluit loop loopt stuur geef geeft noem maak maakt moogt weet wenst vindt"
            )
            auxiliaries = set(
                "heeft hebt heb hebben had hadden is zijn ben bent zijt was waren werd werden kan kunt mag moet zou zal wil wilt"
            )
            subjects = set(
                "u je ge ik we wij hij zij ze het er dat dit iemand de die uw jouw jullie mijn haar een men niemand daar jou"
            )
            callers = set("u je ge jij")
            speakers = set("ik we wij")
            affirmative = [
                "niet": nil, "nie": nil, "noch": nil, "geen": "een", "niemand": "iemand", "nooit": "altijd",
                "niets": "iets", "niks": "iets",
                "nergens": "ergens", "zonder": "met",
            ]
        case .en:
            signs = table([
                (.negated, "not no neither nor without"), (.nobody, "nobody never nothing none nowhere noone"),
                (.conditional, "if unless should once whenever suppose in_case"),
                (
                    .past,
                    "was were had did said told asked went thought got came saw called wanted yesterday earlier used rang gave took"
                ),
                (.speaker, "i me my mine myself"), (.line, "we us our ours"), (.caller, "you your yours yourself"),
                (
                    .others,
                    "he him his she her hers they them their man woman father mother colleague doctor police son daughter sister brother "
                        + "officer husband wife partner friend"
                ),
            ])
            reporting = set(
                "said says say told tells asked asks claims claimed claim thinks thought think believes believed reckons reckoned shouted "
                    + "wrote promised promises wondered insists insisted swore")
            asking = set("who what where when why how which whose whom")
            verbs = set(
                "is are am was were do does did have has had can could will would may might shall should must call ring tell stay go take try "
                    + "keep hold let give leave get come talk speak write save ask put don find look think make please stop"
            )
            auxiliaries = set(
                "is are am was were do does did have has had can could will would may might shall should must")
            subjects = set(
                "you i we he she they it there that this anyone anybody someone somebody the your his her their any my a"
            )
            callers = set("you")
            speakers = set("i we")
            affirmative = [
                "not": nil, "nor": nil, "neither": nil, "no": "a", "nobody": "somebody", "noone": "someone",
                "never": "always",
                "nothing": "something", "none": "some", "nowhere": "somewhere", "without": "with",
            ]
        }
    }
}

private func set(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

private func table(_ rows: [(Stance, String)]) -> [String: Stance] {
    var signs: [String: Stance] = [:]
    for (sign, words) in rows {
        for word in words.split(separator: " ") { signs[String(word), default: []].formUnion(sign) }
    }
    return signs
}
