import Testing

@testable import Disk

/// Whether the lowest free descriptor is no higher than it was: what another thread holds for a moment is waited out,
/// what was left open stays.
private func isFreeAgain(_ descriptor: Int32) -> Bool {
    (0..<100).contains { _ in
        let lowest = dup(0)
        close(lowest)
        if lowest <= descriptor { return true }
        usleep(10_000)
        return false
    }
}

@Suite struct `A file written whole` {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `is private to its owner, also where an open one stood`() async {
        await #expect(processExitsWith: .success) {
            umask(0)
            let scratch = try Scratch()
            let path = scratch("model")
            #expect(close(open(path, O_CREAT | O_WRONLY, 0o666)) == 0)
            #expect(mode(path) == 0o666)
            try writeFile(path, [1, 2, 3])
            #expect(mode(path) == 0o600)
            #expect(try readFile(path) == [1, 2, 3])
        }
    }

    @Test func `leaves the old one, no draft and no open file when the disk refuses`() async {
        await #expect(processExitsWith: .success) {
            let scratch = try Scratch()
            let path = scratch("model")
            try writeFile(path, Array("old".utf8))
            limitFiles(to: 4)
            let free = dup(0)
            close(free)
            let error = #expect(throws: DiskError.self) { try writeFile(path, Array("longer".utf8)) }
            #expect(error == DiskError(path: path, number: EFBIG))
            #expect(try readFile(path) == Array("old".utf8))
            #expect(try listFolder(scratch.path) == ["model"])
            #expect(isFreeAgain(free))
        }
    }

    @Test func `leaves no draft where a folder stands in the way`() throws {
        let path = scratch("folder")
        try makePrivateFolder(path)
        let error = #expect(throws: DiskError.self) { try writeFile(path, [1]) }
        #expect(error == DiskError(path: path, number: EISDIR))
        #expect(try listFolder(scratch.path) == ["folder"])
    }

    @Test func `names itself, not its draft, when its folder is missing`() {
        let path = scratch("none/model")
        let error = #expect(throws: DiskError.self) { try writeFile(path, [1]) }
        #expect(error == DiskError(path: path, number: ENOENT))
    }

    #if os(Linux)
        @Test func `says so when the disk is full`() throws {
            let full = open("/dev/full", O_WRONLY)
            defer { close(full) }
            let error = #expect(throws: DiskError.self) { try writeAll([1], to: full, path: "model") }
            #expect(error == DiskError(path: "model", number: ENOSPC))
        }
    #endif
}

@Suite struct `A file read whole` {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test(arguments: [0, 1, 4095, 4096, 4097, 3 << 20])
    func `comes back byte for byte`(size: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try writeFile(scratch("bytes"), bytes)
        #expect(try readFile(scratch("bytes")) == bytes)
    }

    @Test func `may be as large as the limit, and not a byte larger`() throws {
        let path = scratch("bytes")
        try writeFile(path, [UInt8](repeating: 7, count: 100))
        #expect(try readFile(path, limit: 100).count == 100)
        let error = #expect(throws: DiskError.self) { try readFile(path, limit: 99) }
        #expect(error == DiskError(path: path, number: EFBIG))
    }

    @Test func `is refused before anything is read when it is far too large`() throws {
        let path = scratch("huge")
        try writeFile(path, [])
        try #require(truncate(path, 1 << 42) == 0)
        let error = #expect(throws: DiskError.self) { try readFile(path) }
        #expect(error == DiskError(path: path, number: EFBIG))
    }

    @Test func `must be there and be a file`() {
        let missing = scratch("none")
        let error = #expect(throws: DiskError.self) { try readFile(missing) }
        #expect(error == DiskError(path: missing, number: ENOENT))
        let folder = scratch.path
        let other = #expect(throws: DiskError.self) { try readFile(folder) }
        #expect(other == DiskError(path: folder, number: EISDIR))
    }
}
