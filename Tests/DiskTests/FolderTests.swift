import Testing

@testable import Disk

@Suite struct `A folder` {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `is made with those above it, private to its owner, whatever the umask says`() async {
        await #expect(processExitsWith: .success) {
            umask(0)
            let scratch = try Scratch()
            try makePrivateFolder(scratch("a/b/c/"))
            for name in ["", "a", "a/b", "a/b/c"] { #expect(mode(scratch(name)) == 0o700) }
        }
    }

    @Test func `that is there stays as it is`() throws {
        try #require(mkdir(scratch("open"), 0o755) == 0)
        try makePrivateFolder(scratch("open"))
        #expect(mode(scratch("open")) == 0o755)
    }

    @Test func `cannot be made where a file stands`() throws {
        let path = scratch("file")
        try writeFile(path, [])
        let error = #expect(throws: DiskError.self) { try makePrivateFolder(path) }
        #expect(error == DiskError(path: path, number: ENOTDIR))
        #expect(fileExists(path) && !isFolder(path))
    }

    @Test func `is listed by name, without what is hidden`() throws {
        for name in ["b.json", "a.json", ".hidden", "ç"] { try writeFile(scratch(name), []) }
        #expect(try listFolder(scratch.path) == ["a.json", "b.json", "ç"])
        let missing = scratch("none")
        let error = #expect(throws: DiskError.self) { try listFolder(missing) }
        #expect(error?.isNotFound == true)
    }
}

@Suite struct `A digest` {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `is the SHA-256 that everybody computes`(text: String, digest: String) {
        #expect(sha256(Array(text.utf8)) == digest)
    }

    @Test func `of several contents tells where one ends and the next begins`() {
        #expect(sha256(of: [[1, 2], [3]]) != sha256(of: [[1], [2, 3]]))
        #expect(sha256(of: [[1], []]) != sha256(of: [[1]]))
        #expect(sha256(of: [[1, 2], [3]]) == sha256(of: [[1, 2], [3]]))
    }
}
