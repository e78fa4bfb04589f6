/// Invented names for simulated trainees: birds and plants, so that nobody takes them for people.
enum Pseudonyms {
    private static let names = [
        "merel", "koolmees", "ijsvogel", "zwaluw", "putter", "winterkoning", "roodborst", "kievit", "wulp", "reiger",
        "boomklever", "goudvink", "specht", "nachtegaal", "leeuwerik", "fuut", "scholekster", "kwikstaart", "sijsje",
        "pimpelmees", "ooievaar", "grutto", "aalscholver", "tjiftjaf", "wielewaal", "klaproos", "korenbloem",
        "madelief", "boterbloem", "vingerhoed", "heide", "hazelaar", "vlier", "meidoorn", "lijsterbes", "kamille",
        "lavendel", "munt", "dotterbloem", "sleutelbloem", "bosanemoon", "sneeuwklok", "zonnebloem", "gagel", "brem",
        "waterlelie", "vergeetmijniet", "duizendblad",
    ]

    /// So many names, no two alike, in an order that follows from the lot.
    static func drawn(_ count: Int, using lot: inout Lot) -> [String] {
        var shuffled = names
        lot.shuffle(&shuffled)
        return (0..<count).map { number in
            let name = shuffled[number % names.count]
            return number < names.count ? name : "\(name)-\(number / names.count + 1)"
        }
    }
}
