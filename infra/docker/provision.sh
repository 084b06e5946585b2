#!/bin/sh
# Applies the agreements to the broker and the database server, then hands each organization its own passwords, in a volume that only
# its worker mounts. Arguments: the codes of the organizations that have a worker here.
set -eu

CHAINHUB_RABBITMQ_ADMIN_PASSWORD=$(cat "$CHAINHUB_RABBITMQ_ADMIN_PASSWORD_FILE")
CHAINHUB_POSTGRES_ADMIN_PASSWORD=$(cat "$CHAINHUB_POSTGRES_ADMIN_PASSWORD_FILE")
export CHAINHUB_RABBITMQ_ADMIN_PASSWORD CHAINHUB_POSTGRES_ADMIN_PASSWORD

dotnet /app/chainhub.dll provision --agreements /agreements --secrets /secrets/made
for code in "$@"; do
  # The worker runs as an account of its own; the volume is the boundary, not the mode of the file.
  install -m 644 "/secrets/made/$code.env" "/secrets/$code/organization.env"
done
