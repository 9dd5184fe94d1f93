# shellcheck shell=bash disable=SC2154
# Sourced by ./clinic faults: the loss of a machine, over HTTP, with the files of deploy/ha (tests/faults/rig.sh).

faults() {
  local program=tests/ClinicStretch.Integration.Tests/bin/Release/net10.0/ClinicStretch.Integration.Tests.dll
  is_root || die "./clinic faults makes network namespaces, which root alone may."
  need postgres patroni etcd haproxy curl
  build_options
  dotnet build tests/ClinicStretch.Integration.Tests "${options[@]}" -m:2 >&2 || die "The build failed."
  CLINICSTRETCH_RIG=$(mktemp -d /tmp/clinicstretch-rig.XXXXXX)
  export CLINICSTRETCH_RIG CLINICSTRETCH_RIG_SCRIPT=$PWD/tests/faults/rig.sh CLINICSTRETCH_FAULT_ROUNDS=$1
  trap '"$CLINICSTRETCH_RIG_SCRIPT" down; "$CLINICSTRETCH_RIG_SCRIPT" no-lines; rm -rf "$CLINICSTRETCH_RIG"' EXIT
  "$CLINICSTRETCH_RIG_SCRIPT" lines || die "This system gives no network namespaces."
  nsenter --net=/run/netns/csf-app dotnet "$program" -noLogo -noColor -showLiveOutput -explicit only -class '*NodeLossTests'
}
