import Disk
import Foundation
import Testing

@testable import Transcript

@Suite struct `The last session` {
    private let shelf = SessionShelf(folder: NSTemporaryDirectory() + "oefenlijn-shelf-" + UUID().uuidString)

    private func put(_ name: String, writtenAt seconds: Double) throws {
        try makePrivateFolder(shelf.folder)
        let path = shelf.path(of: SessionID(rawValue: name))
        try writeFile(path, [])
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: path)
    }

    private func last() throws -> String? { try shelf.find("last").map { shelf.session(at: $0).rawValue } }

    @Test func `is the one that began last, whenever its file was written`() throws {
        try put("20261101-142359-tiny-zzzz", writtenAt: 900)
        try put("20261101-142400-tiny-aaaa", writtenAt: 100)
        #expect(try last() == "20261101-142400-tiny-aaaa")
    }

    @Test func `is of those begun in one second the one written last`() throws {
        try put("20261101-142359-tiny-bbbb", writtenAt: 300)
        try put("20261101-142359-tiny-aaaa", writtenAt: 300.25)
        try put("20261101-142359-tiny-cccc", writtenAt: 200)
        #expect(try last() == "20261101-142359-tiny-aaaa")
    }
}
