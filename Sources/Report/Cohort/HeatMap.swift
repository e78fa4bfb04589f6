internal import JSON
public import Pack

/// Trainees by checkpoint: how often each was met, of the times it applied.
public struct HeatMap: Sendable {
    /// The checkpoints that came up, by dimension, in the order of the protocol.
    public let groups: [Group]
    /// The trainees with sessions that count by how urgent their needs are, who needs most help first.
    public let bands: [Band]

    /// A row per trainee, who needs most help first.
    public var rows: [Row] { bands.flatMap(\.rows) }

    /// The trainees whose needs are equally urgent.
    public struct Band: Sendable {
        /// How urgent they are.
        public let urgency: HelpNeeds.Urgency
        /// A row per trainee; never empty.
        public let rows: [Row]
    }

    /// The checkpoints of one dimension.
    public struct Group: Sendable {
        /// The dimension of the protocol.
        public let dimension: GradingProtocol.Dimension
        /// Those of its checkpoints that came up.
        public let checkpoints: [Checkpoint]
    }

    /// One trainee.
    public struct Row: Sendable {
        /// The pseudonym.
        public let trainee: String
        /// How many of their sessions count.
        public let sessions: Int
        /// What became of each checkpoint, in the order of the groups.
        public let cells: [Tally]
    }

    /// The map of a cohort.
    ///
    /// - Parameter needs: decides the order of the rows.
    public init(_ cohort: Cohort, needs: HelpNeeds) {
        let checkpoints = cohort.gradingProtocol.checkpoints
        let all = cohort.tallies(of: cohort.counted)
        let groups = cohort.gradingProtocol.dimensions.map { dimension in
            checkpoints.indices.filter { index in
                checkpoints[index].dimension.value == dimension.id.value && all[index].graded + all[index].unsure > 0
            }
        }
        self.groups = zip(cohort.gradingProtocol.dimensions, groups).filter { !$1.isEmpty }.map { dimension, places in
            Group(dimension: dimension, checkpoints: places.map { checkpoints[$0] })
        }
        let columns = groups.flatMap(\.self)
        bands = HelpNeeds.Urgency.allCases.compactMap { urgency in
            let rows = needs[urgency].filter { $0.sessions > 0 }.map { trainee in
                let tallies = cohort.tallies(of: cohort.sessions(of: trainee.name))
                return Row(trainee: trainee.name, sessions: trainee.sessions, cells: columns.map { tallies[$0] })
            }
            return rows.isEmpty ? nil : Band(urgency: urgency, rows: rows)
        }
    }

    /// The cells of a row, added up by dimension.
    public func dimensions(of row: Row) -> [Tally] {
        var rest = row.cells[...]
        return groups.map { group in
            defer { rest = rest.dropFirst(group.checkpoints.count) }
            return rest.prefix(group.checkpoints.count).reduce(Tally(), +)
        }
    }
}
