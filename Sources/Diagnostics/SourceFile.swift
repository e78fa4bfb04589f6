/// A file as it was read: its name as people know it, and its bytes.
public struct SourceFile: Sendable {
    /// The path as the user would write it.
    public let name: String
    /// The content, byte for byte.
    public let bytes: [UInt8]
    /// The number of the first line, for a piece of a larger file such as one line of a transcript.
    public let firstLine: Int

    /// A file of these bytes, under the name that diagnostics show.
    public init(name: String, bytes: [UInt8], firstLine: Int = 1) {
        self.name = name
        self.bytes = bytes
        self.firstLine = firstLine
    }

    /// The place of the byte at `offset`; an offset past the end means the end.
    ///
    /// Cost: linear in `offset`. Places are asked for when something is wrong, not on the way.
    public func place(at offset: Int) -> SourcePlace {
        var line = firstLine
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                column += 1  // Continuation bytes of UTF-8 do not move the column.
            }
        }
        return SourcePlace(file: name, line: line, column: column)
    }
}

/// A place in a file, as editors count: line and column from 1, columns in Unicode scalars.
public struct SourcePlace: Sendable, Hashable {
    /// The name of the file, as the user would write it.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in Unicode scalars.
    public let column: Int

    /// A place in `file`; line and column count from 1.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The start of `file`, for faults of the file as a whole.
    public init(startOf file: String) {
        self.init(file: file, line: 1, column: 1)
    }
}
