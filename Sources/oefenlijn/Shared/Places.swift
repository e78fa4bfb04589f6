internal import Disk

/// Where things stand on this machine, when nobody said.
enum Places {
    /// The pack: as asked for, else `OEFENLIJN_PACK`, else that of the checkout, of the installation or of the user.
    static func pack(_ asked: String?) -> String {
        if let chosen = asked ?? environment("OEFENLIJN_PACK") { return chosen }
        let shares = [dataFolder, installedShare, "/usr/local/share/oefenlijn", "/usr/share/oefenlijn"].compactMap(
            \.self)
        let candidates = ["scenarios/1712"] + shares.map { "\($0)/scenarios/1712" }
        return candidates.first(where: isFolder) ?? "scenarios/1712"
    }

    /// The transcripts: as asked for, else `OEFENLIJN_TRANSCRIPTS`, else those of the checkout or of the user.
    static func transcripts(_ asked: String?) -> String {
        if let chosen = asked ?? environment("OEFENLIJN_TRANSCRIPTS") { return chosen }
        if isFolder("scenarios/1712"), isFolder("transcripts") { return "transcripts" }
        return dataFolder.map { "\($0)/transcripts" } ?? "transcripts"
    }

    /// Trained models, which can be made again at any time; nil when this user has no such folder.
    static var cache: String? {
        if let folder = environment("XDG_CACHE_HOME") { return "\(folder)/oefenlijn" }
        return environment("HOME").map { "\($0)/.cache/oefenlijn" }
    }

    /// The keys that seal transcripts; apart from the transcripts, so that a copy of those does not carry the keys.
    static var sealKeys: SealKeys { SealKeys(folder: dataFolder.map { "\($0)/seal-keys" }) }

    /// The keys with which supervisors sign here.
    static var keys: String { dataFolder.map { "\($0)/keys" } ?? "keys" }

    private static var dataFolder: String? {
        if let folder = environment("XDG_DATA_HOME") { return "\(folder)/oefenlijn" }
        return environment("HOME").map { "\($0)/.local/share/oefenlijn" }
    }

    /// `share` beside the `bin` in which this program stands.
    private static var installedShare: String? {
        guard let program = programPath(), let slash = program.lastIndex(of: "/") else { return nil }
        return "\(program[..<slash])/../share/oefenlijn"
    }
}
