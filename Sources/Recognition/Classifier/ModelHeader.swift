internal import Diagnostics

/// The numbers at the start of a model's bytes.
struct ModelHeader {
    let layout: ModelLayout
    let weighting: Weighting
    let language: Language?

    init(layout: ModelLayout, weighting: Weighting, language: Language?) {
        self.layout = layout
        self.weighting = weighting
        self.language = language
    }

    /// Reads and checks everything that could lead outside the bytes; nil when anything is off.
    init?(reading bytes: ModelBytes) {
        guard bytes.count >= 64, bytes.start.load(as: UInt64.self).littleEndian == ModelLayout.magic else { return nil }
        let numbers = bytes.values(UInt32.self, at: ModelLayout.headerOffset, count: 12)
        guard numbers[0] == ModelLayout.version else { return nil }
        layout = ModelLayout(
            labelCount: Int(numbers[1]), featureCount: Int(numbers[2]), slotCount: Int(numbers[3]),
            labelBytes: Int(numbers[4]), wordBytes: Int(numbers[10]))
        let languages = Language.allCases.map(Optional.some) + [nil]
        guard layout.slotCount > 0, layout.slotCount & (layout.slotCount - 1) == 0, layout.labelCount < 1 << 16,
            layout.total == bytes.count, numbers[5] < languages.count
        else { return nil }
        language = languages[Int(numbers[5])]
        let floats = (numbers[6...9] + [numbers[11]]).map { Float(bitPattern: $0) }
        weighting = Weighting(power: floats[0], blocks: (floats[1], floats[2], floats[3]), unknownShare: floats[4])
        let body = UnsafeRawBufferPointer(start: bytes.start + 16, count: bytes.count - 16)
        guard bytes.start.load(fromByteOffset: 8, as: UInt64.self) == checksum(body) else { return nil }
    }

    /// Writes itself and the checksum, after everything else was written.
    func write(to memory: UnsafeMutableRawBufferPointer) {
        let languages = Language.allCases.map(Optional.some) + [nil]
        let numbers: [UInt32] = [
            ModelLayout.version, UInt32(layout.labelCount), UInt32(layout.featureCount), UInt32(layout.slotCount),
            UInt32(layout.labelBytes), UInt32(languages.firstIndex(of: language) ?? 0), weighting.power.bitPattern,
            weighting.blocks.words.bitPattern, weighting.blocks.letters.bitPattern,
            weighting.blocks.stance.bitPattern, UInt32(layout.wordBytes), weighting.unknownShare.bitPattern,
        ]
        memory.storeBytes(of: ModelLayout.magic.littleEndian, toByteOffset: 0, as: UInt64.self)
        for (index, number) in numbers.enumerated() {
            memory.storeBytes(of: number, toByteOffset: ModelLayout.headerOffset + index * 4, as: UInt32.self)
        }
        let sum = checksum(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[16...]))
        memory.storeBytes(of: sum, toByteOffset: 8, as: UInt64.self)
    }
}
