#!/bin/sh
# Runs the parts of `make test`, all or those that are named, and says how each ended and how long it took.
# It goes on after a part that fails, and fails at the end.
set -u
cd "$(dirname "$0")/.."
all="generated format vet staticcheck schema web go page"
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
  schema) echo "graphql-eslint: schema-recommended and relay" ;;
  web) echo "the page's sources: types and format" ;;
  go) echo "go test -race -shuffle=on ./..., against real Neo4j servers; the README's commands and answers" ;;
  page) echo "the page in headless Chromium, against a server with the example articles" ;;
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

schema() { (cd web && npm run --silent lint:schema); }

web() { (cd web && npm run --silent typecheck && npm run --silent format:check); }

go_tests() { go test -race -shuffle=on ./...; }

page() {
  bin/newsgraph up --addr 127.0.0.1:0 --home "$dir/home" >"$dir/out" 2>"$dir/err" &
  server=$!
  url=
  while [ -z "$url" ]; do
    if ! kill -0 "$server" 2>/dev/null; then
      cat "$dir/err"
      return 1
    fi
    sleep 0.2
    url=$(sed -n 's/^GraphQL playground: //p' "$dir/out")
  done
  (cd web && NEWSGRAPH_TEST_URL=$url npm run --silent test:page)
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

parts=${*:-$all}
for part in $parts; do
  about "$part" >/dev/null || { echo "test.sh: no part $part; there are: $all" >&2; exit 2; }
done
begin=$(date +%s)
failed=
summary=
for part in $parts; do
  echo "== $part: $(about "$part")"
  start=$(date +%s)
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
  echo "== $part: $result, $took s"
  summary="$summary$(printf '%-12s %-7s %4d s  %s' "$part" "$result" "$took" "$(about "$part")")
"
done
printf '\n%s' "$summary"
if [ -n "$failed" ]; then
  echo "FAILED:$failed ($(($(date +%s) - begin)) s)"
  exit 1
fi
echo "all ok ($(($(date +%s) - begin)) s)"
