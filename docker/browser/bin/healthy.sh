#!/usr/bin/env bash
# Whether the Selenium server takes sessions; in bash alone, since the image has no curl.
port=4444
[ "${SE_ROLE:-standalone}" != node ] || port=5555
exec 3<>"/dev/tcp/127.0.0.1/$port" || exit 1
printf 'GET /status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
grep -q '"ready": *true' <&3
