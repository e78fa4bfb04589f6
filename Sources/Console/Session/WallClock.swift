internal import Disk

/// The real moment, as transcripts write it.
public struct WallClock: Sendable {
    /// UTC, `YYYY-MM-DDTHH:MM:SSZ`.
    public let text: String
    /// UTC, `YYYYMMDD-HHMMSS`: sorts by time and is safe in a file name.
    let compact: String

    /// The moment it is now.
    public static func now() -> WallClock {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        return WallClock(text: formatted(parts, "%Y-%m-%dT%H:%M:%SZ"), compact: formatted(parts, "%Y%m%d-%H%M%S"))
    }

    private static func formatted(_ parts: tm, _ format: String) -> String {
        var parts = parts
        var buffer = [CChar](repeating: 0, count: 32)
        let length = strftime(&buffer, buffer.count, format, &parts)
        return String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
