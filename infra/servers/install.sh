# shellcheck shell=bash
# Finds the programs of the servers, or installs Debian's packages where that is allowed. Read by infra/servers.sh.

postgres_bin() {
  local folder
  # Debian keeps every version in a folder of its own: the newest one.
  folder=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  [ -x "$folder/initdb" ] || folder=$(pg_config --bindir 2>/dev/null) || folder=$(dirname "$(command -v initdb)") || return 1
  [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && [ -x "$folder/psql" ] && echo "$folder"
}

rabbitmq_program() {
  local program
  # Debian's command on the path switches to an account of its own; the script beneath it runs as anyone.
  for program in /usr/lib/rabbitmq/bin/rabbitmq-server "$(command -v rabbitmq-server)"; do
    [ -x "$program" ] && { echo "$program"; return 0; }
  done
  return 1
}

missing_packages() {
  rabbitmq_program >/dev/null 2>&1 && command -v epmd >/dev/null || echo rabbitmq-server
  postgres_bin >/dev/null 2>&1 || echo postgresql
}

install_missing() {
  [ -r /proc/self/stat ] || die "this script needs Linux; elsewhere use docker compose"
  local packages
  mapfile -t packages < <(missing_packages)
  [ ${#packages[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ] || [ -n "${CHAINHUB_NO_INSTALL:-}" ] || ! command -v apt-get >/dev/null; then
    die "not installed: ${packages[*]}. On Debian or Ubuntu: sudo apt-get install ${packages[*]}
         (elsewhere: RabbitMQ 3.10 or newer with Erlang, PostgreSQL 15 or newer; or use docker compose)"
  fi
  say "installing ${packages[*]} with apt-get; this takes a minute"
  local log
  log=$(mktemp)
  forbid_services
  # A new machine has no package lists, or old ones.
  if ! { apt_get update && apt_get install -y --no-install-recommends "${packages[@]}"; } >"$log" 2>&1; then
    allow_services
    tail -n 25 "$log" >&2
    die "apt-get could not install ${packages[*]}; the whole log: $log"
  fi
  allow_services
  rm -f "$log"
  mapfile -t packages < <(missing_packages)
  [ ${#packages[@]} = 0 ] || die "apt-get installed ${packages[*]}, but its programs are not where they are looked for"
}

apt_get() { DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null; }

# The packages would start servers of their own, on the well-known ports and for the whole network: only the programs are wanted.
policy=/usr/sbin/policy-rc.d
forbid_services() {
  policy_is_ours=''
  [ ! -e $policy ] || return 0
  policy_is_ours=yes
  printf '#!/bin/sh\nexit 101\n' >$policy
  chmod 755 $policy
  trap allow_services EXIT
}

allow_services() {
  [ -z "${policy_is_ours:-}" ] || rm -f $policy
  trap - EXIT
}
