# shellcheck shell=bash
# The private broker: own node, cookie, epmd, data, log and ports, all on 127.0.0.1. Read by infra/servers.sh.
# shellcheck disable=SC2154 # dir belongs to infra/servers.sh

rabbitmq_log() { echo "$dir/rabbitmq/console.log"; }
rabbitmq_details() { echo "  management http://127.0.0.1:$(setting rabbitmq_management_port)"; }

rabbitmq_choose_ports() {
  set_setting CHAINHUB_RABBITMQ_PORT "$(free_port)"
  set_setting rabbitmq_management_port "$(free_port)"
  set_setting rabbitmq_distribution_port "$(free_port)"
  # epmd keeps its port while it runs.
  is_alive epmd || set_setting rabbitmq_epmd_port "$(free_port)"
}

rabbitmq_ports_are_free() {
  is_taken "$(setting CHAINHUB_RABBITMQ_PORT)" && return 1
  is_taken "$(setting rabbitmq_management_port)" && return 1
  is_taken "$(setting rabbitmq_distribution_port)" && return 1
  is_alive epmd || ! is_taken "$(setting rabbitmq_epmd_port)"
}

rabbitmq_launch() {
  local home=$dir/rabbitmq program
  program=$(rabbitmq_program)
  mkdir -p "$home"/{home,log,schema,config}
  chmod 700 "$home"
  rabbitmq_write_config "$home"
  say "starting RabbitMQ on 127.0.0.1:$(setting CHAINHUB_RABBITMQ_PORT)"
  if ! is_alive epmd; then
    # Left to the broker, epmd would outlive it and belong to nobody.
    setsid epmd -address 127.0.0.1 -port "$(setting rabbitmq_epmd_port)" </dev/null >"$home/epmd.log" 2>&1 9<&- &
    remember_pid epmd $!
  fi
  # `detached` makes the script become the Erlang process instead of waiting beside it: the pid is the broker's own.
  # No scheduler binding, and threads that sleep when they have nothing to do: several brokers and a test run share the cores.
  (cd "$home" && exec setsid env -i PATH="$PATH:/usr/sbin:/usr/bin:/bin" LANG=C.UTF-8 HOME="$home/home" detached=yes \
    ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT="$(setting rabbitmq_epmd_port)" \
    RABBITMQ_NODENAME=chainhub@localhost RABBITMQ_DIST_PORT="$(setting rabbitmq_distribution_port)" \
    RABBITMQ_MNESIA_BASE="$home/data" RABBITMQ_LOG_BASE="$home/log" RABBITMQ_SCHEMA_DIR="$home/schema" \
    RABBITMQ_GENERATED_CONFIG_DIR="$home/config" RABBITMQ_CONFIG_FILE="$home/rabbitmq.conf" \
    RABBITMQ_ADVANCED_CONFIG_FILE="$home/advanced.config" RABBITMQ_CONF_ENV_FILE="$home/rabbitmq-env.conf" \
    RABBITMQ_ENABLED_PLUGINS_FILE="$home/enabled_plugins" RABBITMQ_SCHEDULER_BIND_TYPE=u RABBITMQ_LOG=info,-color \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none' \
    "$program" </dev/null >"$(rabbitmq_log)" 2>&1 9<&-) &
  remember_pid rabbitmq $!
}

rabbitmq_write_config() {
  echo '[rabbitmq_management].' >"$1/enabled_plugins"
  # The first account is the hub's, in the place of guest. Log to the console: one file tells the whole start.
  (
    umask 077
    cat >"$1/rabbitmq.conf" <<CONF
listeners.tcp.1 = 127.0.0.1:$(setting CHAINHUB_RABBITMQ_PORT)
management.tcp.ip = 127.0.0.1
management.tcp.port = $(setting rabbitmq_management_port)
default_user = $(setting CHAINHUB_RABBITMQ_ADMIN_USER)
default_pass = $(setting CHAINHUB_RABBITMQ_ADMIN_PASSWORD)
default_user_tags.administrator = true
disk_free_limit.absolute = 128MB
vm_memory_high_watermark.relative = 0.25
raft.wal_max_size_bytes = 67108864
log.console = true
log.console.level = info
log.file = false
CONF
  )
}

# Ready is: the process is ours, its management knows the hub's account, and says that it listens for connections itself (it may
# be another process that does; the broker finds out last).
rabbitmq_answers() {
  is_alive rabbitmq || return 1
  local account status
  account=$(printf '%s:%s' "$(setting CHAINHUB_RABBITMQ_ADMIN_USER)" "$(setting CHAINHUB_RABBITMQ_ADMIN_PASSWORD)" | base64 -w 0)
  status=$(
    exec 2>/dev/null
    exec 3<>"/dev/tcp/127.0.0.1/$(setting rabbitmq_management_port)" || exit 1
    printf 'GET /api/health/checks/port-listener/%s HTTP/1.0\r\nHost: 127.0.0.1\r\nAuthorization: Basic %s\r\n\r\n' \
      "$(setting CHAINHUB_RABBITMQ_PORT)" "$account" >&3
    read -r -t 10 line <&3 && echo "$line"
  ) || return 1
  [[ $status == HTTP/1.?' 200 '* ]]
}

rabbitmq_kill() { kill_tree rabbitmq; }

rabbitmq_stop() {
  # Data that goes away needs no orderly end.
  if [ -n "$1" ] && is_alive rabbitmq; then
    say "stopping RabbitMQ"
    kill -TERM "$(pid_of rabbitmq)" 2>/dev/null || true
    await_end "$(pid_of rabbitmq)" 60 || say "RabbitMQ did not stop within 60 s: killing it"
  fi
  kill_tree rabbitmq
  kill_tree epmd
}
