import Testing

@testable import Disk

@Suite struct `A file to which lines are added` {
    private let scratch: Scratch
    private let path: String

    init() throws {
        scratch = try Scratch()
        path = scratch("session.jsonl")
    }

    @Test func `is private to its owner, whatever the umask says`() async {
        await #expect(processExitsWith: .success) {
            umask(0)
            let scratch = try Scratch()
            let file = try AppendOnlyFile(creating: scratch("session.jsonl"))
            try file.append(Array("line\n".utf8))
            #expect(mode(scratch("session.jsonl")) == 0o600)
        }
    }

    @Test func `never takes the place of one that is there`() throws {
        try writeFile(path, Array("old\n".utf8))
        let path = path
        let error = #expect(throws: DiskError.self) { try AppendOnlyFile(creating: path) }
        #expect(error == DiskError(path: path, number: EEXIST))
        #expect(try readFile(path) == Array("old\n".utf8))
    }

    @Test func `holds each line as soon as it was added`() throws {
        let file = try AppendOnlyFile(creating: path)
        try file.append(Array("one\n".utf8))
        #expect(try readFile(path) == Array("one\n".utf8))
        try file.append(Array("twee: één\n".utf8))
        #expect(try readFile(path) == Array("one\ntwee: één\n".utf8))
    }

    @Test func `goes on after the last whole line, and drops the half one`() throws {
        try writeFile(path, Array("one\n{\"ha".utf8))
        let file = try AppendOnlyFile(continuing: path, after: 4, of: 8)
        try file.append(Array("two\n".utf8))
        #expect(try readFile(path) == Array("one\ntwo\n".utf8))
    }

    @Test func `that is gone is not made anew on going on`() {
        let path = path
        let error = #expect(throws: DiskError.self) { try AppendOnlyFile(continuing: path, after: 0, of: 0) }
        #expect(error == DiskError(path: path, number: ENOENT))
        #expect(!fileExists(path))
    }

    @Test func `belongs to one at a time, until that one lets go`() throws {
        let path = path
        var first: AppendOnlyFile? = try AppendOnlyFile(creating: path)
        #expect(first?.lock() == true)
        let error = #expect(throws: DiskError.self) { try AppendOnlyFile(continuing: path, after: 0, of: 0) }
        #expect(error == DiskError(path: path, number: EWOULDBLOCK))
        first = nil
        _ = try AppendOnlyFile(continuing: path, after: 0, of: 0)
    }

    @Test func `that grew since it was read is not cut off`() throws {
        let path = path
        try writeFile(path, Array("one\ntwo\n".utf8))
        let error = #expect(throws: DiskError.self) { try AppendOnlyFile(continuing: path, after: 4, of: 4) }
        #expect(error?.reason[.en] == "it is being written elsewhere at this moment")
        #expect(try readFile(path) == Array("one\ntwo\n".utf8))
    }

    @Test func `takes back half a line when the disk refuses the rest`() async {
        await #expect(processExitsWith: .success) {
            let scratch = try Scratch()
            let path = scratch("session.jsonl")
            let file = try AppendOnlyFile(creating: path)
            limitFiles(to: 10)
            try file.append(Array("first\n".utf8))
            let error = #expect(throws: DiskError.self) { try file.append(Array("too long\n".utf8)) }
            #expect(error == DiskError(path: path, number: EFBIG))
            #expect(error?.isFull == true)
            #expect(try readFile(path) == Array("first\n".utf8))
            try file.append(Array("fit\n".utf8))
            #expect(try readFile(path) == Array("first\nfit\n".utf8))
        }
    }
}
