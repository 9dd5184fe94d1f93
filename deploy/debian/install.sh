#!/usr/bin/env bash
# Sets ClinicStretch up on one Debian 12 server: PostgreSQL on the machine, Caddy with automatic TLS, a backup each night.
#
#   sudo deploy/debian/install.sh exercises.harbour.example [PUBLISHED_FOLDER]
#
# Safe to run again: it is also the upgrade. What it has made once (passwords, keys, the database) it leaves as it is.
set -euo pipefail

site=${1:?"Name the address patients will use: install.sh exercises.harbour.example"}
published=${2:-}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
etc=/etc/clinicstretch app=/opt/clinicstretch backups=/var/backups/clinicstretch database=clinicstretch owner=clinicstretch_owner reader=clinicstretch_backup

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

main() {
  [ "$(id -u)" = 0 ] || die "Run it as root: sudo $0 $*"
  [[ $site =~ ^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$ ]] || die "An address is a plain name such as exercises.harbour.example, without https:// and without a path."
  install_packages
  make_user
  make_secrets
  make_database
  write_settings
  back_up_before_an_upgrade
  stop_the_old_version
  put_program
  put_services
  systemctl start clinicstretch-migrate.service
  systemctl enable --now clinicstretch-backup.timer
  systemctl enable clinicstretch.service
  systemctl restart clinicstretch.service
  systemctl reload-or-restart caddy
  until_ready
  tell
}

install_packages() {
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q postgresql postgresql-contrib caddy openssl curl libicu72
  dotnet --list-runtimes 2>/dev/null | grep -q '^Microsoft.AspNetCore.App 10\.' || die "The ASP.NET Core 10 runtime is missing. It is not in Debian: add Microsoft's feed and type
  apt-get install aspnetcore-runtime-10.0   (https://learn.microsoft.com/dotnet/core/install/linux-debian), then run this again."
}

make_user() {
  getent passwd clinicstretch >/dev/null || useradd --system --home-dir /nonexistent --shell /usr/sbin/nologin clinicstretch
  install -d -m 0750 -o root -g clinicstretch "$etc"
  install -d -m 0700 -o clinicstretch -g clinicstretch "$backups"
}

# A secret once made stays.
secret() { [ -s "$etc/$1" ] || (umask 077 && openssl rand -hex 32 >"$etc/$1"); }

make_secrets() {
  secret owner.password
  secret app.password
  secret reader.password
  secret keys.password
  secret backup.passphrase
  if [ ! -s "$etc/keys.pfx" ]; then
    local work
    work=$(mktemp -d)
    openssl req -x509 -newkey rsa:3072 -sha256 -days 18250 -nodes -subj '/CN=ClinicStretch keys' -keyout "$work/key.pem" -out "$work/key.crt" 2>/dev/null
    (umask 077 && openssl pkcs12 -export -inkey "$work/key.pem" -in "$work/key.crt" -out "$etc/keys.pfx" -passout "file:$etc/keys.password")
    rm -r "$work"
  fi
  chown root:clinicstretch "$etc/keys.pfx"
  chmod 0640 "$etc/keys.pfx"
}

as_postgres() { runuser -u postgres -- psql -q -v ON_ERROR_STOP=1 "$@"; }

# The passwords go in by standard input, where nobody on the machine can see them.
make_database() {
  local has
  has=$(as_postgres -At -c "SELECT count(*) FROM pg_database WHERE datname = '$database'")
  as_postgres <<SQL
SELECT 'CREATE ROLE $owner' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '$owner') \gexec
SELECT 'CREATE ROLE $reader' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '$reader') \gexec
ALTER ROLE $owner LOGIN CREATEROLE PASSWORD '$(cat "$etc/owner.password")';
ALTER ROLE $reader LOGIN BYPASSRLS PASSWORD '$(cat "$etc/reader.password")';
GRANT pg_read_all_data TO $reader;
SQL
  [ "$has" != 0 ] || as_postgres -c "CREATE DATABASE $database OWNER $owner TEMPLATE template0 ENCODING 'UTF8'"
}

connection() { printf 'Host=127.0.0.1;Database=%s;Username=%s;Password=%s' "$database" "$1" "$(cat "$etc/$2")"; }

# A file of settings, readable by systemd and root alone. What holds a ; stands in quotation marks, for systemd and for a shell.
settings() { (umask 077 && cat >"$etc/$1"); }

write_settings() {
  settings serve.env <<ENV
ConnectionStrings__App='$(connection clinicstretch_app app.password)'
Keys__Certificate=$etc/keys.pfx
Keys__CertificatePassword=$(cat "$etc/keys.password")
Site__Address=https://$site
Site__Proxies=127.0.0.1
Drain=00:00:02
ENV
  # Mail, push and whatever else is set by hand; see the README.
  [ ! -s "$etc/more.env" ] || cat "$etc/more.env" >>"$etc/serve.env"
  settings owner.env <<ENV
ConnectionStrings__Clinic='$(connection "$owner" owner.password)'
Database__AppPassword=$(cat "$etc/app.password")
ENV
  settings backup.env <<ENV
ConnectionStrings__Backup='$(connection "$reader" reader.password)'
Keys__Certificate=$etc/keys.pfx
Keys__CertificatePassword=$(cat "$etc/keys.password")
ENV
}

# A first installation that was cut short has nothing to back up.
back_up_before_an_upgrade() {
  [ -e "$app/ClinicStretch.Web.dll" ] && [ -n "$(as_postgres -At -d "$database" -c "SELECT to_regclass('sessions')")" ] || return 0
  systemctl start clinicstretch-backup.service
}

# Patients' phones keep what is logged meanwhile.
stop_the_old_version() { systemctl stop clinicstretch.service 2>/dev/null || say "There is no older version to stop."; }

put_program() {
  if [ -z "$published" ]; then
    published=$(mktemp -d)
    dotnet publish "$here/../../src/ClinicStretch.Web" -c Release -o "$published" --nologo -v quiet
  fi
  [ -s "$published/ClinicStretch.Web.dll" ] || die "$published does not hold a published ClinicStretch."
  rm -rf "$app.new"
  cp -r "$published" "$app.new"
  chmod -R u=rwX,go=rX "$app.new"
  rm -rf "$app.old"
  [ ! -d "$app" ] || mv "$app" "$app.old"
  mv "$app.new" "$app"
}

put_services() {
  install -m 0644 "$here"/clinicstretch*.service "$here"/clinicstretch*.timer /etc/systemd/system/
  install -d -m 0755 /etc/caddy
  cat >/etc/caddy/clinicstretch.caddy <<CADDY
$site {
	encode zstd gzip
	reverse_proxy 127.0.0.1:8080
}
CADDY
  grep -qs 'import clinicstretch.caddy' /etc/caddy/Caddyfile || printf '\nimport clinicstretch.caddy\n' >>/etc/caddy/Caddyfile
  systemctl daemon-reload
}

until_ready() {
  local try
  for try in $(seq 60); do
    if curl -sf -o /dev/null http://127.0.0.1:8080/health/ready; then return; fi
    sleep 1
  done
  die "It is not ready after a minute ($try tries). Look:  journalctl -u clinicstretch -u clinicstretch-migrate"
}

tell() {
  say "
ClinicStretch serves https://$site.
Open the first clinic:
  set -a; . $etc/serve.env; set +a; dotnet $app/ClinicStretch.Web.dll open --name 'Harbour Physiotherapy' --time-zone Europe/London --administrator 'Priya Nair' --email priya@harbour.example
Copy to two places that do not burn together: $etc/backup.passphrase, $etc/keys.pfx and $etc/keys.password.
Copy $backups to another machine each night: a backup on the same disk is lost with it."
}

main "$@"
