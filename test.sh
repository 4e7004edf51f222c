#!/usr/bin/env bash
# Builds everything and runs every test. Finds PostgreSQL or installs it (as root), starts a cluster of its own for the
# run, and ends with one line: N passed, N failed.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
resultater=$(mktemp -d)
klynge=""
rydd() {
  [ -n "$klynge" ] && som_postgres "$pg/pg_ctl" -D "$klynge/data" -m immediate stop >/dev/null 2>&1
  rm -rf "$resultater" "$klynge"
}
trap rydd EXIT
som_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

pg=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
if [ -z "$pg" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >/dev/null
  pg=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
fi
if [ -n "$pg" ]; then
  klynge=$(mktemp -d)
  [ "$(id -u)" = 0 ] && chown postgres "$klynge"
  port=$((20000 + RANDOM % 20000))
  som_postgres "$pg/initdb" -D "$klynge/data" -U bti -A trust -E UTF8 --locale=C.UTF-8 >/dev/null &&
    som_postgres "$pg/pg_ctl" -D "$klynge/data" -w -l "$klynge/logg" -o "-p $port -k $klynge -c listen_addresses=127.0.0.1" start >/dev/null &&
    export BTI_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=bti;Database=postgres"
fi
[ -n "${BTI_TEST_POSTGRES:-}" ] || { echo "PostgreSQL finnes ikke. Installer pakken postgresql (15 eller nyere)."; exit 2; }

feilet=0
dotnet build Bti.sln -m:2 -v q -nologo || exit 1
for prosjekt in tests/*.Tests; do
  dotnet test "$prosjekt" --no-build -v q -nologo --logger "trx;LogFileName=$(basename "$prosjekt").trx" --results-directory "$resultater" || feilet=1
done

tell() { grep -ho "<Counters [^>]*" "$resultater"/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ s += $1 } END { print s + 0 }'; }
alle=$(tell total); kjoert=$(tell executed); bestaatt=$(tell passed); ikke=$(tell failed)
[ "$kjoert" -gt 0 ] || { echo "Ingen tester ble kjørt."; exit 3; }
hoppet=$((alle - kjoert))
if [ "$hoppet" -gt 0 ]; then echo "$bestaatt passed, $ikke failed, $hoppet skipped"; else echo "$bestaatt passed, $ikke failed"; fi
[ "$ikke" = 0 ] && [ "$feilet" = 0 ]
