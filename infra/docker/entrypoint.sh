#!/bin/sh
# Starts the program of the image. Passwords come from files, as with the images of the servers: where NAME_FILE is set to a path,
# NAME becomes what is in that file. Only for names of the hub.
set -eu

for name in $(env | sed -n 's/^\(\(CHAINHUB_\|ChainHub__\)[A-Za-z0-9_]*\)_FILE=.*/\1/p'); do
  eval "file=\$${name}_FILE"
  # shellcheck disable=SC2154 # set by eval
  if [ ! -r "$file" ]; then
    echo "cannot read $file, which ${name}_FILE names: was the volume with the secrets mounted?" >&2
    exit 1
  fi
  content=$(cat "$file")
  export "$name=$content"
  unset "${name}_FILE"
done

exec dotnet "/app/$ASSEMBLY.dll" "$@"
