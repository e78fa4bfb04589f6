import Testing

@testable import Disk

@Suite struct `What must be an ordinary file` {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `is read like any other`() throws {
        let path = scratch("x")
        try writeFile(path, [1, 2, 3])
        #expect(try readFile(path, ordinary: true) == [1, 2, 3])
    }

    @Test func `is refused at once when it is a pipe, on which one would wait for ever`() throws {
        let path = scratch("x")
        #expect(mkfifo(path, 0o600) == 0)
        let error = #expect(throws: DiskError.self) { try readFile(path, ordinary: true) }
        #expect(error?.reason[.en] == "it is no ordinary file")
        #expect(!isBeingWritten(path))
    }

    @Test func `is refused when it is a folder`() throws {
        let path = scratch("x")
        try makePrivateFolder(path)
        let error = #expect(throws: DiskError.self) { try readFile(path, ordinary: true) }
        #expect(error?.reason[.en] == "it is a folder")
    }
}

@Suite struct `A name that is safe for a file` {
    @Test(arguments: ["20261101-142359-tiny-abcd", "An", "a_b", "", "../x", "é🐦", "A b/c\0", "_", "_41"])
    func `tells the text that it was made of`(_ name: String) {
        #expect(text(ofFileSafe: fileSafe(name)) == name)
    }

    @Test(arguments: ["An", "_4", "_zz", "a b", "_61", fileSafe(String(repeating: "x", count: 200))])
    func `tells none where it was made of none, or of one too long to stand in it`(_ name: String) {
        #expect(text(ofFileSafe: name) == nil)
    }
}
