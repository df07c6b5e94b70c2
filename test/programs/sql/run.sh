# Runs main.sql in a server of its own, which only a socket reaches. With --check it says whether there is one.
set -eu
PATH="$PATH:$(echo /usr/lib/postgresql/*/bin | tr ' ' ':')"
initdb --version >/dev/null && psql --version >/dev/null
[ "${1-}" != --check ] || exit 0

folder=$(mktemp -d)
as=
if [ "$(id -u)" = 0 ]; then
  as='runuser -u postgres --'
  chown postgres "$folder"
fi
trap '$as env PATH="$PATH" pg_ctl stop -s -m immediate -D "$folder/data"; rm -rf "$folder"' EXIT
$as env PATH="$PATH" initdb -N -A trust -U postgres -E UTF8 --no-locale -D "$folder/data" >/dev/null
$as env PATH="$PATH" pg_ctl start -s -w -D "$folder/data" -l "$folder/log" -o "-F -h '' -k $folder"
psql -X -q -h "$folder" -U postgres -v ON_ERROR_STOP=1 -f main.sql postgres
