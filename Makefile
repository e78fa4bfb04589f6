# Oefenlijn: `make play` practises a call, `make test` proves that all of it works.
# Both install what is missing, on Debian and its kin; elsewhere they say what to install.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
# Linked in, the Swift library costs nothing at the start; macOS has it anyway.
STATIC = $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
BINARY = .build/release/oefenlijn
PACKAGES = libreadline-dev libjson-c-dev liblinear-dev libsqlite3-dev

.PHONY: play build test lint format bench install uninstall clean needs

play: build
	@chmod 700 transcripts
	@OEFENLIJN_PACK="$${OEFENLIJN_PACK:-scenarios/1712}" $(BINARY)

build: needs
	@$(SWIFT) build -c release --product oefenlijn $(STATIC)

test: needs
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint: needs
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# Speed: every row says what was measured and how. Run it on a quiet machine. OEFENLIJN_BENCH_SESSIONS and
# OEFENLIJN_BENCH_TRANSCRIPTS say how many sessions the index, and the shelf and the folder hold (100,000 each).
# PM4Py and Declare4Py check the same logs where they are installed (pip install pm4py declare4py).
bench: build
	@$(SWIFT) build -c release --product Bench $(STATIC)
	@.build/release/Bench scenarios/1712
	@OEFENLIJN_PACK=scenarios/1712 $(BINARY) acts read --language nl </dev/null
	@echo "from starting to the end of a call on a pipe, five times:"
	@for i in 1 2 3 4 5; do bash -c "TIMEFORMAT='  %R s'; time $(BINARY) play neighbour --language nl \
	  --pack scenarios/1712 --transcripts .build/bench-transcripts --json </dev/null >/dev/null 2>&1"; done
	@if python3 -c "import pm4py" 2>/dev/null || python3 -c "import Declare4Py" 2>/dev/null; then \
	  python3 Tests/Comparison/declare-compare.py $(BINARY) --traces 0 --time 10000 | sed -n '/^Seconds/,$$p'; fi

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/oefenlijn"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/oefenlijn"
	cp -R scenarios "$(DESTDIR)$(PREFIX)/share/oefenlijn/"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/oefenlijn"
	rm -rf "$(DESTDIR)$(PREFIX)/share/oefenlijn"

clean:
	rm -rf .build

# The C libraries and the compiler. Only what is missing is installed; nothing is asked of a machine
# that has it all.
needs:
	@command -v $(SWIFT) >/dev/null 2>&1 || { \
	  echo "Oefenlijn needs Swift 6.1 or later: https://www.swift.org/install" >&2; exit 1; }
	@case "$$(uname -s)" in \
	Darwin) \
	  missing=; for p in readline json-c liblinear; do \
	    brew list --versions $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	  [ -z "$$missing" ] || { echo "Please install with Homebrew:  brew install$$missing" >&2; exit 1; } ;; \
	*) \
	  if command -v dpkg-query >/dev/null 2>&1; then \
	    missing=; for p in $(PACKAGES); do \
	      dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
	    if [ -n "$$missing" ]; then \
	      echo "Installing$$missing"; \
	      sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	      $$sudo env DEBIAN_FRONTEND=noninteractive sh -c \
	        "apt-get update -qq && apt-get install -y -qq --no-install-recommends$$missing" || { \
	        echo "Please install these packages:$$missing" >&2; exit 1; }; \
	    fi; \
	  else \
	    for h in readline/readline.h json-c/json.h linear.h sqlite3.h; do \
	      found=; for d in /usr/include /usr/local/include; do [ -e $$d/$$h ] && found=1; done; \
	      [ -n "$$found" ] || { \
	        echo "Please install the development files of GNU readline, json-c, liblinear and SQLite ($$h is missing)." >&2; exit 1; }; \
	    done; \
	  fi ;; \
	esac
