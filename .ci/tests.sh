# shellcheck shell=bash disable=SC2154
# Sourced by ./clinic test: builds the solution once, runs every test program and adds up their results.

results=$PWD/artifacts/test-results
passed=0 failed=0 skipped=0

run_tests() {
  local filter=$1 project
  need chromium poppler qpdf
  [ -n "${CLINICSTRETCH_TEST_POSTGRES:-}" ] || need postgres
  rm -rf "$results" && mkdir -p "$results"

  say "Building ClinicStretch ($build) ..."
  if dotnet build ClinicStretch.sln "${options[@]}" -m:2 >&2; then
    for project in tests/*.Tests; do run_test_program "$(basename "$project")" "$filter"; done
    [ -n "$filter" ] || check_scripts
  else
    say "FAILED  the build"; failed=1
  fi

  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}

run_test_program() {
  local name=$1 filter=$2 report=$results/$1.xml code=0 wanted=()
  [ -z "$filter" ] || wanted=(-method "*$filter*")
  say "--- $name"
  dotnet "tests/$name/bin/Release/net10.0/$name.dll" -noLogo -noColor -xml "$report" "${wanted[@]}" >"$results/$name.log" 2>&1 || code=$?

  local before=$failed
  passed=$((passed + $(count "$report" passed)))
  failed=$((failed + $(count "$report" failed) + $(count "$report" errors)))
  skipped=$((skipped + $(count "$report" skipped)))
  if [ "$failed" -gt "$before" ]; then
    grep -v -E '^ *(Discover|Start|Finish)' "$results/$name.log" >&2 || true
  elif [ "$code" -ne 0 ] || [ ! -s "$report" ]; then
    say "FAILED  $name ended with code $code:"; head -n 30 "$results/$name.log" >&2
    failed=$((failed + 1))
  fi
}

# count REPORT ATTRIBUTE: from the one <assembly> line of a report; 0 when there is none.
count() {
  local number
  number=$(sed -n "s/.*<assembly [^>]* $2=\"\([0-9]*\)\".*/\1/p" "$1" 2>/dev/null | head -n 1)
  echo "${number:-0}"
}

# The browser modules are typed by JSDoc; tests/js holds the compiler and its settings.
check_scripts() {
  [ -f tests/js/package.json ] || return 0
  say "--- browser modules"
  need npm
  if (cd tests/js && npm ci --no-audit --no-fund && npx --no-install tsc) >"$results/js.log" 2>&1; then
    passed=$((passed + 1))
  else
    cat "$results/js.log" >&2; failed=$((failed + 1))
  fi
}
