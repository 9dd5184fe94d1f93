# shellcheck shell=bash disable=SC2154
# Sourced by ./clinic test: builds the solution once, runs every test program and adds up their results.

. ./.ci/requirements.sh
. ./.ci/packages.sh

results=$PWD/artifacts/test-results
# Minutes a test program may take; one that hangs is ended, and what it was at is said.
longest=40
passed=0 failed=0 skipped=0

run_tests() {
  local filter=$1 project
  need chromium poppler qpdf npm curl pgbouncer pgbackrest
  [ -n "${CLINICSTRETCH_TEST_POSTGRES:-}" ] || need postgres
  rm -rf "$results" && mkdir -p "$results"

  ! are_locked || options+=(-p:RestoreLockedMode=true)
  say "Building ClinicStretch ($build) ..."
  if dotnet build ClinicStretch.sln "${options[@]}" -m:2 >&2; then
    for project in tests/*.Tests; do run_test_program "$(basename "$project")" "$filter"; done
    [ -n "$filter" ] || { check_scripts; check_packages; requirements "$results"; }
  else
    say "FAILED  the build"; failed=1
  fi

  [ "$failed" -eq 0 ] || failures "$results"
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}

# What is written down, with its hash, is taken, and nothing else. The full build's files are to be made where its packages are (docs/adr/0046); without PDFsharp there are none.
are_locked() {
  [ "${PdfSharp:-true}" = true ] || return 1
  [ "$(full_feed)" = false ] || [ -f src/ClinicStretch.Web/packages.full.lock.json ]
}

run_test_program() {
  local name=$1 filter=$2 report=$results/$1.xml code=0 wanted=()
  [ -z "$filter" ] || wanted=(-method "*$filter*")
  say "--- $name"
  timeout -k 30 ${longest}m dotnet "tests/$name/bin/Release/net10.0/$name.dll" -noLogo -noColor -reporter verbose -xml "$report" "${wanted[@]}" >"$results/$name.log" 2>&1 || code=$?

  local before=$failed
  passed=$((passed + $(count "$report" passed)))
  failed=$((failed + $(count "$report" failed) + $(count "$report" errors)))
  skipped=$((skipped + $(count "$report" skipped)))
  if [ "$failed" -gt "$before" ]; then
    grep -v -E '^ *(Discover|Start|Finish)|\[(STARTING|FINISHED)\]' "$results/$name.log" >&2 || true
  elif [ "$code" -ne 0 ] || [ ! -s "$report" ]; then
    say "FAILED  $name ended with code $code (124: not done in $longest minutes)."
    grep -v -E '\[(STARTING|FINISHED)\]' "$results/$name.log" | head -n 30 >&2 || true
    say "What it was at:"; unfinished "$results/$name.log" >&2
    failed=$((failed + 1))
  fi
}

# failures REPORTS: each test that failed with the beginning of what it said, once more, where whoever reads the end alone finds it.
failures() {
  cat "$1"/*.xml 2>/dev/null | tr '\n' ' ' | sed 's/<test /\n&/g' | awk '
    /^<test [^>]*result="Fail"/ {
      name = substr($0, index($0, " name=\"") + 7); sub(/".*/, "", name)
      at = index($0, "<message>"); text = at ? substr($0, at + 9, 1500) : ""
      sub(/^<!\[CDATA\[/, "", text); sub(/(\]\]>)?<\/message>.*/, "", text)
      print "FAILED  " name ": " text
    }'
}

# unfinished LOG: the tests that began and never ended.
unfinished() {
  sed -n 's/^ *\(.*\) \[STARTING\].*/\1/p' "$1" | sort >"$1.begun"
  sed -n 's/^ *\(.*\) \[FINISHED\].*/\1/p' "$1" | sort | comm -23 "$1.begun" -
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

# What is not known counts for nothing, and is said.
check_packages() {
  local told code=0
  say "--- packages"
  told=$(packages) || code=$?
  echo "$told"
  if [ "$code" -ne 0 ]; then failed=$((failed + 1)); elif ! grep -q 'not known' <<<"$told"; then passed=$((passed + 1)); fi
}
