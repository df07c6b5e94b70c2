#!/bin/sh
set -eu
: "${DB_PASSWORD:?DB_PASSWORD is missing}"
PASSWORD_FILE=${PASSWORD_FILE:-/run/secrets/db_password}
DB_PASSWORD="$(cat "$PASSWORD_FILE")"
TOKEN=$(vault read -field=token secret/shop)
export PGPASSWORD="$DB_PASSWORD" API_KEY="$1"
read -r -s -p "Password: " password
printf 'password=%s\n' "$password" | tool login --password-stdin --token "$TOKEN"
sshpass -p "$password" ssh deploy@shop.acme.dev
for key in $(redis-cli keys 'session:*'); do echo "key: $key"; done
