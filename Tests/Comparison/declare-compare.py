#!/usr/bin/env python3
"""Holds `oefenlijn grade --constraints` against PM4Py and Declare4Py on the same traces.

    pip install pm4py declare4py
    python3 Tests/Comparison/declare-compare.py path/to/oefenlijn [--traces 5000] [--seed 1712] [--time 100000]

1. Every trace of up to five events over three letters, under every template, against a referee that
   evaluates the formulas of Sources/Grading/Templates word for word.
2. Seeded random traces, against the referee and against each tool that is installed.
3. With --time, how long each takes on logs of 40 events under 40 constraints.

Exits with 1 if oefenlijn and the referee disagree anywhere; what the others say decides nothing.
"""

import argparse
import collections
import contextlib
import importlib.metadata
import io
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import warnings

warnings.filterwarnings("ignore")

Constraint = collections.namedtuple("Constraint", "template a b n")


# The referee: LTL on finite traces. A formula turns a trace into its truth at each position; one place
# more stands behind the last event, so that the empty trace has a place to be judged at.

def atom(name):
    return lambda t: [event == name for event in t] + [False]


def no(f):
    return lambda t: [not x for x in f(t)]


def both(f, g):
    return lambda t: [x and y for x, y in zip(f(t), g(t))]


def either(f, g):
    return lambda t: [x or y for x, y in zip(f(t), g(t))]


def implies(f, g):
    return either(no(f), g)


def same(f, g):
    return both(implies(f, g), implies(g, f))


def X(f):
    return lambda t: at_each(t, f, lambda v, i, n: i + 1 < n and v[i + 1])


def F(f):
    return lambda t: at_each(t, f, lambda v, i, n: any(v[j] for j in range(i, n)))


def G(f):
    return lambda t: at_each(t, f, lambda v, i, n: all(v[j] for j in range(i, n)))


def Y(f):
    return lambda t: at_each(t, f, lambda v, i, n: 0 < i < n and v[i - 1])


def once(f):
    return lambda t: at_each(t, f, lambda v, i, n: any(v[j] for j in range(0, min(i + 1, n))))


def U(f, g):
    def values(t):
        n, v, w = len(t), f(t), g(t)
        return [any(w[j] and all(v[i:j]) for j in range(i, n)) for i in range(n + 1)]
    return values


def S(f, g):
    def values(t):
        n, v, w = len(t), f(t), g(t)
        return [i < n and any(w[j] and all(v[j + 1:i + 1]) for j in range(0, i + 1)) for i in range(n + 1)]
    return values


def W(f, g):
    return either(U(f, g), G(f))


def at_each(trace, f, judge):
    values = f(trace)
    return [judge(values, i, len(trace)) for i in range(len(trace) + 1)]


true = no(both(atom(None), no(atom(None))))


def at_least(a, n):
    return F(a) if n == 1 else F(both(a, X(at_least(a, n - 1))))


FORMULAS = {
    "existence": lambda a, b, n: at_least(a, n),
    "absence": lambda a, b, n: no(at_least(a, n)),
    "exactly": lambda a, b, n: both(at_least(a, n), no(at_least(a, n + 1))),
    "init": lambda a, b, n: a,
    "end": lambda a, b, n: F(both(a, no(X(true)))),
    "choice": lambda a, b, n: either(F(a), F(b)),
    "exclusive-choice": lambda a, b, n: both(either(F(a), F(b)), no(both(F(a), F(b)))),
    "responded-existence": lambda a, b, n: implies(F(a), F(b)),
    "co-existence": lambda a, b, n: same(F(a), F(b)),
    "response": lambda a, b, n: G(implies(a, F(b))),
    "alternate-response": lambda a, b, n: G(implies(a, X(U(no(a), b)))),
    "chain-response": lambda a, b, n: G(implies(a, X(b))),
    "precedence": lambda a, b, n: W(no(b), a),
    "alternate-precedence": lambda a, b, n: both(W(no(b), a), G(implies(b, no(X(no(W(no(b), a))))))),
    "chain-precedence": lambda a, b, n: G(implies(b, Y(a))),
    "succession": lambda a, b, n: both(FORMULAS["response"](a, b, n), FORMULAS["precedence"](a, b, n)),
    "alternate-succession": lambda a, b, n: both(
        FORMULAS["alternate-response"](a, b, n), FORMULAS["alternate-precedence"](a, b, n)),
    "chain-succession": lambda a, b, n: both(
        FORMULAS["chain-response"](a, b, n), FORMULAS["chain-precedence"](a, b, n)),
    "not-co-existence": lambda a, b, n: no(both(F(a), F(b))),
    "not-succession": lambda a, b, n: G(implies(a, no(F(b)))),
    "not-chain-succession": lambda a, b, n: G(implies(a, no(X(b)))),
}
COUNTED = ("existence", "absence", "exactly")
UNARY = COUNTED + ("init", "end")

# What each activation asks for, at its own position: to check the counts as well as the verdict.
# A trace holds exactly if none of its activations lacks it.
ON_A = {
    "responded-existence": lambda a, b: either(once(b), F(b)),
    "response": lambda a, b: F(b),
    "alternate-response": lambda a, b: X(U(no(a), b)),
    "chain-response": lambda a, b: X(b),
    "co-existence": lambda a, b: either(once(b), F(b)),
    "not-co-existence": lambda a, b: no(either(once(b), F(b))),
    "not-succession": lambda a, b: no(F(b)),
    "not-chain-succession": lambda a, b: no(X(b)),
}
ON_B = {
    "precedence": lambda a, b: once(a),
    "alternate-precedence": lambda a, b: either(a, Y(S(no(b), a))),
    "chain-precedence": lambda a, b: Y(a),
    "co-existence": lambda a, b: either(once(a), F(a)),
    "not-co-existence": lambda a, b: no(either(once(a), F(a))),
}
for both_ways in ("succession", "alternate-succession", "chain-succession"):
    ON_A[both_ways] = ON_A[both_ways.replace("succession", "response")]
    ON_B[both_ways] = ON_B[both_ways.replace("succession", "precedence")]


def referee(constraint, traces):
    formula = FORMULAS[constraint.template](atom(constraint.a), atom(constraint.b), constraint.n)
    return [formula(trace)[0] for trace in traces]


def activations(constraint, trace):
    """How many activations got what they need and how many did not; None for demands on the whole trace."""
    if constraint.template not in ON_A and constraint.template not in ON_B:
        return None
    a, b = atom(constraint.a), atom(constraint.b)
    values = []
    for activation, demands in ((a, ON_A), (b, ON_B)):
        if constraint.template in demands:
            pairs = zip(activation(trace), demands[constraint.template](a, b)(trace))
            values += [met for active, met in pairs if active]
    return values.count(True), values.count(False)


# The tools. Each answers a dictionary: constraint -> a verdict for each trace, True, False or, where it
# has no answer, None. A constraint that it does not know is left out.

class Oefenlijn:
    name = "oefenlijn"

    def __init__(self, binary):
        self.binary = binary
        self.version = subprocess.run([binary, "--version"], capture_output=True, text=True).stdout.strip()
        self.counts = {}

    def run(self, constraints, traces):
        with tempfile.TemporaryDirectory() as folder:
            rules, log = write_files(folder, constraints, traces)
            out = subprocess.run(
                [self.binary, "grade", "--constraints", rules, "--log", log, "--json"],
                check=True, capture_output=True, text=True).stdout
        verdicts = {c: [] for c in constraints}
        self.counts = {c: [] for c in constraints}
        for line in out.splitlines():
            for constraint, result in zip(constraints, json.loads(line)["results"], strict=True):
                verdicts[constraint].append(result["holds"])
                self.counts[constraint].append((result["fulfilled"], result["violated"]))
                vacuous = result["fulfilled"] + result["violated"] == 0
                if result["holds"] != (result["violated"] == 0) or result["vacuous"] != vacuous:
                    sys.exit(f"The counts do not fit the verdict: {line}")
        if any(len(answers) != len(traces) for answers in verdicts.values()):
            sys.exit("There is not one answer for each trace.")
        return verdicts


class PM4Py:
    name = "PM4Py"
    templates = {
        "existence": "existence", "absence": "absence", "exactly": "exactly_one", "init": "init",
        "responded-existence": "responded_existence", "co-existence": "coexistence",
        "response": "response", "alternate-response": "altresponse", "chain-response": "chainresponse",
        "precedence": "precedence", "alternate-precedence": "altprecedence",
        "chain-precedence": "chainprecedence", "succession": "succession",
        "alternate-succession": "altsuccession", "chain-succession": "chainsuccession",
        "not-co-existence": "noncoexistence", "not-succession": "nonsuccession",
        "not-chain-succession": "nonchainsuccession",
    }

    def __init__(self):
        from pm4py.algo.conformance.declare import algorithm
        self.algorithm = algorithm
        self.version = importlib.metadata.version("pm4py")

    def model(self, constraints):
        model, keys = {}, {}
        for c in constraints:
            if c.template in self.templates and c.n == 1:
                template, key = self.templates[c.template], c.a if c.template in UNARY else (c.a, c.b)
                model.setdefault(template, {})[key] = {"support": 1, "confidence": 1}
                keys[template, key] = c
        return model, keys

    def check(self, model, log):
        return self.algorithm.apply(log, model)

    def run(self, constraints, traces):
        model, keys = self.model(constraints)
        verdicts = {c: [True] * len(traces) for c in keys.values()}
        results = self.check(model, event_log(traces))
        if len(results) != len(traces):
            sys.exit("PM4Py did not answer for each trace.")
        for index, result in enumerate(results):
            for template, key in result["deviations"]:
                verdicts[keys[template, key]][index] = False
        return verdicts


class Declare4Py:
    name = "Declare4Py"
    # What its checker lacks is put together from what it has.
    templates = {
        "existence": ["Existence"], "absence": ["Absence"], "exactly": ["Exactly"], "init": ["Init"],
        "end": ["End"], "choice": ["Choice"], "exclusive-choice": ["Exclusive Choice"],
        "responded-existence": ["Responded Existence"],
        "co-existence": ["Responded Existence", "~Responded Existence"],
        "response": ["Response"], "alternate-response": ["Alternate Response"],
        "chain-response": ["Chain Response"], "precedence": ["Precedence"],
        "alternate-precedence": ["Alternate Precedence"], "chain-precedence": ["Chain Precedence"],
        "succession": ["Response", "Precedence"],
        "alternate-succession": ["Alternate Response", "Alternate Precedence"],
        "chain-succession": ["Chain Response", "Chain Precedence"],
        "not-co-existence": ["Not Responded Existence"], "not-succession": ["Not Response"],
        "not-chain-succession": ["Not Chain Response"],
    }

    def __init__(self):
        from Declare4Py.D4PyEventLog import D4PyEventLog
        from Declare4Py.ProcessMiningTasks.ConformanceChecking.MPDeclareAnalyzer import MPDeclareAnalyzer
        from Declare4Py.ProcessModels.DeclareModel import DeclareModel
        self.log_type, self.analyzer, self.model_type = D4PyEventLog, MPDeclareAnalyzer, DeclareModel
        self.version = importlib.metadata.version("declare4py")

    def model(self, constraints):
        names = sorted({name for c in constraints for name in (c.a, c.b) if name})
        lines, owners = [f"activity {name}" for name in names], []
        for c in constraints:
            for part in self.templates[c.template]:
                if c.template in UNARY:
                    lines.append(f"{part}{c.n if c.template in COUNTED else ''}[{c.a}] | |")
                else:
                    first, second = (c.b, c.a) if part[0] == "~" else (c.a, c.b)
                    lines.append(f"{part.lstrip('~')}[{first}, {second}] | | |")
                owners.append(c)
        return self.model_type().parse_from_string("\n".join(lines)), owners

    def check(self, model, log):
        return self.analyzer(self.log_type(log=log), model, True).run()

    def run(self, constraints, traces):
        verdicts = {c: [None] * len(traces) for c in constraints}
        # Its init and end stop with an IndexError at a trace without events.
        for careful in (True, False):
            chosen = [c for c in constraints if (c.template in ("init", "end")) == careful]
            places = [i for i, trace in enumerate(traces) if trace or not careful]
            model, owners = self.model(chosen)
            results = self.check(model, event_log([traces[i] for i in places])).model_check_res
            for place, result in zip(places, results, strict=True):
                for constraint, answer in zip(owners, result, strict=True):
                    holds = answer.state.value == "Satisfied"
                    before = verdicts[constraint][place]
                    verdicts[constraint][place] = holds if before is None else before and holds
        return verdicts


class Declare4PyFormulas:
    """The formulas that Declare4Py fills in for its other checker, evaluated by the referee.

    That checker needs a second program to turn a formula into an automaton; only the formulas are held here.
    """
    name = "Declare4Py's formulas"
    templates = {
        "responded-existence": "responded_existence", "response": "response",
        "alternate-response": "alternate_response", "chain-response": "chain_response",
        "precedence": "precedence", "alternate-precedence": "alternate_precedence",
        "chain-precedence": "chain_precedence", "not-co-existence": "not_responded_existence",
        "not-succession": "not_response", "not-chain-succession": "not_chain_response",
    }

    def __init__(self):
        from Declare4Py.ProcessModels.LTLModel import LTLTemplate
        self.template = LTLTemplate
        self.version = importlib.metadata.version("declare4py")

    def run(self, constraints, traces):
        verdicts = {}
        for c in constraints:
            if c.template in self.templates:
                model = self.template(self.templates[c.template]).fill_template([c.a], [c.b])
                formula = self.translate(model.parsed_formula)
                verdicts[c] = [formula(trace)[0] for trace in traces]
        return verdicts

    def translate(self, node):
        kind = type(node).__name__
        if kind == "Atomic":
            return atom(str(node.name).removeprefix("con_"))
        parts = [self.translate(part) for part in getattr(node, "operands", None) or [node.argument]]
        if kind in ("And", "Or", "Until", "WeakUntil"):
            join = {"And": both, "Or": either, "Until": U, "WeakUntil": W}[kind]
            result = parts[-1]
            for part in reversed(parts[:-1]):
                result = join(part, result)
            return result
        if kind == "Implies" and len(parts) == 2:
            return implies(*parts)
        return {"Not": no, "Next": X, "WeakNext": lambda f: no(X(no(f))), "Eventually": F, "Always": G}[kind](*parts)


@contextlib.contextmanager
def quiet():
    """Keeps greetings and progress bars of the tools from the table."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        yield


def event_log(traces):
    from pm4py.objects.log.obj import Event, EventLog, Trace
    log = EventLog(properties={
        "pm4py:param:timestamp_key": "time:timestamp", "pm4py:param:activity_key": "concept:name"})
    for index, trace in enumerate(traces):
        log.append(Trace([Event({"concept:name": name}) for name in trace], attributes={"concept:name": str(index)}))
    return log


def write_files(folder, constraints, traces):
    rules, log = os.path.join(folder, "rules.json"), os.path.join(folder, "log.jsonl")
    with open(rules, "w") as file:
        json.dump({"constraints": [as_json(c) for c in constraints]}, file)
    with open(log, "w") as file:
        for index, trace in enumerate(traces):
            file.write(json.dumps({"case": str(index), "events": list(trace)}) + "\n")
    return rules, log


def as_json(c):
    rule = {"template": c.template, "a": c.a}
    if c.template not in UNARY:
        rule["b"] = c.b
    if c.template in COUNTED:
        rule["n"] = c.n
    return rule


def all_constraints(letters, pairs, counts):
    for template in FORMULAS:
        if template in UNARY:
            for a in letters:
                for n in counts if template in COUNTED else (1,):
                    yield Constraint(template, a, None, n)
        else:
            for a, b in pairs:
                yield Constraint(template, a, b, 1)


def random_traces(number, seed):
    """Half of single letters, half of runs and pairs, so that the strict templates hold now and then."""
    source = random.Random(seed)
    traces = ["", "a", "b", "c", "d"]
    while len(traces) < number:
        length = source.randint(0, 12)
        pieces = "abcd" if len(traces) % 2 else ["ab", "ba", "aab", "abb", "ac", "c", "d", "cd"]
        few = source.sample(pieces, source.randint(1, len(pieces)))
        trace = ""
        while len(trace) < length:
            trace += source.choice(few)
        traces.append(trace[:length])
    return traces


def disagreements(reference, verdicts, traces):
    """For each constraint, the places where two answers differ, the shortest trace first."""
    for constraint, answers in verdicts.items():
        pairs = zip(reference[constraint], answers, strict=True)
        places = [i for i, (ours, theirs) in enumerate(pairs) if theirs is not None and ours != theirs]
        yield constraint, sorted(places, key=lambda i: (len(traces[i]), traces[i]))


def show(constraint):
    inside = ", ".join(str(part) for part in (constraint.a, constraint.b) if part)
    return f"{constraint.template}({inside}{f', {constraint.n}' if constraint.template in COUNTED else ''})"


def check_against_referee(ours, constraints, traces):
    verdicts = ours.run(constraints, traces)
    expected = {c: referee(c, traces) for c in constraints}
    faults = 0
    for constraint, places in disagreements(expected, verdicts, traces):
        for place in places[:3]:
            print(f"  WRONG: {show(constraint)} of \"{traces[place]}\": oefenlijn says {verdicts[constraint][place]}")
        faults += len(places)
    for constraint in constraints:
        for trace, counts in zip(traces, ours.counts[constraint], strict=True):
            right = activations(constraint, trace)
            if right is not None and right != counts:
                print(f"  WRONG COUNT: {show(constraint)} of \"{trace}\": {counts}, not {right}")
                faults += 1
    print(f"  {len(traces)} traces under {len(constraints)} constraints: {faults} disagreements with the referee")
    return verdicts, faults


def compare(ours, tools, traces, title, constraints):
    print(f"\n{title}: {len(traces)} traces under {len(constraints)} constraints")
    reference, faults = check_against_referee(ours, constraints, traces)
    answers = {}
    for tool in tools:
        with quiet():
            answers[tool.name] = tool.run(constraints, traces)
    print(f"  {'template':22}{'hold':>9}{'violated':>10}" + "".join(f"{tool.name:>24}" for tool in tools))
    notes = []
    for template in FORMULAS:
        chosen = [c for c in constraints if c.template == template]
        if not chosen:
            continue
        held = sum(sum(reference[c]) for c in chosen)
        row = f"  {template:22}{held:>9}{len(chosen) * len(traces) - held:>10}"
        for tool in tools:
            known = {c: answers[tool.name][c] for c in chosen if c in answers[tool.name]}
            asked = sum(answer is not None for answers_ in known.values() for answer in answers_)
            differing = [(c, places) for c, places in disagreements(reference, known, traces) if places]
            wrong = sum(len(places) for _, places in differing)
            cell = "not known" if not asked else f"{wrong} of {asked} differ" if wrong else f"all {asked} agree"
            row += f"{cell:>24}"
            if wrong:
                c, places = min(differing, key=lambda pair: len(traces[pair[1][0]]))
                trace = traces[places[0]]
                right = "oefenlijn" if reference[c][places[0]] == referee(c, [trace])[0] else tool.name
                says = "violated" if reference[c][places[0]] else "holds"
                notes.append(f"  {tool.name}: {show(c)} of \"{trace}\" {says}; by the formula {right} is right")
        print(row)
    print("\n".join(notes))
    return faults


def measure(ours, tools, cases):
    """Times on templates that all know; a tool gets fewer cases if it is slow, multiplied afterwards."""
    source = random.Random(40)
    letters = [f"step{i}" for i in range(10)]
    shared = [t for t in PM4Py.templates if len(Declare4Py.templates[t]) == 1 and not t.startswith("not")]
    constraints = []
    for i in range(40):
        template = shared[i % len(shared)]
        a, b = letters[i // len(shared)], letters[i // len(shared) + 4]
        constraints.append(Constraint(template, a, None if template in UNARY else b, 1))
    traces = [[source.choice(letters) for _ in range(40)] for _ in range(cases)]
    print(f"\nSeconds of processor time for {cases} cases of 40 events under 40 constraints of {len(shared)} templates")
    one = [Constraint("absence", "never", None, 1)]
    whole, size = time_oefenlijn(ours, constraints, traces)
    reading, _ = time_oefenlijn(ours, one, traces)
    print(f"  oefenlijn: {whole:.1f} s for the whole command, which writes {size / 1e6:.0f} MB of JSON;"
          f" {reading:.1f} s of it under one constraint that nothing activates")
    for tool in tools:
        if not hasattr(tool, "check"):
            continue
        part = min(cases, 20000 if tool.name == "PM4Py" else 1000)
        log = event_log(traces[:part])
        model, _ = tool.model(constraints)
        started = time.process_time()
        tool.check(model, log)
        took = time.process_time() - started
        print(f"  {tool.name}: {took * cases / part:.0f} s, the log already in memory"
              + (f" ({took:.1f} s for {part} cases, multiplied by {cases / part:g})" if part < cases else ""))


def time_oefenlijn(ours, constraints, traces):
    with tempfile.TemporaryDirectory() as folder:
        rules, log = write_files(folder, constraints, traces)
        command = [ours.binary, "grade", "--constraints", rules, "--log", log, "--json"]
        before = os.times()
        size = 0
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            while chunk := process.stdout.read(1 << 20):
                size += len(chunk)
        after = os.times()
        if process.returncode:
            sys.exit("oefenlijn did not finish.")
        return after.children_user + after.children_system - before.children_user - before.children_system, size


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="the oefenlijn to check")
    parser.add_argument("--traces", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1712)
    parser.add_argument("--time", type=int, metavar="CASES", help="time so many cases as well, such as 100000")
    options = parser.parse_args()

    ours = Oefenlijn(options.binary)
    print(f"oefenlijn {ours.version}")
    tools = []
    for kind in (PM4Py, Declare4Py, Declare4PyFormulas):
        try:
            with quiet():
                tools.append(kind())
            print(f"{kind.name} {tools[-1].version}")
        except ImportError as error:
            print(f"{kind.name}: skipped, not installed ({error})")

    letters = "abc"
    traces = ["".join(t) for length in range(6) for t in itertools.product(letters, repeat=length)]
    print("\nEvery trace of up to five events over three letters")
    constraints = list(all_constraints(letters, list(itertools.product(letters, repeat=2)), (1, 2, 3, 6)))
    _, faults = check_against_referee(ours, constraints, traces)

    traces = random_traces(options.traces, options.seed)
    pairs = [("a", "b"), ("b", "a"), ("a", "c"), ("d", "b"), ("a", "never"), ("never", "a")]
    faults += compare(ours, tools, traces, f"Random traces, seed {options.seed}",
                      list(all_constraints(["a", "b", "never"], pairs, (1, 2, 3))))
    faults += compare(ours, tools, traces, "The same, with one name on both sides",
                      [c for c in all_constraints("", [("a", "a"), ("b", "b")], ()) if c.template not in UNARY])
    if options.time:
        measure(ours, tools, options.time)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
