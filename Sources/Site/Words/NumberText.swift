/// Numbers as they stand in drawings.
extension Double {
    /// The number to one place, such as "12.5"; always with a point, whatever language is spoken.
    var placed: String {
        let tenths = Int((self * 10).rounded())
        let rest = abs(tenths % 10)
        let sign = tenths < 0 && tenths > -10 ? "-" : ""
        return rest == 0 ? "\(tenths / 10)" : "\(sign)\(tenths / 10).\(rest)"
    }
}

extension Int {
    /// Milliseconds as minutes and seconds, such as "3:07".
    var clock: String {
        let seconds = self / 1000 % 60
        return "\(self / 60_000):\(seconds < 10 ? "0" : "")\(seconds)"
    }
}
