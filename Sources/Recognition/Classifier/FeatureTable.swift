/// Where each feature stands in the model: an open-addressing table of flat arrays.
struct FeatureTable {
    private(set) var keys: [UInt64]
    private(set) var columns: [Int32]
    private(set) var count = 0
    private var mask: Int

    init(capacity: Int = 1 << 12) {
        keys = Array(repeating: 0, count: capacity)
        columns = Array(repeating: -1, count: capacity)
        mask = capacity - 1
    }

    /// The column of `hash`, a new one at the end if it was not seen yet.
    mutating func column(adding hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash { return Int(columns[slot]) }
            slot = (slot + 1) & mask
        }
        keys[slot] = hash
        columns[slot] = Int32(truncatingIfNeeded: count)
        count += 1
        if count * 2 > keys.count { grow() }
        return count - 1
    }

    /// A table of the features that `renumbered` keeps, under their new columns; -1 drops one.
    func keeping(_ renumbered: [Int32]) -> FeatureTable {
        let kept = renumbered.lazy.filter { $0 >= 0 }.count
        var capacity = 16
        while capacity < kept * 2 { capacity *= 2 }
        var table = FeatureTable(capacity: capacity)
        for (slot, key) in keys.enumerated() where key != 0 && renumbered[Int(columns[slot])] >= 0 {
            table.insert(key, renumbered[Int(columns[slot])])
        }
        table.count = kept
        return table
    }

    private mutating func grow() {
        var larger = FeatureTable(capacity: keys.count * 2)
        for (slot, key) in keys.enumerated() where key != 0 { larger.insert(key, columns[slot]) }
        larger.count = count
        self = larger
    }

    private mutating func insert(_ key: UInt64, _ column: Int32) {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 { slot = (slot + 1) & mask }
        keys[slot] = key
        columns[slot] = column
    }
}
