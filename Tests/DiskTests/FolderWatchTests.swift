import Disk
import Foundation
import Testing

@Suite(.enabled(if: FolderWatch(NSTemporaryDirectory()) != nil, "only Linux, on a disk of its own, can watch a folder"))
struct `A watch over a folder` {
    private let scratch: Scratch
    private let watch: FolderWatch

    init() throws {
        scratch = try Scratch()
        try writeFile(scratch("old"), [1])
        watch = try #require(FolderWatch(scratch.path))
    }

    @Test func `hears what comes, goes and is put in another's place, each time what is new`() throws {
        #expect(watch.names() == [])
        try writeNewFile(scratch("néw\n"), [])
        #expect(try #require(watch.names()).contains("néw\n"))
        #expect(rename(scratch("néw\n"), scratch("old")) == 0)
        #expect(watch.names() == ["néw\n", "old"])
        #expect(link(scratch("old"), scratch("linked")) == 0)
        #expect(watch.names() == ["linked"])
        try makePrivateFolder(scratch("inner/most"))
        #expect(watch.names() == ["inner"])
        removeFiles([scratch("linked")])
        #expect(watch.names() == ["linked"])
        #expect(watch.names() == [])
    }

    @Test func `hears nothing of what is only read or written`() throws {
        _ = try readFile(scratch("old"))
        try AppendOnlyFile(openingOrCreating: scratch("old")).append([2])
        #expect(watch.names() == [])
    }

    @Test func `hears many names at once`() throws {
        for number in 0..<3000 { try makePrivateFile(scratch("\(number)")) }
        #expect(watch.names() == Set((0..<3000).map(String.init)))
    }

    @Test func `says when it could not hear everything`() throws {
        let limit = try #require(
            Int(
                String(decoding: readFile("/proc/sys/fs/inotify/max_queued_events"), as: UTF8.self)
                    .trimmingCharacters(in: .whitespacesAndNewlines)))
        for number in 0...limit / 2 {
            try makePrivateFile(scratch("x"))
            removeFiles([scratch("x")])
            if number > 100_000 { break }
        }
        #expect(watch.names() == nil)
    }

    @Test func `says when the folder is another's or gone`() throws {
        #expect(rename(scratch.path, scratch.path + "-moved") == 0)
        defer { try? FileManager.default.removeItem(atPath: scratch.path + "-moved") }
        try makePrivateFolder(scratch.path)
        #expect(watch.names() == nil)
    }

    @Test func `is refused where there is no folder, or none of this machine alone`() throws {
        #expect(FolderWatch(scratch("none")) == nil)
        #expect(FolderWatch("/proc") == nil)
    }
}
