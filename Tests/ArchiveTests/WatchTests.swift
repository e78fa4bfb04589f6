import Disk
import Foundation
import TestSupport
import Testing
import Transcript

@testable import Archive

/// Whoever puts a session on the shelf and watches meanwhile saves others the look at all names; nothing is lost by it.
@Suite(.enabled(if: FolderWatch(NSTemporaryDirectory()) != nil, "only Linux, on a disk of its own, can watch a folder"))
struct `A session that a console begins` {
    private let tiny = TinyArchive()
    private let archivist: Archivist

    init() throws {
        archivist = try tiny.archivist()
        try tiny.shelf.put("a")
        try rest(tiny)
        #expect(try archivist.update())
        #expect(try !archivist.update())
    }

    private func begin(_ name: String, meanwhile: () throws -> Void = {}) throws {
        let watch = try #require(ShelfWatch(tiny.shelf.shelf))
        try tiny.shelf.put(name, "greet")
        try meanwhile()
        try archivist.update(watch)
    }

    private func names() throws -> [String] { try archivist.archive.names().map(\.rawValue).sorted() }

    @Test func `shows in the next list without a look at all names`() throws {
        for name in ["b", "c", "d"] {
            try begin(name)
            #expect(try !archivist.update())
            #expect(try archivist.find(SessionQuery()).names.contains(name))
        }
        #expect(try archivist.archive.session("d")?.progress == .unfinished)
    }

    @Test func `does not hide what is copied in by hand in the same instant, or after it`() throws {
        let bytes = try readFile(tiny.shelf.shelf.path(of: "a"))
        let folder = tiny.shelf.shelf.folder
        try begin("b") { try tiny.shelf.write(bytes, to: "\(folder)/by-hand.jsonl") }
        #expect(try !archivist.update())
        #expect(try names() == ["a", "b", "by-hand"])
        try tiny.shelf.write(bytes, to: "\(folder)/later.jsonl")
        #expect(try archivist.update())
        #expect(try names() == ["a", "b", "by-hand", "later"])
    }

    @Test func `does not keep what is removed in the same instant, or after it`() throws {
        try begin("b") { try FileManager.default.removeItem(atPath: tiny.shelf.shelf.path(of: "a")) }
        #expect(try !archivist.update())
        #expect(try names() == ["b"])
        try FileManager.default.removeItem(atPath: tiny.shelf.shelf.path(of: "b"))
        #expect(try archivist.update())
        #expect(try names() == [])
    }

    @Test func `leaves a whole delivery to whoever asks next`() throws {
        try begin("b") { for number in 0..<60 { try tiny.shelf.put("delivered-\(number)") } }
        #expect(try archivist.update())
        #expect(try names().count == 62)
    }

    @Test func `changes nothing when the index did not know all names as it began`() throws {
        try tiny.shelf.put("unknown")
        try begin("b")
        #expect(try archivist.update())
        #expect(try names() == ["a", "b", "unknown"])
    }

    @Test func `is left to whoever asks next when the clock was put back`() throws {
        // The folder then seems to have changed an hour from now.
        try begin("b") { try setModified(tiny, secondsFromNow: 3600) }
        #expect(try archivist.update())
        #expect(try archivist.update())
        // What comes has an earlier time than what was there.
        try tiny.shelf.put("c")
        #expect(try archivist.update())
        #expect(try names() == ["a", "b", "c"])
    }

    @Test func `together with others at once loses none`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for desk in 0..<6 {
                group.addTask { [tiny] in
                    let archivist = try tiny.archivist()
                    for number in 0..<4 {
                        let watch = try #require(ShelfWatch(tiny.shelf.shelf))
                        try tiny.shelf.put("s\(desk)-\(number)", "greet")
                        try archivist.update(watch)
                    }
                }
            }
            try await group.waitForAll()
        }
        try archivist.update()
        #expect(try names().count == 25)
    }

    @Test(arguments: 0..<12)
    func `in whatever order of consoles, hands and lists leaves the index true`(_ seed: Int) throws {
        var chance = Seeded(seed)
        let bytes = try readFile(tiny.shelf.shelf.path(of: "a"))
        var watches: [ShelfWatch] = []
        var sawAll = 0
        for number in 0..<40 {
            switch Int.random(in: 0..<10, using: &chance) {
            case 0...2: watches.append(try #require(ShelfWatch(tiny.shelf.shelf)))
            case 3...4: try tiny.shelf.put("s\(number)", "greet")
            case 5...6:
                guard !watches.isEmpty else { continue }
                try archivist.update(watches.remove(at: Int.random(in: 0..<watches.count, using: &chance)))
            case 7:
                try tiny.shelf.write(bytes, to: "\(tiny.shelf.shelf.folder)/by-hand-\(number).jsonl")
            case 8:
                let there = try tiny.shelf.shelf.sessions()
                guard let one = there.randomElement(using: &chance) else { continue }
                try FileManager.default.removeItem(atPath: tiny.shelf.shelf.path(of: one))
            default:
                if Bool.random(using: &chance) { try rest(tiny) }
                if try archivist.update() { sawAll += 1 }
                #expect(try names() == tiny.shelf.shelf.sessions().map(\.rawValue))
            }
        }
        try archivist.update()
        #expect(try names() == tiny.shelf.shelf.sessions().map(\.rawValue))
        #expect(sawAll > 0)
    }
}

/// The look at all names.
@Suite struct `A look at the folder` {
    @Test func `finds next time what came while transcripts were read, even in the same instant`() throws {
        let tiny = TinyArchive()
        try tiny.shelf.put("a")
        let bytes = try readFile(tiny.shelf.shelf.path(of: "a"))
        let folder = tiny.shelf.shelf.folder
        let slow = try tiny.archivist(path: tiny.index) {
            let moment = try #require(FileStamp(of: folder)).modified
            try tiny.shelf.write(bytes, to: "\(folder)/b.jsonl")
            setModified(tiny, to: moment)
            usleep(1_100_000)
        }
        try slow.update()
        let archivist = try tiny.archivist()
        #expect(try archivist.update())
        #expect(try archivist.archive.names() == ["a", "b"])
    }

    @Test func `does not count for an index that somebody began anew meanwhile`() throws {
        let tiny = TinyArchive()
        try tiny.shelf.put("a")
        let other = try tiny.archivist()
        let slow = try tiny.archivist(path: tiny.index) { try other.archive.clear() }
        try rest(tiny)
        try slow.update()
        #expect(try other.archive.lastLook().modified == nil)
        #expect(try other.update())
    }

    @Test func `is not needed to see that a file became a transcript`() throws {
        let tiny = TinyArchive()
        try tiny.shelf.put("a")
        let bytes = try readFile(tiny.shelf.shelf.path(of: "a"))
        let path = tiny.shelf.shelf.path(of: "b")
        try tiny.shelf.write([], to: path)
        let archivist = try tiny.archivist()
        try rest(tiny)
        try archivist.update()
        #expect(try archivist.archive.unreadable().map(\.session) == ["b"])
        try AppendOnlyFile(openingOrCreating: path).append(bytes)
        #expect(try !archivist.update())
        #expect(try archivist.archive.session("b")?.progress == .finished)
    }
}

/// Makes it so that the folder had rest for a while.
private func rest(_ tiny: TinyArchive) throws { try setModified(tiny, secondsFromNow: -60) }

private func setModified(_ tiny: TinyArchive, secondsFromNow seconds: Int) throws {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    // Whole seconds would look like a file system that knows no finer times.
    setModified(tiny, to: (now.tv_sec + seconds) * 1_000_000_000 + max(1, now.tv_nsec))
}

private func setModified(_ tiny: TinyArchive, to moment: Int) {
    let time = timespec(tv_sec: moment / 1_000_000_000, tv_nsec: moment % 1_000_000_000)
    #expect(utimensat(AT_FDCWD, tiny.shelf.shelf.folder, [time, time], 0) == 0)
}
