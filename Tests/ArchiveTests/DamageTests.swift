import Disk
import Foundation
import GRDB
import Grading
import Pack
import TestSupport
import Testing
import Transcript

@testable import Archive

/// Losing the index loses nothing.
@Suite struct `An index that is` {
    private func answers(_ tiny: TinyArchive) throws -> Answers { try Answers(tiny.archivist()) }

    private func made() throws -> (tiny: TinyArchive, answers: Answers) {
        let tiny = TinyArchive()
        try tiny.putFixedSet()
        let expected = try answers(tiny)
        #expect(expected.count == 7)
        return (tiny, expected)
    }

    @Test func `lost is made again`() throws {
        let (tiny, expected) = try made()
        try FileManager.default.removeItem(atPath: tiny.shelf.shelf.folder + "/archive")
        #expect(try answers(tiny) == expected)
    }

    @Test(arguments: ["junk", "", String(repeating: "SQLite format 3\0", count: 1000)])
    func `overwritten is made again`(_ junk: String) throws {
        let (tiny, expected) = try made()
        for file in ["", "-wal", "-shm"] { try tiny.shelf.write(Array(junk.utf8), to: tiny.index + file) }
        #expect(try answers(tiny) == expected)
    }

    @Test func `of another version, or somebody else's database, is made again`() throws {
        let changes = [
            "PRAGMA user_version = 99", "DROP TABLE setting", "DROP TABLE session; PRAGMA user_version = 0",
            "DROP TABLE session; CREATE VIEW session AS SELECT 1; PRAGMA user_version = 99",
        ]
        for change in changes {
            let (tiny, expected) = try made()
            try DatabaseQueue(path: tiny.index).write { try $0.execute(sql: change) }
            #expect(try answers(tiny) == expected, "\(change)")
        }
    }

    @Test func `graded under another pack is made again, and takes nothing that was graded under the old one`() throws {
        let (tiny, expected) = try made()
        let old = try tiny.archivist()
        let new = try tiny.archivist(path: tiny.index, digest: "b")
        #expect(new.archive.isNew)
        #expect(try new.archive.count() == 0)
        let error = #expect(throws: ArchiveError.self) { try old.update("1-good") }
        #expect(
            error?.reason[.en] == "another window began the index anew, with another pack; please ask again")
        #expect(try new.archive.count() == 0)
        #expect(try Answers(new) == expected)
        #expect(try !tiny.archivist(path: tiny.index, digest: "b").archive.isNew)
    }

    @Test func `broken in the middle is said to be so, and thrown away makes a good one`() throws {
        let tiny = TinyArchive()
        for number in 0..<30 { try tiny.shelf.put("s\(number)") }
        let expected = try answers(tiny)
        // Without another connection the journal is in the file.
        try DatabaseQueue(path: tiny.index).writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        var bytes = try readFile(tiny.index)
        for place in 8192..<bytes.count { bytes[place] = 0xAA }
        try tiny.shelf.write(bytes, to: tiny.index)
        let error = #expect(throws: ArchiveError.self) {
            let archivist = try tiny.archivist()
            try archivist.rebuild()
        }
        #expect(error?.isDamaged == true)
        #expect(
            error?.reason[.en]
                == "the index cannot be used (SQLite reports 11); 'oefenlijn archive rebuild' makes it anew")
        SessionArchive.discard(tiny.index)
        #expect(try answers(tiny) == expected)
    }

    @Test(.enabled(if: isFolder("/sys")))
    func `where nothing can be written is said to be so`() throws {
        let error = #expect(throws: ArchiveError.self) {
            try TinyArchive().archivist(path: "/sys/oefenlijn/index.sqlite")
        }
        #expect(error?.isReadOnly == true)
    }

    @Test func `in memory answers the same`() throws {
        let (tiny, expected) = try made()
        let archivist = try tiny.archivist(path: nil)
        try archivist.update()
        #expect(try Answers(archivist) == expected)
    }

    @Test func `private can be read by its owner only, and so can what SQLite puts beside it`() throws {
        let (tiny, _) = try made()
        let archivist = try tiny.archivist()
        try archivist.update("1-good")
        let folder = tiny.shelf.shelf.folder + "/archive"
        #expect(permissions(folder) == 0o700)
        let files = try listFolder(folder)
        #expect(files.contains("index.sqlite") && files.contains("index.sqlite-wal"))
        for file in files { #expect(permissions("\(folder)/\(file)") == 0o600, "\(file)") }
    }

    @Test func `used by many at once loses nothing`() async throws {
        let tiny = TinyArchive()
        for number in 0..<24 { try tiny.shelf.put("s\(number)", "greet bruise end") }
        // All of them make it, and then each takes its part and asks.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for desk in 0..<6 {
                group.addTask {
                    let archivist = try tiny.archivist()
                    for number in 0..<4 {
                        try archivist.update(SessionID(rawValue: "s\(desk * 4 + number)"))
                        _ = try archivist.find(SessionQuery())
                    }
                }
            }
            try await group.waitForAll()
        }
        let many = try Answers(tiny.archivist())
        let anew = try tiny.archivist(path: nil)
        try anew.rebuild()
        #expect(try many == Answers(anew))
        #expect(many.count == 24)
    }
}
