internal import Console
internal import Diagnostics
internal import Disk
internal import Review

/// The key with which a supervisor signs on this machine, made on first use.
struct ReviewerKeys {
    let reviewer: String
    let language: Language

    /// The key, which from now on is known beside the reviews.
    ///
    /// - Parameter isNew: whether to begin with a new key when the one by which the reviewer is known is not here.
    func key(on shelf: ReviewShelf, isNew: Bool) throws -> ReviewerKey {
        var keyring = try shelf.keyring()
        let kept = try keptKey(isNew)
        if let kept, keyring.knows(reviewer, by: kept.publicKey) { return kept }
        guard !keyring.knows(reviewer) || isNew else { throw gone }
        let key = try kept ?? ReviewerKey.make(for: reviewer, in: Places.keys)
        try keyring.add(key.publicKey, of: reviewer, since: WallClock.now().text)
        return key
    }

    /// The key that stands here; one that is damaged makes room when a new one is asked for.
    private func keptKey(_ isNew: Bool) throws -> ReviewerKey? {
        do throws(DiskError) {
            return try ReviewerKey(of: reviewer, in: Places.keys)
        } catch {
            guard error.number == EBADMSG else { throw error }
            guard isNew else { throw damaged(error.path) }
            removeFiles([error.path])
            return nil
        }
    }

    private func damaged(_ path: String) -> Failure {
        Failure(
            .badData,
            LocalText(
                nl:
                    "de sleutel van '\(reviewer)' is beschadigd (\(path)); zet hem terug, of begin met --new-key een nieuwe",
                en: "the key of '\(reviewer)' is damaged (\(path)); put it back, or begin with a new one with --new-key"
            ),
            in: language)
    }

    private var gone: Failure {
        let path = ReviewerKey.path(of: reviewer, in: Places.keys)
        return Failure(
            .notFound,
            LocalText(
                nl:
                    "de sleutel waarmee '\(reviewer)' eerder tekende, staat niet op deze computer (\(path)); zet hem terug, of begin met --new-key een nieuwe: wat met de oude getekend is, blijft geldig",
                en:
                    "the key with which '\(reviewer)' signed before is not on this computer (\(path)); put it back, or begin with a new one with --new-key: what was signed with the old one stays valid"
            ), in: language)
    }

    /// A review that was begun with a key that is not here can only be read.
    func otherKey(_ path: String) -> Failure {
        Failure(
            .doesNotHold,
            LocalText(
                nl: "\(path): dit nazicht is met een andere sleutel begonnen en kan alleen daarmee verdergaan",
                en: "\(path): this review was begun with another key and can go on only with that one"), in: language)
    }
}
