# shellcheck shell=bash
# The private database server: TCP on 127.0.0.1 alone, passwords (scram), durable writes. Read by infra/servers.sh.
# shellcheck disable=SC2154 # dir belongs to infra/servers.sh

postgres_log() { echo "$(postgres_home)/server.log"; }
postgres_details() { :; }
postgres_choose_ports() { set_setting CHAINHUB_POSTGRES_PORT "$(free_port)"; }
postgres_ports_are_free() { ! is_taken "$(setting CHAINHUB_POSTGRES_PORT)"; }

postgres_home() { local home; home=$(setting postgres_home); echo "${home:-$dir/postgres}"; }

# PostgreSQL refuses to run as root: then it runs as the account of its package. Always within a subshell: it does not return.
become_postgres() {
  exec 9<&-
  cd / || exit 1
  local clean=(env -i PATH="$PATH" LANG=C.UTF-8 HOME=/)
  [ "$(id -u)" != 0 ] || clean=(setpriv --reuid=postgres --regid=postgres --init-groups "${clean[@]}")
  exec "${clean[@]}" "$@"
}

postgres_launch() {
  local bin data
  bin=$(postgres_bin)
  postgres_make_home
  data=$(postgres_home)/data
  [ -e "$data/PG_VERSION" ] || postgres_make_cluster "$bin" "$data"
  # None of ours runs; a killed one's pid file would stop the start while its id is in use, be it by a zombie or a stranger.
  rm -f "$data/postmaster.pid"
  say "starting PostgreSQL on 127.0.0.1:$(setting CHAINHUB_POSTGRES_PORT)"
  become_postgres setsid "$bin/postgres" -D "$data" -p "$(setting CHAINHUB_POSTGRES_PORT)" \
    -c listen_addresses=127.0.0.1 -c unix_socket_directories= </dev/null >"$(postgres_log)" 2>&1 &
  remember_pid postgres $!
}

postgres_make_home() {
  local home
  home=$(postgres_home)
  mkdir -p "$home"
  [ "$(id -u)" = 0 ] || { chmod 700 "$home"; return 0; }
  id postgres >/dev/null 2>&1 || die "there is no account 'postgres' to run PostgreSQL as; install Debian's package postgresql"
  chown postgres:postgres "$home"
  chmod 700 "$home"
  if ! (become_postgres test -w "$home"); then
    rmdir "$home"
    home=$(mktemp -d "${TMPDIR:-/tmp}/chainhub-postgres.XXXXXX")
    chown postgres:postgres "$home"
    (become_postgres test -w "$home") || die "the account 'postgres' can reach neither $dir nor $home: give a folder that it can with --dir"
    set_setting postgres_home "$home"
    say "the account 'postgres' cannot reach $dir: its data is in $home"
  fi
}

postgres_make_cluster() {
  say "making a PostgreSQL cluster"
  local password=$2.password
  # What an interrupted run left half made is made again.
  rm -rf "$2"
  (umask 077; setting CHAINHUB_POSTGRES_ADMIN_PASSWORD >"$password")
  [ "$(id -u)" != 0 ] || chown postgres "$password"
  if ! (become_postgres "$1/initdb" -D "$2.new" --username="$(setting CHAINHUB_POSTGRES_ADMIN_USER)" --pwfile="$password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync) </dev/null >"$(postgres_log)" 2>&1; then
    tail -n 25 "$(postgres_log)" >&2
    rm -rf "$2.new" "$password"
    die "initdb could not make a cluster in $2"
  fi
  cat >>"$2.new/postgresql.conf" <<'CONF'
fsync = on
synchronous_commit = on
full_page_writes = on
max_connections = 200
# What a database server that is looked after has: the busy part of the tables in memory, and no checkpoint twice a minute.
shared_buffers = 512MB
max_wal_size = 4GB
# What has left the outbox makes room for what comes next.
autovacuum_naptime = 5s
# Parallel queries share memory through the data folder: nothing is left in /dev/shm after kill -9.
dynamic_shared_memory_type = mmap
timezone = 'UTC'
log_timezone = 'UTC'
CONF
  mv "$2.new" "$2"
  rm -f "$password"
}

postgres_answers() {
  is_alive postgres || return 1
  PGPASSWORD=$(setting CHAINHUB_POSTGRES_ADMIN_PASSWORD) PGCONNECT_TIMEOUT=10 "$(postgres_bin)/psql" -X -q -w -h 127.0.0.1 \
    -p "$(setting CHAINHUB_POSTGRES_PORT)" -U "$(setting CHAINHUB_POSTGRES_ADMIN_USER)" -d postgres -c 'select 1' >/dev/null 2>&1 </dev/null
}

postgres_kill() { kill_tree postgres; }

postgres_stop() {
  if is_alive postgres; then
    say "stopping PostgreSQL"
    local signal=QUIT # at once, though it gives its shared memory back, which kill -9 would not
    [ -z "$1" ] || signal=INT
    kill -s $signal "$(pid_of postgres)" 2>/dev/null || true
    await_end "$(pid_of postgres)" 60 || say "PostgreSQL did not stop within 60 s: killing it"
  fi
  kill_tree postgres
}

postgres_remove_data() {
  local home shared
  home=$(postgres_home)
  # A killed server leaves its block of shared memory to the next start; there will be none. Line 7: key and id.
  shared=$(sed -n '7s/^ *[0-9]* *\([0-9]*\) *$/\1/p' "$home/data/postmaster.pid" 2>/dev/null || true)
  [ -z "$shared" ] || ipcrm -m "$shared" 2>/dev/null || true
  rm -rf "$home"
}
