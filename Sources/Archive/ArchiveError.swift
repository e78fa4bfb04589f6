public import Diagnostics
internal import Disk
internal import GRDB

/// What went wrong with the index, which never is the end of a transcript.
public struct ArchiveError: Error, Sendable {
    /// The file of the index.
    public let path: String
    /// Why, in words; without anything that somebody typed.
    public let reason: LocalText
    /// Whether it is only that nothing can be written there.
    public let isReadOnly: Bool
    /// Whether what stands in the file is no index, or a broken one.
    public let isDamaged: Bool

    /// Somebody else grades under another pack.
    struct OtherGrading: Error {}

    private static let readOnly: [ResultCode] = [
        .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH,
    ]

    init(path: String, _ error: any Error) {
        self.path = path
        isReadOnly =
            switch error {
            case let error as DiskError: [EACCES, EPERM, EROFS].contains(error.number)
            case let error as DatabaseError: Self.readOnly.contains(error.resultCode)
            default: false
            }
        isDamaged =
            switch error {
            case let error as DatabaseError: [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode)
            default: false
            }
        reason =
            switch error {
            case let error as DiskError: error.reason
            case let error as DatabaseError: Self.words(error.resultCode)
            case let error as ArchiveError: error.reason
            case is OtherGrading:
                LocalText(
                    nl: "een ander venster begon de index opnieuw, met een ander pakket; vraag het nog eens",
                    en: "another window began the index anew, with another pack; please ask again")
            default: LocalText(nl: "de index kan niet gebruikt worden", en: "the index cannot be used")
            }
    }

    private static func words(_ code: ResultCode) -> LocalText {
        if readOnly.contains(code) {
            return LocalText(nl: "de index kan hier niet geschreven worden", en: "the index cannot be written here")
        }
        return switch code {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            LocalText(
                nl: "de index is al te lang bezet door een ander venster; probeer het straks opnieuw",
                en: "another window has kept the index busy for too long; please try again in a moment")
        case .SQLITE_FULL: LocalText(nl: "de schijf is vol", en: "the disk is full")
        default:
            LocalText(
                nl:
                    "de index kan niet gebruikt worden (SQLite meldt \(code.rawValue)); 'oefenlijn archive rebuild' maakt hem opnieuw",
                en:
                    "the index cannot be used (SQLite reports \(code.rawValue)); 'oefenlijn archive rebuild' makes it anew"
            )
        }
    }
}
