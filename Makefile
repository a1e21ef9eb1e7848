# newsgraph: `make run` is all it takes; `make help` lists the rest.

BIN := bin/newsgraph
# Goes into `newsgraph version`.
REVISION := $(shell git describe --always --dirty --tags 2>/dev/null)
# What the page is built from.
WEB := $(shell find web/src web/public web/examples clients/typescript/src -type f) web/index.html web/playground.html web/vite.config.ts web/tsconfig.json CHANGELOG.md
LOCK := web/package.json web/package-lock.json web/.npmrc

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## List the targets
	@echo "usage: make TARGET"
	@sed -nE 's/^([a-z-]+):.*## (.*)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

.PHONY: run
run: build ## Build all, start the database, load the examples, serve (ARGS="--addr ...")
	@exec $(BIN) up $(ARGS)

.PHONY: build
build: web ## Build bin/newsgraph with the page in it
	@echo "building $(BIN)"
	@go build -ldflags "-X main.revision=$(REVISION)" -o $(BIN) ./cmd/newsgraph

.PHONY: web
web: web/dist/index.html ## Build the page, if its sources have changed

web/dist/index.html: web/node_modules/.package-lock.json $(WEB)
	@echo "building the page"
	@cd web && npm run --silent build -- --logLevel warn
	@touch $@

# What the build needs. The tools of the tests are three times as much.
web/node_modules/.package-lock.json: $(LOCK)
	@command -v npm >/dev/null || { echo "no npm found: install Node.js 20.19 or later, to build the page with"; exit 1; }
	@echo "fetching what the page is built from"
	@cd web && npm ci --omit=dev --no-fund --no-audit --loglevel=error
	@touch $@

web/node_modules/.tools: $(LOCK)
	@echo "fetching what the page is built from, and the tools to test it"
	@cd web && npm ci --no-fund --no-audit --loglevel=error
	@touch web/node_modules/.package-lock.json $@

.PHONY: generate
generate: ## Generate graph/generated.go and its like from schema.graphqls
	go run ./internal/generate

.PHONY: client
client: ## Generate what clients/typescript knows of schema.graphqls
	@cd clients/typescript && { [ -d node_modules ] || npm ci --no-fund --no-audit --loglevel=error; } && npm run --silent generate

.PHONY: check
check: ## Format, vet, staticcheck and the tests that need no database: what to run while working
	@scripts/test.sh check

.PHONY: test
test: web/node_modules/.tools ## Test everything; PARTS="go page" for some of it
	@$(MAKE) --no-print-directory build
	@scripts/test.sh $(PARTS)

.PHONY: lint
lint: web/node_modules/.tools ## Format, vet, staticcheck and schema, without running a test
	@scripts/test.sh generated format vet staticcheck schema web

.PHONY: fmt
fmt: web/node_modules/.tools ## Format Go and the page's sources
	@git ls-files -co --exclude-standard '*.go' | xargs grep -L '^// Code generated .* DO NOT EDIT' | xargs go tool gofumpt -w
	@cd web && npm run --silent format

.PHONY: bench
bench: ## Compare with other ways to ask the same graph (ARGS="-articles 10000")
	@go run ./bench/compare $(ARGS)

.PHONY: bench-load
bench-load: ## Compare ways to load (ARGS="-articles 100000")
	@go run ./bench/load $(ARGS)

.PHONY: kills
kills: ## Kill loads and databases at random moments and compare what is loaded (ARGS="-kills 30 -kill-log FILE")
	@go test ./cmd/newsgraph -run TestKilledLoads -v -timeout 24h -kills 30 -short 1000 $(ARGS)

.PHONY: microbench
microbench: ## Run the benchmarks of single packages
	go test -run '^$$' -bench . ./...

.PHONY: screenshot
screenshot: build web/node_modules/.tools ## Take the pictures in docs anew
	@NEWSGRAPH_SCREENSHOT=$(CURDIR)/docs/screenshot.png scripts/test.sh page

.PHONY: clean
clean: ## Delete what was built; fetched packages, the database and its data stay
	rm -rf bin web/dist/assets web/dist/*.js web/dist/*.html web/dist/*.gz web/dist/*.md web/dist/*.svg
