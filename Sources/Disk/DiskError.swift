public import Diagnostics

/// What the operating system said no to, with the path as the user knows it.
public struct DiskError: Error, Sendable, Hashable {
    /// The file or folder that it is about, as the user wrote it.
    public let path: String
    /// The number that the system gave (`errno`).
    public let number: Int32

    /// What the system said no to at `path`, with its number (`errno`).
    public init(path: String, number: Int32) {
        self.path = path
        self.number = number
    }

    /// Takes the number from `errno`; call it at once after the call that failed.
    static func last(_ path: String) -> DiskError { DiskError(path: path, number: errno) }

    /// Whether there is nothing at the path.
    public var isNotFound: Bool { number == ENOENT || number == ENOTDIR }

    /// Whether the disk has no room left.
    public var isFull: Bool { number == ENOSPC || number == EDQUOT || number == EFBIG }

    /// Why, in words.
    public var reason: LocalText {
        switch number {
        case ENOENT: LocalText(nl: "het bestaat niet", en: "it does not exist")
        case ENOTDIR:
            LocalText(nl: "iets op de weg ernaartoe is geen map", en: "something on the way to it is no folder")
        case EACCES, EPERM: LocalText(nl: "u hebt er geen toegang toe", en: "you have no access to it")
        case EROFS: LocalText(nl: "de schijf laat alleen lezen toe", en: "the disk is read-only")
        case ENOSPC, EDQUOT: LocalText(nl: "de schijf is vol", en: "the disk is full")
        case EFBIG: LocalText(nl: "het bestand is te groot", en: "the file is too large")
        case EEXIST: LocalText(nl: "het bestaat al", en: "it exists already")
        case ENXIO: LocalText(nl: "het is geen gewoon bestand", en: "it is no ordinary file")
        case EISDIR: LocalText(nl: "het is een map", en: "it is a folder")
        case EBADMSG: LocalText(nl: "de inhoud is beschadigd", en: "its content is damaged")
        case EWOULDBLOCK:
            LocalText(
                nl: "er wordt op dit moment elders in geschreven", en: "it is being written elsewhere at this moment")
        default:
            LocalText(
                nl: "het systeem meldt fout \(number)",
                en: "the system reports error \(number): \(String(cString: strerror(number)))")
        }
    }
}
