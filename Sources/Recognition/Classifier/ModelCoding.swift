extension Classifier {
    /// The model as bytes, to be kept.
    public var encoded: [UInt8] {
        Array(UnsafeRawBufferPointer(start: bytes.start, count: bytes.count))
    }

    /// The model in `encoded`; nil when the bytes are damaged, of another version or no model at all.
    public init?(decoding encoded: [UInt8]) {
        let bytes = ModelBytes(count: encoded.count) { memory in
            encoded.withUnsafeBytes { memory.copyMemory(from: $0) }
        }
        self.init(bytes: bytes)
    }
}
