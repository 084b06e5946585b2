#!/bin/sh
# Makes the passwords of the hub's own accounts, once: each /secrets/OWNER is a volume that only its owner's containers mount.
#   broker   the password of the RabbitMQ account
#   store    the password of the PostgreSQL account
# What is there already stays: the servers know it. Arguments: the owners.
set -eu

password() {
  [ ! -s "$1" ] || return 0
  head -c 30 /dev/urandom | base64 | tr -d '+/=\n' >"$1.new"
  mv "$1.new" "$1"
}

for owner in "$@"; do
  cd "/secrets/$owner"
  password broker
  password store
done
echo "passwords of $* are in their volumes"
