internal import Diagnostics

/// Judges whether a text is JSON, and says where each key and value begins.
///
/// json-c keeps no places, and what it lets pass differs by version: even when strict it takes a
/// repeated key (the last one wins), keys in single quotes, `1.`, `NaN`, numbers out of range, raw control
/// characters and half a surrogate pair. So the scanner goes first, and json-c reads what it accepts, in
/// the same order. Faults after which one can go on are gathered; the others end the scan.
struct PositionScanner {
    private let file: SourceFile
    private let bytes: [UInt8]
    private let depthLimit: Int
    private var cursor = 0
    private var depth = 0
    private var stopped = false
    /// Offsets in the order in which the text has them: a value, or a key and then its value.
    private(set) var offsets: [Int] = []
    private(set) var faults: [Diagnostic] = []

    init(file: SourceFile, depthLimit: Int) {
        self.file = file
        bytes = file.bytes
        self.depthLimit = depthLimit
        offsets.reserveCapacity(bytes.count / 12)
    }

    mutating func scan() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { stop(.unexpected(.byteOrderMark), at: 0) }
        value()
        skipBlanks()
        if byte != nil { stop(.trailingText, at: cursor) }
    }

    private var byte: UInt8? { cursor < bytes.count ? bytes[cursor] : nil }

    private mutating func report(_ fault: JSONFault, at offset: Int) {
        if !stopped { faults.append(fault.diagnostic(at: file.place(at: offset))) }
    }

    /// Reports a fault after which nobody knows what was meant: the rest of the text is not looked at.
    private mutating func stop(_ fault: JSONFault, at offset: Int) {
        report(fault, at: offset)
        stopped = true
        cursor = bytes.count
    }

    /// Stops because something else belongs here, or because the text is at its end.
    private mutating func stop(expecting what: LocalText) {
        stop(byte == nil ? .cutOff : .unexpected(what), at: min(cursor, bytes.count))
    }

    private mutating func skipBlanks() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { cursor += 1 }
    }

    private mutating func value() {
        skipBlanks()
        offsets.append(cursor)
        switch byte {
        case UInt8(ascii: "{"): nested { $0.object() }
        case UInt8(ascii: "["): nested { $0.array() }
        case UInt8(ascii: "\""): passString()
        default: word()
        }
    }

    private mutating func nested(_ scan: (inout PositionScanner) -> Void) {
        guard depth < depthLimit else { return stop(.tooDeep(limit: depthLimit), at: cursor) }
        depth += 1
        cursor += 1
        scan(&self)
        depth -= 1
    }

    private mutating func object() {
        var seen = SeenKeys()
        skipBlanks()
        if byte == UInt8(ascii: "}") { return cursor += 1 }
        repeat {
            skipBlanks()
            guard byte == UInt8(ascii: "\"") else { return stop(expecting: notAKey) }
            let start = cursor
            offsets.append(start)
            let key = key()
            if let first = seen.add(key, at: start) {
                report(.duplicateKey(key, first: file.place(at: first)), at: start)
            }
            skipBlanks()
            guard byte == UInt8(ascii: ":") else { return stop(expecting: .colonBelongs) }
            cursor += 1
            value()
        } while another(before: UInt8(ascii: "}"), else: .commaOrBraceBelongs)
    }

    private var notAKey: LocalText { byte == UInt8(ascii: "'") ? .singleQuotes : .keyBelongs }

    private mutating func array() {
        skipBlanks()
        if byte == UInt8(ascii: "]") { return cursor += 1 }
        repeat { value() } while another(before: UInt8(ascii: "]"), else: .commaOrBracketBelongs)
    }

    /// Passes over the comma before another member (true) or over the closing bracket (false).
    private mutating func another(before closing: UInt8, else what: LocalText) -> Bool {
        skipBlanks()
        guard byte == closing || byte == UInt8(ascii: ",") else {
            stop(expecting: what)
            return false
        }
        defer { cursor += 1 }
        return byte != closing
    }

    /// Passes over a key and gives what it says, escapes resolved.
    private mutating func key() -> String {
        let start = cursor
        if let resolved = passString() { return resolved }
        let end = max(start + 1, min(cursor, bytes.count) - 1)
        return stopped ? "" : String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    }

    /// Passes over a string.
    ///
    /// - Returns: what it says, when that is not what stands there because it has escapes.
    @discardableResult
    private mutating func passString() -> String? {
        let start = cursor
        var hasEscape = false
        cursor += 1
        while true {
            passPlainText()
            guard let byte, byte != UInt8(ascii: "\"") else { break }
            if byte < 0x20 {
                if byte == UInt8(ascii: "\n") { stop(.unexpected(.lineBreak), at: cursor) }
                report(.unexpected(.controlCharacter), at: cursor)
            } else {
                hasEscape = true
                cursor += 1
            }
            cursor += 1
        }
        guard byte != nil else {
            stop(.cutOff, at: bytes.count)
            return nil
        }
        cursor += 1
        guard hasEscape else { return nil }
        var escapes = EscapeChecker(bytes: bytes[start..<cursor])
        for (what, offset) in escapes.faults() { report(.unexpected(what), at: offset) }
        return escapes.text
    }

    /// Passes over what needs no look: all but quotes, backslashes and control characters.
    private mutating func passPlainText() {
        cursor = bytes.withUnsafeBufferPointer { bytes in
            var place = cursor
            while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\""),
                bytes[place] != UInt8(ascii: "\\")
            {
                place += 1
            }
            return place
        }
    }

    /// Passes over a number or a literal.
    private mutating func word() {
        let start = cursor
        while let byte, !Self.endsWord(byte) { cursor += 1 }
        switch wordFault(bytes[start..<cursor], isLast: byte == nil) {
        case nil: break
        case .cutOff?: stop(.cutOff, at: cursor)
        case let fault? where fault.allowsToGoOn: report(fault, at: start)
        case let fault?: stop(fault, at: start)
        }
    }

    private func wordFault(_ word: ArraySlice<UInt8>, isLast: Bool) -> JSONFault? {
        guard let first = word.first else { return isLast ? .cutOff : .unexpected(.valueBelongs) }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return JSONNumber.fault(of: word, isLast: isLast)
        case UInt8(ascii: "'"): return .unexpected(.singleQuotes)
        case UInt8(ascii: "/"), UInt8(ascii: "#"): return .unexpected(.comment)
        default: break
        }
        let literals = ["true", "false", "null"]
        let text = String(decoding: word, as: UTF8.self)
        if literals.contains(text) { return nil }
        if ["nan", "inf", "infinity"].contains(text.lowercased()) { return .notANumber(text) }
        if isLast, literals.contains(where: { $0.hasPrefix(text) }) { return .cutOff }
        return .unexpected(.unknownWord)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            true
        default: false
        }
    }
}

/// The keys of one object so far.
///
/// Most have few: to look through those is quicker than to hash each.
private struct SeenKeys {
    private var few: [(key: String, offset: Int)] = []
    private var many: [String: Int] = [:]

    /// Remembers a key; where it stood before, if it did.
    mutating func add(_ key: String, at offset: Int) -> Int? {
        if let first = few.first(where: { $0.key == key })?.offset ?? many[key] { return first }
        if few.count < 16 { few.append((key, offset)) } else { many[key] = offset }
        return nil
    }
}
