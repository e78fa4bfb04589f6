/// Only counts, for checking many logs.
struct CountingJudge: Judge {
    private(set) var fulfilled = 0
    private(set) var violated = 0

    mutating func fulfil(_ activation: Int?, by target: Int?) { fulfilled += 1 }

    mutating func violate(_ activation: Int?, by culprit: Int?) { violated += 1 }
}
