import Disk
import Foundation
import TestSupport
import Testing

@testable import Review

/// The keys of reviewers, and by which of them they are known.
@Suite struct `The key of a reviewer` {
    private let tiny = TinyShelf()
    private var folder: String { tiny.home + "/keys" }

    /// The first example of RFC 8032.
    @Test func `signs with Ed25519`() throws {
        try makePrivateFolder(folder)
        try writeFile(
            ReviewerKey.path(of: "an", in: folder),
            Array("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60\n".utf8))
        let key = try #require(try ReviewerKey(of: "an", in: folder))
        #expect(key.publicKey == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        let signature =
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        let known = try #require(ReviewerPublicKey(key.publicKey))
        #expect(known.verifies(signature, of: []))
        #expect(known.verifies(key.signature(of: []), of: []))
        #expect(!known.verifies(signature, of: [0]))
        for other in [signature.uppercased(), "-0" + signature.dropFirst(2), String(signature.dropLast(2)), ""] {
            #expect(!known.verifies(other, of: []))
        }
    }

    @Test func `is made once, and only its owner can read it`() throws {
        #expect(try ReviewerKey(of: "an", in: folder) == nil)
        let key = try ReviewerKey.make(for: "an", in: folder)
        #expect(try ReviewerKey.make(for: "an", in: folder).publicKey == key.publicKey)
        #expect(try ReviewerKey(of: "an", in: folder)?.publicKey == key.publicKey)
        #expect(try ReviewerKey.make(for: "bo", in: folder).publicKey != key.publicKey)
        #expect(permissions(folder) == 0o700)
        #expect(permissions(ReviewerKey.path(of: "an", in: folder)) == 0o600)
    }

    @Test func `is the same for all who make it at once`() async throws {
        let folder = folder
        let keys = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<8 { group.addTask { try ReviewerKey.make(for: "an", in: folder).publicKey } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(keys.count == 1)
    }

    @Test(arguments: ["", "hello\n", "00\n", String(repeating: "0", count: 63) + "g\n"])
    func `that is damaged is said to be so`(_ text: String) throws {
        try makePrivateFolder(folder)
        let path = ReviewerKey.path(of: "an", in: folder)
        try writeFile(path, Array(text.utf8))
        #expect(throws: DiskError(path: path, number: EBADMSG)) { try ReviewerKey(of: "an", in: folder) }
    }

    @Test func `is remembered with those before it`() throws {
        try makePrivateFolder(folder)
        var keyring = try Keyring(folder: folder)
        #expect(!keyring.knows("an"))
        try keyring.add("aa", of: "an", since: "2026-03-13T09:00:00Z")
        try keyring.add("bb", of: "an", since: "2026-03-14T09:00:00Z")
        #expect(
            try tiny.text(of: folder + "/keys.jsonl") == """
                {"reviewer":"an","public_key":"aa","since":"2026-03-13T09:00:00Z"}
                {"reviewer":"an","public_key":"bb","since":"2026-03-14T09:00:00Z"}

                """)
        #expect(permissions(folder + "/keys.jsonl") == 0o600)
        let read = try Keyring(folder: folder)
        #expect(["aa", "bb", "cc"].map { read.knows("an", by: $0) } == [true, true, false])
        #expect(!read.knows("An") && !read.knows("bo", by: "aa"))
    }

    @Test func `is not lost to a line that broke off before it`() throws {
        try makePrivateFolder(folder)
        try writeFile(folder + "/keys.jsonl", Array("hello\n\n{\"reviewer\":\"bo\",\"pub".utf8))
        var keyring = try Keyring(folder: folder)
        try keyring.add("aa", of: "an", since: "2026-03-13T09:00:00Z")
        #expect(try Keyring(folder: folder).knows("an", by: "aa"))
    }
}
