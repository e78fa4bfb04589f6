import Testing

@testable import Disk

@Suite struct `A folder that is written whole` {
    private let marker = ".mine"

    private func write(_ names: [String], at path: String) throws {
        var folder = try ReplaceableFolder(at: path, marker: marker)
        for name in names { try folder.write(name, Array(name.utf8)) }
        try folder.commit()
    }

    private func names(in path: String) throws -> [String] { try listFolder(path, hidden: true) }

    @Test func `stands in its place only when it is whole, and replaces an earlier one`() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/report"
        var folder = try ReplaceableFolder(at: path, marker: marker)
        try folder.write("pages/a", [1])
        #expect(!fileExists(path))
        try folder.commit()
        #expect(try names(in: path) == [".mine", "pages"])
        try write(["b"], at: path)
        #expect(try names(in: path) == [".mine", "b"])
        #expect(try names(in: scratch.path) == ["report"])
    }

    @Test func `leaves nothing behind when it is given up`() throws {
        let scratch = try Scratch()
        var folder = try ReplaceableFolder(at: scratch.path + "/report", marker: marker)
        try folder.write("pages/a", [1])
        folder.discard()
        #expect(try names(in: scratch.path).isEmpty)
    }

    @Test func `takes an empty folder, with or without a slash`() throws {
        let scratch = try Scratch()
        try makePrivateFolder(scratch.path + "/report")
        try write(["a"], at: scratch.path + "/report/")
        #expect(try names(in: scratch.path + "/report") == [".mine", "a"])
    }

    @Test func `never replaces what somebody else put there`() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/report"
        try write(["pages/a"], at: path)
        try writeFile(path + "/pages/notes", [1])
        #expect(throws: FolderRefusal(path: path, stranger: "pages/notes")) { try write(["b"], at: path) }
        try makePrivateFolder(scratch.path + "/other")
        try writeFile(scratch.path + "/other/a", [1])
        #expect(throws: FolderRefusal(path: scratch.path + "/other", stranger: nil)) {
            try write(["b"], at: scratch.path + "/other")
        }
        try writeFile(scratch.path + "/file", [1])
        #expect(throws: FolderRefusal(path: scratch.path + "/file", stranger: nil)) {
            try write(["b"], at: scratch.path + "/file")
        }
        #expect(try names(in: scratch.path) == ["file", "other", "report"])
    }
}
