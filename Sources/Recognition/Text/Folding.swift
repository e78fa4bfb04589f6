extension Unicode.Scalar {
    /// Appends the letter or digit in lower case without accents; false when it is neither.
    ///
    /// Combining accents append nothing and count as letters: the letter before them stays.
    func appendFolded(to word: inout [UInt8]) -> Bool {
        switch value {
        case 0x30...0x39, 0x61...0x7A: word.append(UInt8(value))
        case 0x41...0x5A: word.append(UInt8(value) + 32)
        case 0...0x7F: return false
        case 0xDF: word += [UInt8(ascii: "s"), UInt8(ascii: "s")]
        case 0xC6, 0xE6: word += [UInt8(ascii: "a"), UInt8(ascii: "e")]
        case 0x152, 0x153: word += [UInt8(ascii: "o"), UInt8(ascii: "e")]
        case 0x132, 0x133: word += [UInt8(ascii: "i"), UInt8(ascii: "j")]
        case 0xC0...0x17F:
            guard let base = latinBases[value] else { return false }
            word.append(base)
        case 0x300...0x36F: break
        default:
            guard properties.isAlphabetic || properties.numericType != nil else { return false }
            word += Array(properties.lowercaseMapping.utf8)
        }
        return true
    }

    /// Whether it is one of the marks people type as an apostrophe.
    var isApostrophe: Bool {
        switch value {
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x02BC: true
        default: false
        }
    }
}

/// Base letters of Latin-1 and Latin Extended-A, by code point.
private let latinBases: [UInt32: UInt8] = {
    let rows: [(Character, String)] = [
        ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄą"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "ÐðĎďĐđ"), ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"),
        ("g", "ĜĝĞğĠġĢģ"), ("h", "ĤĥĦħ"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı"), ("j", "Ĵĵ"), ("k", "Ķķĸ"),
        ("l", "ĹĺĻļĽľĿŀŁł"), ("n", "ÑñŃńŅņŇňŉŊŋ"), ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐő"), ("r", "ŔŕŖŗŘř"),
        ("s", "ŚśŜŝŞşŠšſ"), ("t", "ŢţŤťŦŧ"), ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"), ("w", "Ŵŵ"), ("y", "ÝýÿŶŷŸ"),
        ("z", "ŹźŻżŽž"),
    ]
    var bases: [UInt32: UInt8] = [:]
    for (base, letters) in rows {
        for scalar in letters.unicodeScalars { bases[scalar.value] = base.asciiValue }
    }
    return bases
}()
