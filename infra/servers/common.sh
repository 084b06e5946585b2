# shellcheck shell=bash
# What both servers need: words on the terminal, settings, processes, ports. Read by infra/servers.sh, never run alone.
# shellcheck disable=SC2154 # dir, here and for_pid belong to infra/servers.sh

marker=.chainhub-servers
timeout=${CHAINHUB_SERVERS_TIMEOUT:-120}
first_port=20000 # below the range that Linux hands out to outgoing connections (32768 and up)
last_port=32000

say() { printf 'servers: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

title() { case $1 in rabbitmq) echo RabbitMQ ;; postgres) echo PostgreSQL ;; esac; }
port_of() { case $1 in rabbitmq) setting CHAINHUB_RABBITMQ_PORT ;; postgres) setting CHAINHUB_POSTGRES_PORT ;; esac; }

# --- The folder: made by us or empty, and one command at a time.

open_dir() {
  if [ -d "$dir" ] && [ ! -e "$dir/$marker" ] && [ -n "$(ls -A "$dir")" ]; then
    die "$dir is not empty and was not made by this script, so it is left alone: give another folder with --dir"
  fi
  mkdir -p "$dir" || die "cannot make the folder $dir: give another one with --dir"
  dir=$(cd "$dir" && pwd -P)
  local inode
  # `down` of another process may remove the folder while this one waits for its lock: then open the new one.
  while :; do
    exec 9<"$dir"
    flock -w "$timeout" 9 || die "another servers.sh has been busy in $dir for $timeout s; is it stuck?"
    inode=$(stat -Lc %i /proc/self/fd/9)
    [ "$(stat -c %i "$dir" 2>/dev/null)" = "$inode" ] && break
    mkdir -p "$dir"
  done
  # Others may pass through (PostgreSQL runs as its own account) but not look around.
  chmod 711 "$dir"
  : >"$dir/$marker"
}

# --- Settings: KEY=VALUE lines that live as long as the data; servers.env is these, and the process ids.

setting() { sed -n "s/^$1=//p" "$dir/settings" 2>/dev/null | tail -n 1; }

set_setting() {
  local rest
  rest=$(grep -v "^$1=" "$dir/settings" 2>/dev/null || true)
  (umask 077; printf '%s\n%s=%s\n' "$rest" "$1" "$2" | sed '/^$/d' >"$dir/settings.new")
  mv "$dir/settings.new" "$dir/settings"
}

random_password() { head -c 30 /dev/urandom | base64 | tr -d '+/=\n'; }

make_settings() {
  local key
  set_setting CHAINHUB_RABBITMQ_HOST 127.0.0.1
  set_setting CHAINHUB_POSTGRES_HOST 127.0.0.1
  for key in CHAINHUB_RABBITMQ_ADMIN CHAINHUB_POSTGRES_ADMIN; do
    set_setting "${key}_USER" hub
    [ -n "$(setting "${key}_PASSWORD")" ] || set_setting "${key}_PASSWORD" "$(random_password)"
  done
}

write_env() {
  (
    umask 077
    {
      grep '^CHAINHUB_' "$dir/settings"
      echo "CHAINHUB_RABBITMQ_MANAGEMENT=http://127.0.0.1:$(setting rabbitmq_management_port)"
      is_alive rabbitmq && echo "CHAINHUB_RABBITMQ_PID=$(pid_of rabbitmq)"
      is_alive epmd && echo "CHAINHUB_EPMD_PID=$(pid_of epmd)"
      is_alive postgres && echo "CHAINHUB_POSTGRES_PID=$(pid_of postgres)"
      true
    } | sort >"$dir/servers.env.new"
  )
  mv "$dir/servers.env.new" "$dir/servers.env"
}

# --- Processes. A pid file holds the id and the start time, so that an id used again by another process is seen as stale.

started_at() {
  local stat
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  # The name in parentheses may hold anything; count the fields after it. A zombie has ended.
  read -r -a stat <<<"${stat##*) }"
  [ "${stat[0]}" != Z ] && [ "${stat[0]}" != X ] && echo "${stat[19]}"
}

remember_pid() {
  echo "$2 $(started_at "$2" || echo gone)" >"$dir/$1.pid"
  # It outlives this script, and bash shall not report its end.
  disown "$2"
}
pid_of() { local pid _; { read -r pid _ <"$dir/$1.pid"; } 2>/dev/null && echo "$pid"; }

is_alive() {
  local pid start
  { read -r pid start <"$dir/$1.pid"; } 2>/dev/null || return 1
  [ "$(started_at "$pid")" = "$start" ]
}

descendants() {
  local stat pid fields
  for stat in /proc/[0-9]*/stat; do
    { read -r fields <"$stat"; } 2>/dev/null || continue
    pid=${fields%% *}
    read -r -a fields <<<"${fields##*) }"
    [ "${fields[1]}" = "$1" ] || continue
    echo "$pid"
    descendants "$pid"
  done
}

# The process and all that it started, at once; the parent first, so that it cannot start them again.
kill_tree() {
  is_alive "$1" || { rm -f "$dir/$1.pid"; return 0; }
  local pid children
  pid=$(pid_of "$1")
  mapfile -t children < <(descendants "$pid")
  kill -9 "$pid" "${children[@]}" 2>/dev/null || true
  for pid in "$pid" "${children[@]}"; do
    await_end "$pid" 30 || die "process $pid of $(title "$1") is still there 30 s after kill -9"
  done
  rm -f "$dir/$1.pid"
}

await_end() {
  local until=$((SECONDS + $2)) start
  start=$(started_at "$1") || return 0
  while [ "$(started_at "$1")" = "$start" ]; do
    [ $SECONDS -lt $until ] || return 1
    sleep 0.05
  done
}

# --- Ports

is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
  local port tries
  for tries in {1..500}; do
    port=$((first_port + (RANDOM * 32768 + RANDOM) % (last_port - first_port)))
    if ! is_taken "$port" && ! grep -q "=$port$" "$dir/settings" 2>/dev/null; then
      echo "$port"
      return 0
    fi
  done
  die "no free port between $first_port and $last_port after $tries tries"
}

# --- Starting and waiting

launch_on_free_ports() {
  if [ -n "$(port_of "$1")" ] && ! "$1_ports_are_free"; then
    say "a port of $(title "$1") has been taken by another process: choosing others"
    "$1_choose_ports"
  fi
  [ -n "$(port_of "$1")" ] || "$1_choose_ports"
  launch "$1"
}

launched=()
launch() {
  launched+=("$1")
  "$1_launch"
}

await() {
  local began=$SECONDS told=$SECONDS
  until "$1_answers"; do
    is_alive "$1" || return 1
    [ $((SECONDS - began)) -lt "$timeout" ] || return 1
    if [ $((SECONDS - told)) -ge 5 ]; then
      say "waiting for $(title "$1") ($((SECONDS - began)) s)"
      told=$SECONDS
    fi
    sleep 0.1
  done
}

# Between choosing a port and listening on it another process can take it: then try again on others.
await_or_move() {
  local try
  for try in 1 2 3; do
    await "$1" && return 0
    is_alive "$1" && break
    [ "$try" -lt 3 ] || break
    grep -qiE 'eaddrinuse|address already in use' "$("$1_log")" || break
    say "$(title "$1") found a port taken: choosing others"
    "$1_choose_ports"
    launch "$1"
  done
  fail "$1"
}

fail() {
  local how="ended while starting"
  is_alive "$1" && how="did not answer within $timeout s"
  say "$(title "$1") $how. The end of its log, $("$1_log"):"
  tail -n 25 "$("$1_log")" | sed 's/\x1b\[[0-9;]*m//g' >&2 || true
  abandon 1
}

# Leaves nothing half started, and alone what ran before.
abandon() {
  local server
  for server in "${launched[@]}"; do "${server}_kill"; done
  is_alive rabbitmq || kill_tree epmd
  say "stopped again: ${launched[*]:-nothing}; data and logs stay in $dir (infra/servers.sh down removes them)"
  exit "$1"
}

# --- Servers that belong to a process, such as a test run: they go when it has gone, however it ended.

watch_over() {
  stop_watch
  local start
  start=$(started_at "$1") || die "process $1, which the servers are for, does not run"
  # shellcheck disable=SC2016 # what is expanded there, is expanded by that shell
  setsid bash -c '
    while read -r line <"/proc/$1/stat" && line=${line##*) } && read -r -a fields <<<"$line" && [ "${fields[19]}" = "$2" ]; do sleep 1; done
    exec "$3/servers.sh" down --dir "$4"' watch "$1" "$start" "$here" "$dir" </dev/null >/dev/null 2>&1 9<&- &
  remember_pid watch $!
}

stop_watch() {
  # When the watch itself calls `down`, it must not end itself.
  [ "$(pid_of watch)" = $$ ] || kill_tree watch
}
