import Diagnostics
import Disk
import Testing

@Suite struct `What the system refuses` {
    @Test(arguments: [
        (ENOENT, "het bestaat niet", "it does not exist"),
        (ENOTDIR, "iets op de weg ernaartoe is geen map", "something on the way to it is no folder"),
        (EACCES, "u hebt er geen toegang toe", "you have no access to it"),
        (EPERM, "u hebt er geen toegang toe", "you have no access to it"),
        (EROFS, "de schijf laat alleen lezen toe", "the disk is read-only"),
        (ENOSPC, "de schijf is vol", "the disk is full"),
        (EDQUOT, "de schijf is vol", "the disk is full"),
        (EFBIG, "het bestand is te groot", "the file is too large"),
        (EEXIST, "het bestaat al", "it exists already"),
        (EISDIR, "het is een map", "it is a folder"),
        (EIO, "het systeem meldt fout 5", "the system reports error 5: Input/output error"),
    ])
    func `is told in words`(number: Int32, dutch: String, english: String) {
        let error = DiskError(path: "transcripts/a.jsonl", number: number)
        #expect(error.reason == LocalText(nl: dutch, en: english))
        #expect(error.isNotFound == [ENOENT, ENOTDIR].contains(number))
        #expect(error.isFull == [ENOSPC, EDQUOT, EFBIG].contains(number))
    }
}
