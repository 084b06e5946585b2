#!/bin/sh
# Starts the program of the image. A worker finds the passwords of its organization in the file that CHAINHUB_SECRETS names: lines
# NAME=value, as `chainhub provision` writes them.
set -eu

secret() { sed -n "s/^$1=//p" "$CHAINHUB_SECRETS" | tr -d "'"; }

if [ -n "${CHAINHUB_SECRETS:-}" ]; then
  if [ ! -r "$CHAINHUB_SECRETS" ]; then
    echo "cannot read $CHAINHUB_SECRETS, which CHAINHUB_SECRETS names: has 'chainhub provision' run, and is its volume mounted?" >&2
    exit 1
  fi
  ChainHub__Organizations__0__Broker__Password=$(secret CHAINHUB_BROKER_PASSWORD)
  ChainHub__Organizations__0__Store=$(secret CHAINHUB_DATABASE)
  export ChainHub__Organizations__0__Broker__Password ChainHub__Organizations__0__Store
fi

exec dotnet "/app/$ASSEMBLY.dll" "$@"
