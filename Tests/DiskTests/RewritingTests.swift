import Testing

@testable import Disk

@Suite struct `A file rewritten` {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `keeps its rights and stays behind its link`() throws {
        let (path, link) = (scratch("acts.json"), scratch("link.json"))
        try writeFile(path, [1])
        #expect(chmod(path, 0o664) == 0)
        #expect(symlink(path, link) == 0)
        try rewriteFile(link, [2, 3])
        #expect(try readFile(path) == [2, 3])
        #expect(mode(path) == 0o664)
        var target = [CChar](repeating: 0, count: 4096)
        #expect(readlink(link, &target, target.count - 1) == path.utf8.count)
        #expect(try listFolder(scratch.path) == ["acts.json", "link.json"])
    }

    @Test func `must be there`() throws {
        let path = scratch("none.json")
        let error = #expect(throws: DiskError.self) { try rewriteFile(path, [1]) }
        #expect(error == DiskError(path: path, number: ENOENT))
        #expect(try listFolder(scratch.path).isEmpty)
    }

    @Test func `is the old one, without a draft, when the disk refuses`() async {
        await #expect(processExitsWith: .success) {
            let scratch = try Scratch()
            let path = scratch("acts.json")
            try writeFile(path, Array("old".utf8))
            limitFiles(to: 4)
            let error = #expect(throws: DiskError.self) { try rewriteFile(path, Array("longer".utf8)) }
            #expect(error == DiskError(path: path, number: EFBIG))
            #expect(try readFile(path) == Array("old".utf8))
            #expect(try listFolder(scratch.path) == ["acts.json"])
        }
    }
}
