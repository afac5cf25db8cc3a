# actormap: every target is one line of work; `make check` is what CI runs.
strict := --explicit-target-dependency-import-check error -Xswiftc -warnings-as-errors
actormap := .build/release/actormap
# PORTABLE=1 leaves out what only this machine's processor knows; the results are the same bytes.
native := $(if $(PORTABLE),,-Xcc -march=native)
code := Package.swift Sources Tests

.PHONY: maps test build release lint format golden check maps-clean setup

maps: release  ## every city in maps/ into output/
	@for city in maps/*/; do name=$$(basename $$city); \
	  echo "== $$name"; $(actormap) build $$city --into output/$$name || exit 1; done

test: setup  ## all tests
	swift test $(strict) --parallel

build: setup
	swift build $(strict)

release: setup  ## leaves .build/release/actormap; PORTABLE=1 for other machines
	swift build -c release --static-swift-stdlib $(native) -Xlinker -s --product actormap

lint: setup
	swift format lint --strict --recursive --parallel $(code)

format: setup
	swift format --in-place --recursive --parallel $(code)

golden: setup  ## record again, then look at `git diff`
	ACTORMAP_RECORD=1 swift test $(strict) --filter Golden

check: lint test maps-clean

maps-clean: maps  ## the committed output is what the code makes
	git diff --exit-code -- 'output/*.dot' 'output/*.csv' 'output/*.md' \
	  'output/*.graphml' 'output/*.gexf' 'output/*package.json'
	test -z "$$(git ls-files --others --exclude-standard output)"

bench: release  ## LARGE=1 adds a million actors, PEERS=1 runs other programs beside ours
	$(if $(PEERS),Tools/peers)
	swift run -c release --package-path Benchmarks bench $(if $(LARGE),--large) $(if $(PEERS),--peers)

setup:
	@Tools/setup
