#!/bin/sh
# Runs the parts of `make test`, all or those that are named, and says how each ended, how long it took and how much processor
# time that was, which on a busy machine tells more.
# It goes on after a part that fails, and fails at the end.
set -u
cd "$(dirname "$0")/.."
# The page before the Go tests: its server, when it stops, leaves the class-data archive that lets theirs start faster.
all="generated format vet staticcheck schema web client page examples hostile go"
# The parts of `make check`.
check="format vet staticcheck quick"
dir=$(mktemp -d "${TMPDIR:-/tmp}/newsgraph-test-XXXXXX")
server=
trap 'stop_server; rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

about() {
  case $1 in
  generated) echo "gqlgen reproduces the code in graph/ from schema.graphqls" ;;
  format) echo "gofumpt finds nothing to change" ;;
  vet) echo "go vet" ;;
  staticcheck) echo "staticcheck" ;;
  schema) echo "graphql-eslint: schema-recommended and relay; what graphql-codegen and relay-compiler make of it; what of it breaks clients" ;;
  web) echo "the pages' sources: types and format" ;;
  client) echo "the client package: is it current, what do Apollo Client and urql make of it, does its packed file install and compile" ;;
  go) echo "all Go tests, against real Neo4j servers, with the race detector where goroutines meet" ;;
  quick) echo "the Go tests of packages that start no database" ;;
  page) echo "the playground and the explorer in headless Chromium, and the audits of GraphQL over HTTP, against a server with the example articles" ;;
  examples) echo "the example apps with Apollo Client, Relay and urql in headless Chromium, against such a server" ;;
  hostile) echo "a minute of requests that are meant to hurt, against such a server" ;;
  *) return 1 ;;
  esac
}

generated() {
  cp -R graph "$dir/graph" && go run ./internal/generate && diff -r "$dir/graph" graph && return
  echo "graph/ was not up to date with schema.graphqls; it is now: look at the changes and commit them"
  return 1
}

format() {
  # What gqlgen generates is as gqlgen writes it.
  go_files=$(git ls-files -co --exclude-standard '*.go' | grep -v '^graph/.*generated\.go$') || return
  unformatted=$(go tool gofumpt -l $go_files) || return
  [ -z "$unformatted" ] && return
  echo "$unformatted"
  echo "not formatted: run make fmt"
  return 1
}

vet() { go vet ./...; }

staticcheck() { go tool staticcheck ./...; }

schema() { (cd web && npm run --silent lint:schema && npm run --silent test:schema); }

web() { (cd web && npm run --silent typecheck && npm run --silent format:check); }

client() { (cd clients/typescript && packages && npm run --silent build && npm run --silent format:check && npm test --silent); }

# Installs what the package-lock.json at hand names, unless that is done; files are what else it depends on.
packages() {
  stamp=$(cat package-lock.json "$@" | cksum)
  [ "$stamp" = "$(cat node_modules/.installed 2>/dev/null)" ] && return
  npm ci --no-fund --no-audit --loglevel=error && echo "$stamp" >node_modules/.installed
}

# What is packed of the client package, and so is copied into the node_modules of the examples.
packed() { find "$1/dist" "$1/package.json" "$1/schema.graphql" "$1/persisted-documents.json" -type f | sort; }

# The apps are on another origin than the server.
examples() {
  (cd clients/typescript && packages && npm run --silent build) || return
  start_server --cors-origins '*' || return
  (cd examples && export NEWSGRAPH_TEST_URL="$url" && packages $(packed ../clients/typescript) &&
    npm run --silent relay && npm run --silent typecheck && npm run --silent format:check && npm test --silent)
  result=$?
  stop_server
  return $result
}

# The race detector makes our code seven times slower. It watches the packages that have goroutines of their own, and there the
# extraction too, in the tests of `newsgraph up`, which extracts several texts at once. The rest runs without: the
# extraction's own tests, which take one text after the other, and what newsgraph does as a process of its own, which is mostly
# a JVM. At most two packages run at a time, and so at most two JVMs start at a time, or the starts take longer than the tests.
# go vet is a part of its own.
processes='^(TestLocalDatabase|TestKilledLoads.*|TestDumpAndRestore|TestEval.*|TestExtract.*)$'
go_tests() {
  result=0
  raced=$(go list ./... | grep -v -e /seeds -e /loader/extract -e /bench) || return
  rest=$(go list ./... | grep -e /seeds -e /loader/extract -e /bench) || return
  go test -race -shuffle=on -vet=off -p 2 -timeout 35m -skip "$processes" $raced || result=1
  go test -shuffle=on -vet=off -timeout 25m -p 2 $rest || result=1
  go test -shuffle=on -vet=off -timeout 35m -run "$processes" ./cmd/newsgraph || result=1
  return $result
}

# Packages whose tests use neo4jtest start a database, and neo4jlocal starts many.
quick() {
  packages=$(go list -f '{{.ImportPath}} {{join .TestImports " "}} {{join .XTestImports " "}}' ./... |
    grep -v -e neo4jtest -e '/neo4jlocal ' | cut -d ' ' -f 1) || return
  go test -vet=off $packages
}

# Starts a server with the example articles, with further flags if there are any, and puts its address into $url; in a home of its own, which later parts use again.
start_server() {
  bin/newsgraph up --addr 127.0.0.1:0 --home "$dir/home" "$@" >"$dir/out" 2>"$dir/err" &
  server=$!
  url=
  while [ -z "$url" ]; do
    if ! kill -0 "$server" 2>/dev/null; then
      cat "$dir/err"
      return 1
    fi
    sleep 0.2
    url=$(sed -n 's/^Explorer: //p' "$dir/out")
  done
}

page() {
  start_server || return
  (cd web && export NEWSGRAPH_TEST_URL="$url" && npm run --silent test:page && npm run --silent test:explorer && npm run --silent test:audits)
  result=$?
  stop_server
  return $result
}

# Memory, errors and whether all live at the end are tested; how long others waited is shown, since on a shared machine it says more of
# the machine.
hostile() {
  start_server || return
  go run ./bench/hostile -url "${url}graphql" -pid "$server" -time 1m -ratio 1000000
  result=$?
  stop_server
  return $result
}

stop_server() {
  [ -n "$server" ] || return 0
  kill "$server" 2>/dev/null
  wait "$server"
  server=
}

# What this shell's ended children have used, in seconds, is put into $processor; a subshell would know nothing of them.
processor_time() {
  times >"$dir/times"
  processor=$(sed -n '2{s/[ms]/ /g;p;}' "$dir/times" | awk '{ printf "%d", $1 * 60 + $2 + $3 * 60 + $4 }')
}

parts=${*:-$all}
[ "$parts" = check ] && parts=$check
for part in $parts; do
  about "$part" >/dev/null || { echo "test.sh: no part $part; there are: $all" >&2; exit 2; }
done
begin=$(date +%s)
failed=
summary=
for part in $parts; do
  echo "== $part: $(about "$part")"
  start=$(date +%s)
  processor_time
  used=$processor
  case $part in
  go) go_tests ;;
  *) "$part" ;;
  esac
  if [ $? -eq 0 ]; then
    result=ok
  else
    result=FAILED
    failed="$failed $part"
  fi
  took=$(($(date +%s) - start))
  processor_time
  used=$((processor - used))
  echo "== $part: $result, $took s, $used s of processor time"
  summary="$summary$(printf '%-12s %-7s %4d s  %4d s  %s' "$part" "$result" "$took" "$used" "$(about "$part")")
"
done
printf '\n%-12s %-7s %6s  %6s\n%s' part result time processor "$summary"
if [ -n "$failed" ]; then
  echo "FAILED:$failed ($(($(date +%s) - begin)) s)"
  exit 1
fi
echo "all ok ($(($(date +%s) - begin)) s)"
