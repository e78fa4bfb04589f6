/// Something of which a note must not speak when nobody did: the words for it, Dutch and English, folded.
struct NoteMatter {
    private let words: Set<String>
    private let beginnings: [String]
    let isChildren: Bool

    /// - Parameter words: words apart by blanks; `*` at the end stands for any ending.
    init(_ words: String, isChildren: Bool = false) {
        let all = words.split(separator: " ").map(String.init)
        self.words = Set(all.filter { !$0.hasSuffix("*") })
        beginnings = all.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
        self.isChildren = isChildren
    }

    func means(_ word: String) -> Bool { words.contains(word) || beginnings.contains { word.hasPrefix($0) } }

    /// Before a word these say that it is not there.
    static let denials: Set<String> = ["geen", "niet", "zonder", "no", "not", "without"]

    static let all: [NoteMatter] = [
        // Who is concerned.
        NoteMatter(
            """
            kind kindje kindjes kinderen baby* peuter* kleuter* zoon zoontje zonen dochter* jongetje* meisje meisjes \
            child children kid kids toddler* son sons daughter*
            """, isChildren: true),
        NoteMatter(
            "oma opa grootmoeder* grootvader* grootouder* grandma grandpa grandmother* grandfather* grandparent*"),
        NoteMatter("leraar* leerkracht* juf leerling* teacher* pupil*"),
        // What makes a call dangerous.
        NoteMatter("pistool* revolver* geweer* vuurwapen* wapen* gun guns pistol* rifle* firearm* weapon*"),
        NoteMatter("mes messen knife knives"),
        NoteMatter("wurg* gewurgd verwurg* keel strangl* strangul* chok* throat"),
        NoteMatter("zelfmoord* zelfdoding* suicid*"),
        NoteMatter("verkracht* aanrand* aangerand* rape raped rapes"),
        NoteMatter("vermoord* doodsbedreig* murder*"),
        NoteMatter("alcohol* dronken* gedronken drinkt drinken drink drinks drinking drank drunk*"),
        NoteMatter("drugs drugsverslaa* druggebruik* cocaine heroine heroin"),
        NoteMatter("zwanger* pregnan*"),
        // What others would do.
        NoteMatter("instelling* internaat pleeggezin* pleegzorg uithuisplaats* institution* foster*"),
        NoteMatter("ziekenhuis* hospital*"),
        NoteMatter("rechter rechtbank* court judge"),
        NoteMatter("gevangenis* prison* jail*"),
    ]
}
