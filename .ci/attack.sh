# shellcheck shell=bash disable=SC2154
# Sourced by ./clinic attack: the scanners of others against a running clinic and against a server with holes in it, and what is known of the packages.

. ./.ci/packages.sh

attack() {
  case $1 in '' | short) ;; *) die "./clinic attack takes: short, or nothing. Type ./clinic help." ;; esac
  local code=0
  need sqlmap wapiti npm
  [ -n "${CLINICSTRETCH_TEST_POSTGRES:-}" ] || need postgres
  mkdir -p $state
  say "--- sqlmap and wapiti"
  CLINICSTRETCH_ATTACK=$1 nice -n 10 dotnet run -c Release --project tests/ClinicStretch.Integration.Tests "-p:FullFeed=$(full_feed)" -- \
    -noLogo -noColor -showLiveOutput -explicit only -class '*AttackTests' | tee $state/attack.log || code=1
  say "--- packages"
  packages || code=1
  say "--- what came of it"
  attack_sum || code=1
  if [ $code = 0 ]; then say "attack: passed. All that was planted was found, and nothing on the product."
  else say "attack: NOT passed. What was found, or not done, stands above and in $state/attack.log."; fi
  return $code
}

# One line a part. A part that has no line did not run.
attack_sum() {
  local part told code=0
  for part in '[0-9]+ holes planted' 'sqlmap: [0-9]+ operations' 'wapiti as '{nobody,patient,therapist,administrator}': begun'; do
    told=$(grep -oE "\[OUTPUT\] $part.*" $state/attack.log | head -n 1 | cut -d' ' -f2-) || true
    say "${told:-not run: $part}"
    [ -n "$told" ] || code=1
  done
  return $code
}
