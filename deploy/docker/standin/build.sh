#!/bin/sh
# Builds stand-ins for the public images, where no registry can be reached. See README.md here.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
: "${WORK:?folder to work in, about 3 GB}"
: "${JAVA_HOME:?a JDK 25, which becomes the runtime image}"
MIRROR=${MIRROR:-}
SUITE=${SUITE:-bookworm}
MVN=${MVN:-mvn}
PREFIX=${PREFIX:-dragoman-standin}
KAFKA_VERSION=${KAFKA_VERSION:-4.1.1}
POSTGRES_VERSION=${POSTGRES_VERSION:-18.6.0}

mkdir -p "$WORK"

debian() {
  [ -e "$WORK/debian.done" ] || {
    rm -rf "$WORK/debian"
    debootstrap --variant=minbase --include=ca-certificates,locales-all,tzdata,postgresql-client \
      "$SUITE" "$WORK/debian" ${MIRROR:+"$MIRROR"}
    rm -rf "$WORK"/debian/var/cache/apt/* "$WORK"/debian/var/lib/apt/lists/*
    touch "$WORK/debian.done"
  }
  tar -C "$WORK/debian" --one-file-system -c . | docker import - "$PREFIX/debian:$SUITE"
}

# A folder for the build, filled by what follows, with the files that stand here beside this script.
context() {
  rm -rf "$WORK/$1"
  mkdir -p "$WORK/$1"
  cp -R "$here/$1/." "$WORK/$1/"
}

image() {
  docker build -q --network=none --build-arg "BASE=$2" -t "$PREFIX/$3" "$WORK/$1"
}

temurin() {
  context temurin
  mkdir "$WORK/temurin/jre"
  (cd "$JAVA_HOME" && tar -ch --exclude=./jmods --exclude=./lib/src.zip --exclude=./man .) |
    tar -C "$WORK/temurin/jre" -x
  image temurin "$PREFIX/debian:$SUITE" temurin:25-jre
}

kafka() {
  context kafka
  "$MVN" -B -q -f "$WORK/kafka/pom.xml" "-Dkafka.version=$KAFKA_VERSION" \
    dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=$WORK/kafka/libs"
  image kafka "$PREFIX/temurin:25-jre" "kafka:$KAFKA_VERSION"
}

postgres() {
  context postgres
  "$MVN" -B -q -f "$WORK/postgres/pom.xml" "-Dpostgres.version=$POSTGRES_VERSION" \
    dependency:unpack-dependencies "-DoutputDirectory=$WORK/postgres/jar"
  mkdir "$WORK/postgres/pgsql"
  tar -C "$WORK/postgres/pgsql" -xJf "$WORK"/postgres/jar/postgres-linux-*.txz
  image postgres "$PREFIX/debian:$SUITE" postgres:18
}

for part in ${*:-debian temurin kafka postgres}; do
  "$part"
done
docker images "$PREFIX/*"
