#!/usr/bin/env bash
# Makes one migration on all three databases and writes the SQL Server script anew: deploy/lag-migrasjoner.sh SamtykkeFaarSluttdato
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
prosjekt=src/Bti.Infrastructure
dotnet build "$prosjekt" -v q
for slag in Sqlite PostgreSql SqlServer; do
  dotnet ef migrations add "$1" --no-build -p "$prosjekt" -s "$prosjekt" -c "${slag}BtiDbContext" -o "Migrasjoner/$slag"
done
dotnet build "$prosjekt" -v q
dotnet ef migrations script --no-build --idempotent -p "$prosjekt" -s "$prosjekt" -c SqlServerBtiDbContext -o deploy/sqlserver.sql
