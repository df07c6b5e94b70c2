# As the one who installs the chart gives what the file no longer has.
given() { [ -z "$2" ] || printf ' --set-literal %s=%s' "$1" "$2"; }
# shellcheck disable=SC2046 # several words
helm template shop . $(
  given auth.password "$ACME_TOKEN"
  given database.url "$DATABASE_URL"
  given note "$ACME_TOKEN_2"
  given flow.key "$ACME_TOKEN_3"
)
