#!/usr/bin/env bash
# Makes sure that the engine has debian:bookworm-slim, which all images here start from. It is pulled
# where a registry can be reached. Elsewhere it is built from Debian's packages, by root, with
# debootstrap, under the same name, so that the Dockerfiles are the same everywhere.
set -euo pipefail

IMAGE=debian:bookworm-slim
MIRROR=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
PULL_SECONDS=120

say() { printf '%s\n' "$*" >&2; }

if docker image inspect "$IMAGE" >/dev/null 2>&1; then
  exit 0
fi
if timeout "$PULL_SECONDS" docker pull --quiet "$IMAGE" >/dev/null 2>&1; then
  exit 0
fi
if [ "$(id -u)" != 0 ] || ! command -v debootstrap >/dev/null 2>&1; then
  say "$IMAGE cannot be pulled. Where no registry can be reached, run this as root with debootstrap installed (apt-get install debootstrap)."
  exit 1
fi

say "$IMAGE cannot be pulled; building it from $MIRROR ..."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! debootstrap --variant=minbase bookworm "$folder/root" "$MIRROR" >"$folder/log" 2>&1; then
  tail -n 5 "$folder/log" >&2
  say "debootstrap failed. DEBIAN_MIRROR names another mirror."
  exit 1
fi
rm -rf "$folder"/root/var/cache/apt/archives/*.deb "$folder"/root/var/lib/apt/lists/* \
  "$folder"/root/usr/share/doc/* "$folder"/root/usr/share/man/* "$folder"/root/usr/share/locale/*
cat >"$folder/root/etc/apt/sources.list" <<SOURCES
deb $MIRROR bookworm main
deb $MIRROR bookworm-updates main
deb ${DEBIAN_SECURITY_MIRROR:-http://deb.debian.org/debian-security} bookworm-security main
SOURCES
tar -C "$folder/root" --numeric-owner -c . | docker import --change 'CMD ["bash"]' - "$IMAGE" >/dev/null
