import Diagnostics
import JSON
import Pack
import TestSupport

@testable import Recognition

/// A hand-made pack of nine acts and three services, small enough to be trained in a moment.
struct SmallPack {
    let catalogue: ActCatalogue
    let material: ActMaterial
    let services: [Service]

    /// - Parameters:
    ///   - acts: id, group and what its denial makes.
    ///   - material: in Dutch, as the file of a pack has it.
    init(acts: [(String, String, String?)] = Self.acts, material: String = Self.dutch) throws {
        catalogue = try decoded(
            """
            {"acts": [\(acts.map { id, group, denial in
                """
                {"id": "\(id)", "group": "\(group)", "title": {"nl": "\(id)", "en": "\(id)"}, "definition": "-"\
                \(denial.map { ", \"denial\": \"\($0)\"" } ?? "")}
                """
            }.joined(separator: ","))]}
            """)
        self.material = try decoded(material)
        services = try decoded(Self.directory)
    }

    /// A recogniser trained on the pack, now.
    var recogniser: Recogniser { ModelCache(folder: nil).recogniser(self) }

    static let acts = [
        ("greet", "opening", String?.none), ("ask-safe", "safety", nil), ("ask-injury", "safety", nil),
        ("blame", "wrong", "no-blame"),
        ("no-blame", "guiding", nil), ("promise", "wrong", nil), ("reflect", "listening", nil),
        ("refer", "referring", nil),
        ("plan-b", "referring", nil),
    ]

    private static let directory = """
        [
          {"id": "caw", "name": "CAW", "aliases": {"nl": ["caw", "het centrum algemeen welzijnswerk"], "en": ["caw"]},
           "hours": "unknown", "expect": "-", "serves": []},
          {"id": "awel", "name": "Awel", "aliases": {"nl": ["awel", "kinderlijn"], "en": ["awel", "children's line"]},
           "hours": "unknown", "expect": "-", "serves": []},
          {"id": "police", "name": "Politie (101)", "aliases": {"nl": ["politie", "de politie", "101"], "en": ["police", "101"]},
           "hours": "always", "expect": "-", "serves": [], "emergency": true}
        ]
        """

    static let dutch = """
        {"word_lists": {"hello": ["hallo", "goeiedag", "goedenavond"]},
         "acts": {
          "greet": {"phrases": ["^<hello>"], "examples": ["Hallo.", "Goeiemorgen mevrouw.", "Goedemiddag.", "Dag mevrouw.",
            "Goedenavond meneer.", "Dag, met de hulplijn."]},
          "ask-safe": {"examples": ["Bent u nu veilig?", "Ben je nu veilig?", "Is het nu veilig bij u?", "Bent u op dit moment veilig?",
            "Is er nu gevaar?", "Voelt u zich nu veilig thuis?", "Is iedereen nu veilig?"]},
          "ask-injury": {"phrases": ["(heeft|hebt) (u|iemand) pijn"], "examples": ["Bent u gewond?", "Is er iemand gewond?",
            "Ben je gewond?", "Heeft iemand pijn?", "Hebt u verwondingen?", "Is het kind gewond?"]},
          "blame": {"examples": ["Het is uw schuld.", "Dat is je eigen schuld.", "Het is jouw fout.", "Dit is uw fout.",
            "Dat is toch uw eigen fout.", "Het ligt aan u.", "U hebt schuld."],
            "counter_examples": [{"text": "Hij zei dat het uw schuld is.", "is": []}, {"text": "Is het uw schuld?", "is": []}]},
          "no-blame": {"examples": ["Het is niet uw schuld.", "Dat is niet je eigen schuld.", "Het is jouw fout niet.", "U hebt geen schuld.",
            "Dit is niet uw fout.", "Het ligt niet aan u."]},
          "promise": {"examples": ["Ik beloof dat niemand het hoort.", "Ik zeg het aan niemand.", "Dit blijft geheim, beloofd.",
            "Ik beloof dat het geheim blijft.", "Niemand komt dit te weten.", "Dit blijft echt geheim."]},
          "reflect": {"examples": ["U klinkt bang.", "Ik hoor dat u bang bent.", "U maakt zich zorgen.", "Ik hoor veel verdriet.",
            "Ik hoor dat u zich zorgen maakt.", "U bent boos."]},
          "refer": {"examples": ["Het CAW kan u helpen.", "Awel kan je helpen.", "U kunt terecht bij het CAW.", "Bel eens met Awel.",
            "Neem contact op met het CAW.", "Je kunt terecht bij Awel.", "Dat is iets voor het CAW.", "Ga naar het centrum."]},
          "plan-b": {"examples": ["Als het erger wordt, bel dan 101.", "Mocht hij terugkomen, bel dan de politie.",
            "Loopt het uit de hand, bel 101.", "Als hij slaat, bel dan meteen 101."]}
         }}
        """
}

extension ModelCache {
    /// The recogniser of a small pack in Dutch.
    func recogniser(_ pack: SmallPack, progress: @escaping (TrainingProgress) -> Void = { _ in }) -> Recogniser {
        recogniser(
            catalogue: pack.catalogue, material: pack.material, services: pack.services, language: .nl,
            progress: progress)
    }
}
