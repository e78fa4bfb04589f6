internal import Disk

/// The real moment, as transcripts write it.
public struct WallClock: Sendable {
    /// UTC, `YYYY-MM-DDTHH:MM:SSZ`.
    public let text: String
    /// UTC, `YYYYMMDD-HHMMSS`: sorts by time and is safe in a file name.
    let compact: String

    /// The moment it is now.
    public static func now() -> WallClock { WallClock(secondsSince1970: Int(time(nil))) }

    /// The moment so many seconds after the beginning of 1970 in UTC.
    public init(secondsSince1970 seconds: Int) {
        var seconds = time_t(seconds)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        text = Self.formatted(parts, "%Y-%m-%dT%H:%M:%SZ")
        compact = Self.formatted(parts, "%Y%m%d-%H%M%S")
    }

    /// The day of the moment, `YYYY-MM-DD`.
    public var day: String { String(text.prefix(10)) }

    private static func formatted(_ parts: tm, _ format: String) -> String {
        var parts = parts
        var buffer = [CChar](repeating: 0, count: 32)
        let length = strftime(&buffer, buffer.count, format, &parts)
        return String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
