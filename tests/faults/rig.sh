#!/usr/bin/env bash
# Three machines with Patroni, etcd and PostgreSQL, and a fourth with HAProxy and the product, as network namespaces of this one; with the files of deploy/ha.
#   rig.sh lines | no-lines                       the namespaces and the switch between them
#   rig.sh up true|false | down                  the cluster, with synchronous replication or without
#   rig.sh leader                                the number of the machine that takes writes
#   rig.sh switch-over|kill-postgres|kill-machine|cut|freeze-agent|freeze-machine N
#   rig.sh mend KIND N | whole                   back again; waits until all three follow
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
deploy=$here/../../deploy/ha
run=${CLINICSTRETCH_RIG:-/tmp/clinicstretch-rig}
prefix=csf-
nodes="1 2 3"
postgres=/usr/lib/postgresql/15/bin

in_net() { local name=$1; shift; nsenter --net="/run/netns/$prefix$name" "$@"; }
as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }
switch() { ip -n ${prefix}switch link "$@"; }

lines() {
  ip netns add ${prefix}switch
  switch add bridge type bridge; switch set bridge up
  local name
  for name in n1 n2 n3 app; do
    ip netns add $prefix$name
    ip -n $prefix$name link set lo up
    switch add to-$name type veth peer name eth0 netns $prefix$name
    switch set to-$name master bridge up
    ip -n $prefix$name addr add "$(address $name)/24" dev eth0
    ip -n $prefix$name link set eth0 up
  done
}
no_lines() { local name; for name in n1 n2 n3 app switch; do ip netns del $prefix$name 2>/dev/null || true; done; }
address() { case $1 in app) echo 10.78.0.20 ;; *) echo "10.78.0.1${1#n}" ;; esac; }

# begin NAME COMMAND...: starts it unless it runs, and writes down its number.
begin() {
  local name=$1; shift
  if runs "$name"; then return; fi
  setsid "$@" >>"$run/$name.log" 2>&1 </dev/null &
  echo $! >"$run/$name.pid"
}
runs() { [ -f "$run/$1.pid" ] && kill -0 "$(cat "$run/$1.pid")" 2>/dev/null; }
send() { if runs "$2"; then kill "-$1" "$(cat "$run/$2.pid")"; fi; }
postmaster() { head -n 1 "$run/n$1/data/postmaster.pid" 2>/dev/null; }
# The first process of a PostgreSQL of ours, by the folder it names.
send_postgres() {
  local pid; pid=$(postmaster "$2") || return 0
  if [ -n "$pid" ] && tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -q "$run/n$2/data"; then kill "-$1" "$pid"; fi
}
# It and its children: a frozen parent alone would leave them writing.
all_of_postgres() { local pid; pid=$(postmaster "$2") || return 0; kill "-$1" "$pid" $(cat "/proc/$pid/task/$pid/children"); }

settings() {
  sed -e "s/@NODE@/n$1/; s/@ADDRESS@/$(address n"$1")/; s/@N1@/10.78.0.11/; s/@N2@/10.78.0.12/; s/@N3@/10.78.0.13/" \
    -e "s#@NETWORK@#10.78.0.0/24#; s/@SUPERUSER@/$PASSWORD/; s/@REPLICATION@/$PASSWORD/; s/@REWIND@/$PASSWORD/" \
    -e "s/synchronous_mode: true/synchronous_mode: $2/; s/synchronous_mode_strict: true/synchronous_mode_strict: $2/" \
    -e "s#/var/lib/clinicstretch/postgres#$run/n$1/data#; s#/var/lib/clinicstretch/pgpass#$run/n$1/pgpass#; s#/var/run/postgresql#$run/n$1#" \
    -e 's/hostssl/host/; s/local all all peer/local all all trust/; s/ssl: "on"/ssl: "off"/; /ssl_.*_file/d; s/mode: required/mode: "off"/' \
    -e 's/wal_level: replica/&\n        shared_buffers: 64MB/' "$deploy/patroni.yml"
}
etcd() {
  local ip; ip=$(address n"$1")
  begin "etcd$1" nsenter --net=/run/netns/${prefix}n"$1" /usr/bin/etcd --name "n$1" --data-dir "$run/etcd$1" --enable-v2=true --logger zap \
    --listen-peer-urls "http://$ip:2380" --initial-advertise-peer-urls "http://$ip:2380" --listen-client-urls "http://$ip:2379" --advertise-client-urls "http://$ip:2379" \
    --initial-cluster n1=http://10.78.0.11:2380,n2=http://10.78.0.12:2380,n3=http://10.78.0.13:2380 --initial-cluster-state "$2" --heartbeat-interval 100 --election-timeout 1000
}
agent() { begin "agent$1" nsenter --net=/run/netns/${prefix}n"$1" setpriv --reuid=postgres --regid=postgres --init-groups /usr/bin/patroni "$run/n$1.yml"; }
control() { in_net app setpriv --reuid=postgres --regid=postgres --init-groups patronictl -c "$run/n1.yml" "$@"; }

up() {
  local n
  rm -rf "$run" && mkdir -p "$run" && chmod 755 "$run"
  echo "$1" >"$run/mode"
  for n in $nodes; do
    install -d -o postgres -g postgres -m 750 "$run/n$n"
    settings "$n" "$1" >"$run/n$n.yml" && chown postgres "$run/n$n.yml" && chmod 600 "$run/n$n.yml"
    etcd "$n" new
  done
  sleep 2
  agent 1
  for n in $(seq 120); do ! leader >/dev/null || break; sleep 0.5; done
  agent 2; agent 3
  sed -e 's/@N1@/10.78.0.11/; s/@N2@/10.78.0.12/; s/@N3@/10.78.0.13/' "$deploy/haproxy.cfg" >"$run/haproxy.cfg"
  begin haproxy nsenter --net=/run/netns/${prefix}app /usr/sbin/haproxy -f "$run/haproxy.cfg" -db
  whole
}
down() {
  local n
  for n in $nodes; do send CONT "agent$n"; send CONT "etcd$n"; switch set to-n"$n" up || true; send KILL "agent$n"; send_postgres CONT "$n"; send_postgres QUIT "$n"; send KILL "etcd$n"; done
  send TERM haproxy
  sleep 1
}

state_of() { in_net app curl -s -m 1 "http://$(address n"$1"):8008/patroni" 2>/dev/null; }
leader() {
  local n
  for n in $nodes; do
    [ "$(in_net app curl -s -m 1 -o /dev/null -w '%{http_code}' "http://$(address n"$n"):8008/primary" 2>/dev/null)" != 200 ] || { echo "$n"; return; }
  done
  return 1
}
# All three answer, one leads, two follow it from where it is; with synchronous replication one of them is waited for.
is_whole() {
  local lead told
  lead=$(leader) || return 1
  told=$(in_net app curl -s -m 1 "http://$(address n"$lead"):8008/cluster") || return 1
  [ "$(grep -oE '"state": "(running|streaming)"' <<<"$told" | wc -l)" = 3 ] || return 1
  [ "$(grep -oE '"lag": 0' <<<"$told" | wc -l)" = 2 ] || [ "$(grep -oE '"lag": [0-9]{1,6}[,}]' <<<"$told" | wc -l)" = 2 ] || return 1
  [ "$(cat "$run/mode")" = false ] || state_of "$lead" | grep -q '"sync_state": "sync"'
}
# A machine that has gone its own way and does not find back within a minute is made anew, as an operator would.
whole() {
  local tries n
  for tries in $(seq 240); do
    ! is_whole || return 0
    if [ "$tries" = 120 ]; then
      for n in $nodes; do
        state_of "$n" | grep -q '"state": "running"' || { echo "n$n is made anew" >&2; control reinit clinicstretch "n$n" --force >&2 || true; }
      done
    fi
    sleep 0.5
  done
  control list >&2 || true
  return 1
}

fault() {
  case $1 in
    switch-over) control switchover clinicstretch --master "n$2" --force >&2 ;;
    kill-postgres) send_postgres KILL "$2" ;;
    kill-machine) send KILL "agent$2"; send KILL "etcd$2"; send_postgres KILL "$2" ;;
    cut) switch set to-n"$2" down ;;
    freeze-agent) send STOP "agent$2" ;;
    freeze-machine) send STOP "agent$2"; send STOP "etcd$2"; all_of_postgres STOP "$2" ;;
  esac
}
mend() {
  case $1 in
    kill-machine) etcd "$2" existing; sleep 1; agent "$2" ;;
    cut) switch set to-n"$2" up ;;
    freeze-agent) send CONT "agent$2" ;;
    freeze-machine) all_of_postgres CONT "$2"; send CONT "etcd$2"; send CONT "agent$2" ;;
  esac
}

PASSWORD=only-for-faults
verb=${1:-}
[ $# -eq 0 ] || shift
case $verb in
  lines | up | down | leader | whole | mend) "$verb" "$@" ;;
  no-lines) no_lines ;;
  status) control list ;;
  switch-over | kill-postgres | kill-machine | cut | freeze-agent | freeze-machine) fault "$verb" "$1" ;;
  *) sed -n '2,8p' "$0"; exit 2 ;;
esac
