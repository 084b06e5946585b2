#!/usr/bin/env bash
# Private RabbitMQ and PostgreSQL for tests and for anyone without docker: on free loopback ports, in a folder of their own,
# beside whatever else this machine runs. See `infra/servers.sh help`.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(dirname "$here")
# shellcheck source=infra/servers/common.sh
. "$here/servers/common.sh"
# shellcheck source=infra/servers/install.sh
. "$here/servers/install.sh"
# shellcheck source=infra/servers/rabbitmq.sh
. "$here/servers/rabbitmq.sh"
# shellcheck source=infra/servers/postgres.sh
. "$here/servers/postgres.sh"

usage() {
  cat <<'TEXT'
Usage: infra/servers.sh COMMAND [--dir DIR]

  up [--for PID]            start both servers (or those that do not run); writes DIR/servers.env
                            --for PID: take them down when that process has ended
  down [--keep]             stop both and remove their data; --keep leaves the data for the next `up`
  status                    what runs, and where; exit code 0 only if both servers answer
  env                       print DIR/servers.env: addresses, accounts and passwords as KEY=VALUE
  kill rabbitmq|postgres    end a server at once (kill -9), as a crash would
  start rabbitmq|postgres   start it again on the same ports and data

DIR is .chainhub/servers in the repository unless --dir or CHAINHUB_SERVERS_DIR says otherwise; every DIR is a pair of servers
of its own. CHAINHUB_SERVERS_TIMEOUT is the number of seconds that a server may take to start (default 120).
CHAINHUB_NO_INSTALL=1 never installs packages.
TEXT
}

command_up() {
  install_missing
  open_dir
  make_settings
  trap 'abandon 130' INT TERM
  local server
  for server in rabbitmq postgres; do
    if "${server}_answers"; then
      say "$(title $server) already runs on 127.0.0.1:$(port_of $server)"
    elif is_alive "$server"; then
      say "$(title $server) is starting already"
    else
      launch_on_free_ports "$server"
    fi
  done
  for server in rabbitmq postgres; do await_or_move "$server"; done
  trap - INT TERM
  [ -z "$for_pid" ] || watch_over "$for_pid"
  write_env
  say "both run; addresses and passwords are in $dir/servers.env"
}

command_down() {
  [ -e "$dir/$marker" ] || { say "nothing runs in $dir"; return 0; }
  open_dir
  stop_watch
  rabbitmq_stop "$keep"
  postgres_stop "$keep"
  if [ -n "$keep" ]; then
    write_env
    say "both stopped; the data stays in $dir"
  else
    postgres_remove_data
    rm -rf "$dir"
    say "both stopped; data removed"
  fi
}

command_status() {
  local server all=0
  for server in rabbitmq postgres; do
    if [ -e "$dir/$marker" ] && "${server}_answers"; then
      printf '%-11s running   127.0.0.1:%s  pid %s%s\n' "$(title $server)" "$(port_of $server)" "$(pid_of $server)" "$("${server}_details")"
    elif [ -e "$dir/$marker" ] && is_alive "$server"; then
      printf '%-11s silent    pid %s does not answer on 127.0.0.1:%s; its log: %s\n' \
        "$(title $server)" "$(pid_of $server)" "$(port_of $server)" "$("${server}_log")"
      all=3
    else
      printf '%-11s stopped\n' "$(title $server)"
      all=3
    fi
  done
  return $all
}

command_env() {
  [ -r "$dir/servers.env" ] || die "there is no $dir/servers.env that you may read. Start the servers first: infra/servers.sh up"
  cat "$dir/servers.env"
}

command_kill() {
  require_servers
  is_alive "$1" || die "$(title "$1") does not run in $dir, so there is nothing to kill"
  "$1_kill"
  write_env
  say "$(title "$1") killed"
}

command_start() {
  require_servers
  if is_alive "$1"; then
    say "$(title "$1") runs already"
  else
    "$1_ports_are_free" || die "a port of $(title "$1") in $dir is taken by another process: free it, or let \`up\` choose other ports"
    trap 'abandon 130' INT TERM
    launch "$1"
  fi
  await "$1" || fail "$1"
  trap - INT TERM
  write_env
  say "$(title "$1") runs on 127.0.0.1:$(port_of "$1")"
}

require_servers() {
  [ -e "$dir/$marker" ] || die "there are no servers in $dir. Start them first: infra/servers.sh up"
  open_dir
}

dir=${CHAINHUB_SERVERS_DIR:-$repository/.chainhub/servers}
keep=''
for_pid=''
words=()
while [ $# -gt 0 ]; do
  case $1 in
    --dir) [ -n "${2:-}" ] || die "--dir needs a folder"; dir=$2; shift ;;
    --dir=?*) dir=${1#--dir=} ;;
    --for) [[ ${2:-} =~ ^[0-9]+$ ]] || die "--for needs the id of a process"; for_pid=$2; shift ;;
    --keep) keep=yes ;;
    -h | --help) usage; exit 0 ;;
    -*) die "unknown option $1; see infra/servers.sh help" ;;
    *) words+=("$1") ;;
  esac
  shift
done
case $dir in /*) ;; *) dir=$PWD/$dir ;; esac

case "${words[*]:-}" in
  up | down | status | env) "command_${words[0]}" ;;
  'kill rabbitmq' | 'kill postgres' | 'start rabbitmq' | 'start postgres') "command_${words[0]}" "${words[1]}" ;;
  help) usage ;;
  *) usage >&2; exit 2 ;;
esac
