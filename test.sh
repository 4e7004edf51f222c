#!/usr/bin/env bash
# Builds everything and runs every test. Finds PostgreSQL and Chromium or installs them (as root), starts a PostgreSQL
# cluster of its own for the run, names what failed, and ends with one line: N passed, N failed.
# Exit: 0 all passed, 1 something failed, 2 PostgreSQL is missing or does not start, 3 no test ran.
set -uo pipefail
cd "$(dirname "$0")"
# No build server outlives the run; the compiler, which every project begins anew without, is kept between them, whatever the machine
# says, and shut down at the end.
export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=true
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Hundreds of hosts live for seconds: what a longer life would win by profiling itself costs them a tenth of their start, and so does
# keeping memory from being both written and run.
export DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0

mappe=$(mktemp -d)
klynge=$mappe/klynge
som_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }
rydd() {
  [ -z "${resten:-}" ] || kill -- "-$resten" 2>/dev/null
  [ -f "$klynge/data/postmaster.pid" ] && som_postgres "$pg/pg_ctl" -D "$klynge/data" -m immediate -w stop >/dev/null 2>&1
  rm -rf "$mappe" "$klynge"
  dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1
}
trap rydd EXIT
trap 'exit 130' INT TERM HUP

finn_pg() { printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | while read -r bin; do [ -x "$bin/initdb" ] && echo "$bin"; done | tail -1; }
finn_chromium() { command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome; }
installer() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  echo "Installerer $1 ..."
  apt-get update -qq >/dev/null &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confold "$1" </dev/null >/dev/null
}

pg=$(finn_pg)
if [ -z "$pg" ]; then
  # The package would start a cluster that nobody here uses.
  if [ "$(id -u)" = 0 ] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    mkdir -p /etc/postgresql-common && echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
  fi
  installer postgresql
  pg=$(finn_pg)
fi
[ -n "$pg" ] || { echo "PostgreSQL finnes ikke. Installer pakken postgresql (15 eller nyere) og kjør ./test.sh igjen." >&2; exit 2; }

[ -n "$(finn_chromium)" ] || installer chromium-headless-shell || installer chromium ||
  echo "Chromium finnes ikke. Installer pakken chromium-headless-shell for å kjøre det som trenger en nettleser." >&2
BTI_TEST_CHROMIUM=$(finn_chromium) && export BTI_TEST_CHROMIUM

# The cluster lives for this run alone and no test takes its power away: nothing of it has to reach the disk, and hundreds of
# databases of 500 files each are made and dropped sooner in memory, where there is enough of it.
[ "$(df -Pk /dev/shm 2>/dev/null | awk 'END { print $4 + 0 }')" -lt 4000000 ] || klynge=$(mktemp -d /dev/shm/bti-XXXXXX || echo "$klynge")
start_postgres() {
  mkdir -p "$klynge" && chmod 711 "$mappe" || return 1
  [ "$(id -u)" != 0 ] || chown postgres "$klynge" || return 1
  som_postgres "$pg/initdb" -D "$klynge/data" -U bti -A trust -E UTF8 --locale=C.UTF-8 >/dev/null || return 1
  # A port that is taken makes the start fail; then another is tried.
  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 12000))
    som_postgres "$pg/pg_ctl" -D "$klynge/data" -w -l "$klynge/logg" \
      -o "-p $port -k $klynge -c listen_addresses=127.0.0.1 -c max_connections=500 -c track_commit_timestamp=on -c fsync=off" start >/dev/null 2>&1 && return 0
  done
  cat "$klynge/logg" >&2
  return 1
}
start_postgres || { echo "PostgreSQL i $pg startet ikke." >&2; exit 2; }
export BTI_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=bti;Database=postgres"

laast=()
[ -z "$(find src tests -name packages.lock.json -print -quit)" ] || laast=(--locked-mode)
dotnet restore Bti.sln -m:2 -v q "${laast[@]}" </dev/null || { echo "Pakkene lot seg ikke hente." >&2; exit 1; }
dotnet build Bti.sln --no-restore -m:2 -v q -p:BtiUtenDemo=true </dev/null || { echo "Bygget feilet." >&2; exit 1; }

proev() {
  dotnet test "tests/$1" --no-build -v q --logger "console;verbosity=minimal" --logger "trx;LogFileName=$1.trx" --results-directory "$mappe/resultater" </dev/null ||
    touch "$mappe/feilet-$1"
}
# Two at a time, so that both are done at about the same time. The journeys wait more than they work, and need the demo, which one core
# fills; then come the use cases. The other tests what needs nothing of it first, and goes on with the rest.
foerst="Bti.Domain.Tests Bti.Arkitektur.Tests" reiser=Bti.Web.Tests sist=Bti.Application.Tests
# In a process group of its own: one who stops the run stops this too.
set -m
{
  for navn in $foerst; do proev "$navn"; done
  for prosjekt in tests/*.Tests; do
    navn=$(basename "$prosjekt")
    [[ " $foerst $reiser $sist " = *" $navn "* ]] || proev "$navn"
  done
} &
resten=$!
set +m
if dotnet build src/Bti.Web --no-restore -v q </dev/null; then proev $reiser; else touch "$mappe/feilet-demoen"; fi
proev $sist
wait $resten
resten=""
feilet=$(cd "$mappe" && printf '%s\n' feilet-* | sed -n 's/^feilet-\([^*]\)/ \1/p' | tr -d '\n')

tell() { grep -ho '<Counters [^>]*' "$mappe"/resultater/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ s += $1 } END { print s + 0 }'; }
alle=$(tell total) kjoert=$(tell executed) bestaatt=$(tell passed) ikke=$(tell failed)

[ -z "$feilet" ] || echo "Feilet:$feilet"
grep -ho '<UnitTestResult [^>]*outcome="Failed"[^>]*' "$mappe"/resultater/*.trx 2>/dev/null |
  sed 's/.*testName="\([^"]*\)".*/  \1/; s/&quot;/"/g; s/&gt;/>/g; s/&lt;/</g; s/&amp;/\&/g' | sort -u
[ "$kjoert" -gt 0 ] || { echo "Ingen tester ble kjørt." >&2; exit 3; }

hoppet=$((alle - kjoert))
linje="$bestaatt passed, $ikke failed"
[ "$hoppet" = 0 ] || linje="$linje, $hoppet skipped"
echo "$linje"
[ "$ikke" = 0 ] && [ -z "$feilet" ]
