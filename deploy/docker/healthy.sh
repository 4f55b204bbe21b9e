#!/bin/bash
# Is the service ready? Bash alone, because a runtime image need not have curl.
exec 3<>"/dev/tcp/127.0.0.1/${MANAGEMENT_PORT:?}" || exit 1
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
