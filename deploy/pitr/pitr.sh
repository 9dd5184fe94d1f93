#!/usr/bin/env bash
# Back to a moment, with pgBackRest.
#   pitr.sh begin                                 once: makes the repository, and tries that what is written arrives there
#   pitr.sh backup                                a backup of the whole (cron: once a week; with the word diff: each other night)
#   pitr.sh list                                  what there is to go back to
#   pitr.sh restore '2026-11-22 14:30:00+00' [--yes]   everything as it was then; what is there now is put aside and never deleted
set -euo pipefail
config=${PITR_CONFIG:-/etc/clinicstretch/pgbackrest.conf}
# What stops and starts PostgreSQL on this machine.
stop=${PITR_STOP:-systemctl stop postgresql@15-main}
start=${PITR_START:-systemctl start postgresql@15-main}

die() { printf '%s\n' "$*" >&2; exit 1; }
[ -r "$config" ] || die "There is no $config, or you may not read it. Be root or postgres, or name another with PITR_CONFIG."
data=$(sed -n 's/^pg1-path=//p' "$config")
[ -n "$data" ] || die "$config names no pg1-path."
owner=$(stat -c %U "$data")

as_owner() {
  if [ "$(id -un)" = "$owner" ]; then "$@"; else (cd / && setpriv --reuid="$owner" --regid="$owner" --init-groups -- "$@"); fi
}
backrest() { as_owner pgbackrest --config="$config" --stanza=clinicstretch "$@"; }
runs() { [ -f "$data/postmaster.pid" ] && [ -d "/proc/$(head -n 1 "$data/postmaster.pid")" ]; }
kilobytes() { du -sk "$1" | cut -f 1; }

restore() {
  local to=$1 sure=$2 moment aside
  moment=$(date -u -d "$to" '+%Y-%m-%d %H:%M:%S.%6N+00') || die "\"$to\" is no moment. Write it like this: '2026-11-22 14:30:00+00' (+00 is UTC)."
  [ "$(date -u -d "$to" +%s)" -le "$(date +%s)" ] || die "$moment has not come yet."
  [[ $(backrest info) == *'full backup'* ]] || die "There is no backup to go back to."
  [ "$(df -k --output=avail "$(dirname "$data")" | tail -n 1)" -gt "$(kilobytes "$data")" ] ||
    die "There is no room in $(dirname "$data") for the restored data beside the present ones. Make room; nothing was changed."
  aside=$data.before-$(date -u +%Y%m%dT%H%M%SZ)
  cat <<TEXT
Everything in the database will be as it was at  $moment  (UTC; it is now $(date -u '+%Y-%m-%d %H:%M:%S')).
What was written after that is not in it any more. The data as they are now are kept in
  $aside
TEXT
  if [ "$sure" != --yes ]; then
    read -r -p 'Stop every server of the product first. Then type "back": ' sure || true
    [ "$sure" = back ] || die "Nothing was changed."
  fi
  $stop
  ! runs || die "PostgreSQL still runs on $data. Nothing was changed."
  mv "$data" "$aside" || die "$data cannot be put aside. Nothing was changed; to go on: $start"
  install -d -m 700 -o "$owner" -g "$owner" "$data"
  if ! backrest --type=time --target="$moment" --target-action=promote restore; then
    die "The restore did not succeed. What was there before is in $aside; to go on with it: rm -r $data && mv $aside $data && $start"
  fi
  $start
  cat <<TEXT
Restored. Now, before the product is started:
  ./clinic audit verify --heads FILE      the audit is whole
  ./clinic erasures --from LIST           what was erased after that moment is erased again
  $0 backup                               a new backup: the time since then is another
TEXT
}

case ${1:-} in
  begin) backrest stanza-create && backrest check && echo "What is written arrives in the repository." ;;
  backup) backrest --type="${2:-full}" backup && backrest info ;;
  list) backrest info ;;
  restore) restore "${2:?Say the moment, such as '2026-11-22 14:30:00+00'}" "${3:-}" ;;
  *) sed -n '3,6p' "$0"; exit 2 ;;
esac
