/// The bytes of a model, allocated once and freed with this object.
///
/// Immutable from the start, so sharing it between threads is safe.
final class ModelBytes: @unchecked Sendable {
    let start: UnsafeRawPointer
    let count: Int

    /// Memory of `count` bytes, zero at first, filled by `fill` once and never again.
    init(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: max(count, 64), alignment: 64)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: count)
        fill(UnsafeMutableRawBufferPointer(start: memory, count: count))
        start = UnsafeRawPointer(memory)
        self.count = count
    }

    deinit {
        start.deallocate()
    }

    /// `count` values from byte `offset`.
    func values<Value: BitwiseCopyable>(_ type: Value.Type, at offset: Int, count: Int) -> UnsafeBufferPointer<Value> {
        UnsafeBufferPointer(start: (start + offset).assumingMemoryBound(to: Value.self), count: count)
    }
}
