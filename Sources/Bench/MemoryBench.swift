internal import Diagnostics
internal import Disk
internal import Pack
internal import Recognition

/// Measures how much memory a recogniser takes at most, each time in a process of its own.
struct MemoryBench {
    let packPath: String
    let languages: [Language]

    /// What a process does before it says how much memory it had at most.
    private enum Work: String, CaseIterable {
        case train
        case read
    }

    /// Trains, and reads with the model that is kept in `folder`.
    func run(_ folder: String) throws {
        for language in languages {
            for work in Work.allCases {
                let limit = work == .read ? "; limit 80 MB" : ""
                Bench.row(
                    "memory to \(work) \(language.rawValue)",
                    try peak(of: work, language, folder).map { "\($0 / 1024) MB" } ?? "not told by this system",
                    "resident at most, in a process of its own, with the pack\(limit)")
            }
        }
    }

    /// Does the work that the arguments name, and prints the kibibytes; false when they name none.
    ///
    /// The pack is read whole, but in the one language, as a console reads it.
    static func child(_ path: String, _ arguments: [String]) -> Bool {
        guard arguments.count == 4, arguments[0] == "memory-of", let work = Work(rawValue: arguments[1]),
            let language = Language(rawValue: arguments[2]),
            let pack = loadPack(path, PackSelection(languages: [language]), bag: DiagnosticBag()),
            let material = pack.material[language]
        else { return false }
        let recogniser = ModelCache(folder: work == .train ? nil : arguments[3]).recogniser(
            catalogue: pack.catalogue, material: material, services: pack.directory.services, language: language)
        if work == .read { _ = recogniser.read("Goeiemiddag, u spreekt met 1712. Is it safe to talk now?") }
        if let peakMemory { print(peakMemory) }
        return true
    }

    private func peak(of work: Work, _ language: Language, _ folder: String) throws -> Int? {
        let words = [CommandLine.arguments[0], packPath, "memory-of", work.rawValue, language.rawValue, folder]
        guard let pipe = popen(words.map { "'\($0)'" }.joined(separator: " "), "r") else {
            throw DiskError(path: words[0], number: errno)
        }
        defer { _ = pclose(pipe) }
        var line = [CChar](repeating: 0, count: 64)
        guard fgets(&line, 64, pipe) != nil else { return nil }
        return Int(String(decoding: line.prefix { $0 > 32 }.map(UInt8.init), as: UTF8.self))
    }

    /// Kibibytes that this process had resident at most; nil where the system does not say.
    ///
    /// `getrusage` would count in what the parent had when it started this process.
    private static var peakMemory: Int? {
        guard let bytes = try? readFile("/proc/self/status") else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        return lines.first { $0.hasPrefix("VmHWM:") }.flatMap { Int($0.filter(\.isNumber)) }
    }
}
