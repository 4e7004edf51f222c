#!/usr/bin/env bash
# Proves with strace that no answer leaves before the disk has what it answers for (SQLite, synchronous=FULL): between the
# last write to the WAL and each «201 Created» there is an fsync of the WAL. Needs strace, curl and a built Bti.Api.
# Ends with «N answers, M before the disk». Exit: 0 none before, 1 some, 2 the host did not answer.
set -uo pipefail
cd "$(dirname "$0")/.."
antall=${1:-50} port=$((20000 + RANDOM % 12000)) mappe=$(mktemp -d)
export ASPNETCORE_ENVIRONMENT=Development Bti__Urls="http://127.0.0.1:$port" ConnectionStrings__Bti="Data Source=$mappe/bti.db"
export Bti__Kryptering__Noekkelfil="$mappe/bti.noekkel" Bti__Sveip__Paa=false Logging__LogLevel__Default=None
strace -f -y -e trace=fsync,fdatasync,sendto,sendmsg,pwrite64 -o "$mappe/spor" \
  timeout 120 dotnet src/Bti.Api/bin/Debug/net10.0/Bti.Api.dll >/dev/null 2>&1 </dev/null &
vert=$!
trap 'pkill -P "$vert"; kill "$vert" 2>/dev/null; wait "$vert" 2>/dev/null; rm -rf "$mappe"' EXIT

for _ in $(seq 1 120); do sleep 0.5; curl -sfo /dev/null "http://127.0.0.1:$port/health/ready" && break; done
for _ in $(seq 1 "$antall"); do
  curl -sfo /dev/null -X POST "http://127.0.0.1:$port/api/uro" -H 'Authorization: Demo siri.haugen' -H 'Content-Type: application/json' \
    -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" \
    -d '{"gjelder":"ikke_navngitt","observertDato":"20.11.2025","beskrivelse":"Uro som skal ligge på disken."}' || exit 2
done
sleep 1
awk '/bti.db-wal>/ && /pwrite64/ { venter = 1 } /(fsync|fdatasync)\(.*bti.db-wal/ { venter = 0 } /HTTP\/1.1 201/ { svar++; foer += venter }
  END { print svar + 0 " answers, " foer + 0 " before the disk"; exit foer > 0 || svar == 0 }' "$mappe/spor"
