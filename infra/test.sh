#!/usr/bin/env bash
# Builds everything and runs every test project: infra/test.sh [PART]  (PART: only test projects with this in their name)
# Installs the servers that the tests need where it may. Results: artifacts/test-results/, one folder a project.
set -uo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
part=${1:-}
configuration=Release # what is tested is what ships
results=artifacts/test-results
# A test that hangs is ended and named, instead of eating the time of all others.
hang_after=${CHAINHUB_TEST_HANG_TIMEOUT:-10m}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '== %s\n' "$*"; }
give_up() {
  printf '%s\n' "$*"
  echo '0 passed, 1 failed'
  exit 1
}

command -v dotnet >/dev/null || give_up "not installed: the .NET SDK of global.json (10.0). See https://dot.net/download"

projects=()
for project in tests/*/*.csproj; do
  grep -q 'Microsoft.NET.Test.Sdk' "$project" || continue
  # A project outside of the solution would be neither built nor missed.
  grep -qF "$(basename "$project")" ChainHub.sln || give_up "$project is not in ChainHub.sln: dotnet sln add $project"
  case $(basename "$project" .csproj) in *"$part"*) projects+=("$project") ;; esac
done
[ ${#projects[@]} -gt 0 ] || give_up "no test project has '$part' in its name"

say "servers for the tests"
(. infra/servers/common.sh && . infra/servers/install.sh && install_missing) || give_up "the servers that the tests need are missing"

say "building ChainHub.sln ($configuration)"
# One compiler for all projects: starting one for each is a third of the build. It is ended here, and holds nobody's output open.
dotnet build ChainHub.sln -c $configuration -v minimal -clp:NoSummary -p:UseSharedCompilation=true
built=$?
dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1
[ $built = 0 ] || give_up "the build failed"

passed=0
failed=0
summary=()
failures=()

count() { sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1; }

run() {
  local name output began=$SECONDS code good=0 bad=0 trx
  name=$(basename "$1" .csproj)
  output=$results/$name
  rm -rf "$output"
  mkdir -p "$output"
  say "$name"
  dotnet test "$1" -c $configuration --no-build --results-directory "$output" --logger 'trx;LogFileName=results.trx' \
    --logger 'console;verbosity=minimal' --blame-hang-timeout "$hang_after" --blame-hang-dump-type none </dev/null
  code=$?
  trx=$output/results.trx
  if [ -s "$trx" ]; then
    good=$(count passed "$trx")
    bad=$(($(count total "$trx") - good))
    while read -r test; do failures+=("$name: $test"); done < <(
      sed -n '/<UnitTestResult /{/outcome="Failed"/s/.*testName="\([^"]*\)".*/\1/p}' "$trx" | sed 's/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g'
    )
  fi
  # A run that broke off, or ran nothing, is a failure though no test says so.
  if [ $((good + bad)) = 0 ] || { [ $code != 0 ] && [ "$bad" = 0 ]; }; then
    bad=$((bad + 1))
    failures+=("$name: the run ended with exit code $code after $good passed tests")
  fi
  passed=$((passed + good))
  failed=$((failed + bad))
  summary+=("$(printf '%-45s %5d passed %4d failed %5d s' "$name" "$good" "$bad" $((SECONDS - began)))")
}

for project in "${projects[@]}"; do run "$project"; done

say "summary ($SECONDS s)"
printf '%s\n' "${summary[@]}"
if [ ${#failures[@]} -gt 0 ]; then
  say "failed"
  printf '%s\n' "${failures[@]}"
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
