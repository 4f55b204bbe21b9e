#!/bin/sh
# A WordPress to try the channel with: from Debian's packages, on the loopback address, with a database of its own, and
# gone when this ends. It writes where it stands, and the account to use there, to FOLDER/wordpress.properties.
#
#   deploy/wordpress/run.sh FOLDER PORT
#
# As root it installs the packages if they are missing. It touches neither /etc nor a database that runs already.
set -eu

packages="wordpress mariadb-server php-cli php-mysql"
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
installed=/usr/share/wordpress
[ $# = 2 ] || { sed -n 's/^# \{0,1\}//p' "$0" | sed -n '2,7p' >&2; exit 2; }
port=$2

missing() {
  ! [ -f "$installed/wp-load.php" ] || ! command -v mariadbd >/dev/null 2>&1 || ! command -v php >/dev/null 2>&1 \
    || ! php -m | grep -q '^mysqli$'
}

if missing; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "This needs Debian's packages. Install them first: apt-get install --no-install-recommends $packages" >&2
    exit 2
  fi
  echo "installing $packages" >&2
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $packages >&2
fi

mkdir -p "$1"
folder=$(CDPATH='' cd -- "$1" && pwd)
rm -rf "$folder/site" "$folder/data" "$folder/wordpress.properties"
# A copy: WordPress looks for its settings beside its own files, and Debian's stand in /etc.
cp -RL "$installed" "$folder/site"
rm -f "$folder/site/.htaccess"

# A socket's path may have 107 letters, which a folder of builds easily has alone.
sockets=$(mktemp -d)
database='' server=''
end() {
  trap - EXIT INT TERM
  [ -z "$server" ] || kill -- "-$server" 2>/dev/null || true
  [ -z "$database" ] || kill "$database" 2>/dev/null || true
  [ -z "$database" ] || wait "$database" 2>/dev/null || true
  rm -rf "$sockets"
}
trap end EXIT
trap 'exit 0' INT TERM

mariadb-install-db --no-defaults --auth-root-authentication-method=normal --skip-test-db --user="$(id -un)" \
  --datadir="$folder/data" >"$folder/database.log" 2>&1
mariadbd --no-defaults --user="$(id -un)" --datadir="$folder/data" --socket="$sockets/db" --pid-file="$sockets/pid" \
  --skip-networking --innodb-buffer-pool-size=32M >>"$folder/database.log" 2>&1 &
database=$!
tries=0
until mariadb --no-defaults -u root -S "$sockets/db" -e 'CREATE DATABASE IF NOT EXISTS trial' 2>/dev/null; do
  tries=$((tries + 1))
  [ $tries -lt 120 ] && kill -0 $database || { echo "The database does not start: $folder/database.log" >&2; exit 1; }
  sleep 0.5
done

export TRIAL_SOCKET="$sockets/db" TRIAL_URL="http://127.0.0.1:$port"
cp "$here/wp-config.php" "$folder/site/wp-config.php"
php "$here/install.php" "$folder/site" "$TRIAL_URL" >"$folder/wordpress.part" 2>"$folder/install.log" \
  || { echo "WordPress cannot be installed: $folder/install.log" >&2; exit 1; }

# A group of its own: the workers outlive a parent that is ended alone.
PHP_CLI_SERVER_WORKERS=3 setsid php -S "127.0.0.1:$port" -t "$folder/site" >"$folder/server.log" 2>&1 &
server=$!
sleep 1
kill -0 $server 2>/dev/null || { echo "Nothing can listen at port $port: $folder/server.log" >&2; exit 1; }
mv "$folder/wordpress.part" "$folder/wordpress.properties"
cat "$folder/wordpress.properties"
wait $server
