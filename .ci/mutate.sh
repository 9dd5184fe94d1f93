# shellcheck shell=bash disable=SC2154
# Sourced by ./clinic mutate: Stryker changes the code that decides who may, whose clinic it is, what was sent before and what a dose may be, one piece at a
# time, and counts the changes that no test notices. What is changed stands in .ci/mutate/*.json; texts are not.

# An area and the files that decide in it.
areas() {
  cat <<'TEXT'
doses   ClinicStretch.Domain/Plans/ Routines/RoutineDoses
repeats SentAgain SessionBody DraftHash Storage/Meeting ContentHash Team/Cover Sessions/Corrections Sessions/NextDayPain Missed/MissedAnswer
access  Pipeline/Role Pipeline/Refusal Pipeline/Proof Pipeline/Standing Application/Requests.cs Application/ICaller.cs Factors/Proof PlanAccess Exchange/Keys/
clinics Pipeline/Entrance Storage/ClinicDb Storage/TenantInterceptor Storage/Ownership
TEXT
}

# mutate [PROJECT]: all three, or one of Domain, Application and Infrastructure.
mutate() {
  local only=$1 project code=0
  case $only in '' | Domain | Application | Infrastructure) ;; *) die "./clinic mutate takes: Domain, Application, Infrastructure, or nothing. Type ./clinic help." ;; esac
  need npm
  dotnet tool restore >/dev/null || die "dotnet tool restore failed: Stryker is not there."
  out=$PWD/artifacts/mutate
  rm -rf "$out" && mkdir -p "$out"
  export ClinicStretchMutate=true
  for project in ${only:-Domain Application Infrastructure}; do mutate_project "$project" || code=1; done
  score "$only" || code=1
  [ $code = 0 ] || say "mutate: NOT passed."
  return $code
}

# Domain has tests of its own; the other two share theirs. A Debug build, so that nothing of it is ever taken for the product.
mutate_project() {
  local tests=Application
  [ "$1" != Domain ] || tests=Domain
  say "--- $1"
  rm -f tests/ClinicStretch.$tests.Tests/bin/Debug/net10.0/*.stryker-unchanged
  (cd "tests/ClinicStretch.$tests.Tests" && nice -n 5 dotnet stryker -f "../../.ci/mutate/$1.json" -O "$out/$1" --concurrency 2 --break-on-initial-test-failure --skip-version-check) >"$out/$1.log" 2>&1 && return
  tail -n 20 "$out/$1.log" >&2
  say "Stryker did not get through $1; all it said is in $out/$1.log."
  return 1
}

# Each change that no test noticed, then a line an area. Under 80 % fails; so does an area of which nothing was tried.
score() {
  areas | node .ci/mutate/score.mjs "$out" "$1"
}
