import Diagnostics
import Testing

@testable import Disk

@Suite struct `A key that seals` {
    @Test func `is made once, for its owner alone, and is the same afterwards`() throws {
        let scratch = try Scratch()
        let keys = SealKeys(folder: scratch("data/seal-keys"))
        let first = try #require(try keys.own())
        let path = try #require(keys.ownPath)
        #expect(path == scratch("data/seal-keys/own.key"))
        #expect(permissions(path) == 0o600)
        #expect(permissions(scratch("data/seal-keys")) == 0o700)
        #expect(try keys.own()?.id == first.id)
        #expect(try keys.all().map(\.id) == [first.id])
        #expect(try listFolder(scratch("data/seal-keys")) == ["own.key"])
    }

    @Test func `of another machine is known when its file is brought here`() throws {
        let (here, there) = (try Scratch(), try Scratch())
        let own = try #require(try SealKeys(folder: here("keys")).own())
        let other = try #require(try SealKeys(folder: there("keys")).own())
        try writeFile(here("keys/ghent.key"), try readFile(there("keys/own.key")))
        try writeFile(here("keys/notes.key"), Array("no key".utf8))
        #expect(try Set(SealKeys(folder: here("keys")).all().map(\.id)) == [own.id, other.id])
    }

    @Test func `says so when its file holds none`() throws {
        let scratch = try Scratch()
        try makePrivateFolder(scratch("keys"))
        for text in ["", "\n", "00", String(repeating: "0g", count: 32), String(repeating: "0", count: 66)] {
            try writeFile(scratch("keys/own.key"), Array(text.utf8))
            let error = #expect(throws: DiskError.self) { try SealKeys(folder: scratch("keys")).own() }
            #expect(error?.path == scratch("keys/own.key"))
            #expect(error?.reason[.en] == "its content is damaged")
        }
    }

    @Test func `is not there where nobody has a folder`() throws {
        #expect(try SealKeys(folder: nil).own() == nil)
        #expect(try SealKeys(folder: nil).all().isEmpty)
    }

    /// RFC 4231, test case 1 has a key of 20 bytes; ours are of 32, so this pair was made with Python's `hmac`.
    @Test func `seals as HMAC-SHA256 does`() throws {
        let key = try #require(SealKey(String(repeating: "0b", count: 32)))
        #expect(key.seal("Hi There") == "198a607eb44bfbc69903a0f1cf2bbdc5ba0aa3f3d9ae3c1c7a3b1696a0b68cf7")
        #expect(key.id == "1bf8c1522b98eb31")
        #expect(key.made(key.seal("Hi There"), over: "Hi There"))
        #expect(!key.made(key.seal("Hi There"), over: "Hi there"))
        #expect(!SealKey().made(key.seal("Hi There"), over: "Hi There"))
        #expect(!key.made("no digits", over: "Hi There"))
    }

    @Test func `is written as digits that stand for the same bytes`() {
        let all = Array(UInt8.min...UInt8.max)
        #expect(bytes(hexadecimal: hexadecimal(all)) == all)
        #expect(bytes(hexadecimal: hexadecimal(all).uppercased()) == all)
        for text in ["0", "0x", "+1", "é", " 1"] { #expect(bytes(hexadecimal: text) == nil) }
    }
}

@Suite struct `A file that is being written` {
    @Test func `shows, until its writer is gone`() throws {
        let scratch = try Scratch()
        var file: AppendOnlyFile? = try AppendOnlyFile(creating: scratch("a"))
        #expect(!isBeingWritten(scratch("a")))
        #expect(file?.lock() == true)
        #expect(isBeingWritten(scratch("a")))
        file = nil
        #expect(!isBeingWritten(scratch("a")))
        #expect(!isBeingWritten(scratch("nothing")))
    }

    @Test func `anew by two at once is that of the first`() throws {
        let scratch = try Scratch()
        try writeNewFile(scratch("a"), [1])
        try writeNewFile(scratch("a"), [2])
        #expect(try readFile(scratch("a")) == [1])
        #expect(permissions(scratch("a")) == 0o600)
        #expect(try listFolder(scratch.path) == ["a"])
    }
}
