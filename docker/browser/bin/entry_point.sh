#!/usr/bin/env bash
# Starts the Selenium server in the role that SE_ROLE names. SE_HUB is the hub's host name, for a
# node; SE_OPTS are further options of the server.
set -euo pipefail

role=${SE_ROLE:-standalone}
options=()
case $role in
  standalone | hub) ;;
  node)
    hub=${SE_HUB:?SE_ROLE=node needs the host name of its hub in SE_HUB}
    options+=(--hub "http://$hub:4444" --grid-url "http://$hub:4444" \
      --publish-events "tcp://$hub:4442" --subscribe-events "tcp://$hub:4443" --port 5555)
    ;;
  *)
    echo "SE_ROLE is '$role'; it can be standalone, hub or node." >&2
    exit 64
    ;;
esac

if [ "$role" != hub ]; then
  options+=(--detect-drivers false --selenium-manager false --enable-managed-downloads false
    --max-sessions "${SE_SESSIONS:-$(nproc)}" --config /opt/bin/node.toml)
fi
# shellcheck disable=SC2086 # SE_OPTS is a list of words
exec java -XX:+UseSerialGC -Xmx512m -cp "/opt/grid/*" org.openqa.selenium.grid.Bootstrap \
  "$role" "${options[@]}" ${SE_OPTS:-}
