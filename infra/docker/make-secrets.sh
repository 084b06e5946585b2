#!/bin/sh
# Makes the passwords of a local chain, once: each /secrets/OWNER is a volume that only its owner's containers mount.
#   broker   the password of the owner's RabbitMQ account
#   store    the password of the owner's PostgreSQL account
#   pgpass   the same for database clients, as a passfile
# What is there already stays: the servers know it. Arguments: the owners.
set -eu

password() {
  [ ! -s "$1" ] || return 0
  head -c 30 /dev/urandom | base64 | tr -d '+/=\n' >"$1.new"
  mv "$1.new" "$1"
}

for owner in "$@"; do
  # Each image runs as another account: the volume is the boundary, not the mode of the file.
  cd "/secrets/$owner"
  password broker
  password store
  printf '*:*:*:*:%s\n' "$(cat store)" >pgpass
done
echo "passwords of $* are in their volumes"
