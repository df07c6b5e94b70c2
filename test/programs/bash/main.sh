#!/usr/bin/env bash
# Every context of a shell script in which a secret may stand.
set -euo pipefail

show() { printf '%s|' "$@"; echo; }

double="«{base62:24}»"
single='«{password:24}»'
bare=«{base62:24}»
export EXPORTED='«{base62:24}»'
readonly FIXED="«{base62:24}»"
show simple "$double" "$single" "$bare" "$EXPORTED" "$FIXED"
show part "Bearer «{base62:24}» end $double"
show 'single part' 'Authorization: Bearer «{base62:24}»'
show 'special' 'a $b `c` "d" \e ! «{base62:24}» f'
show --key=«{base62:24}» "--key='«{base62:24}»'"
show word https://user:«{base62:16}»@example.net/path
show ansi $'tab\t«{base62:24}»\n'
show concatenated pre${double}«{base62:24}»"post"
list=('«{base62:24}»' "«{base62:24}»" «{base62:24}»)
show array "${list[@]}"
declare -A map=([key]='«{base62:24}»')
show map "${map[key]}"
show substitution "$(echo "«{base62:24}»" | tr a-z A-Z)"
cat <<EOF
heredoc: «{base62:24}» $double \$no
EOF
cat <<'EOF'
raw: «{base62:24}» $no `no` \n
EOF
cat <<-TEXT
	tabs: «{base62:24}»
TEXT
cat <<<"here «{base62:24}»"
case "$double" in
  «{base62:24}») show matched ;;
  *) show unmatched ;;
esac
if [[ $double == «{base62:24}» || "$double" != "«{base62:24}»" ]]; then show compared; fi
[ "$double" = '«{base62:24}»' ] || show unequal
local_test() {
  local token='«{base62:24}»' other
  other="x-«{base62:24}»"
  show local "$token" "$other"
  echo "${1:-"none"}"
}
local_test
KEY='«{base62:24}»' bash -c 'echo "child $KEY"'
bash -c 'echo "inner «{base62:24}»"'
show fallback "${SHOW_UNSET_KEY:-«{base62:24}»}"
show pem '«-----BEGIN KEY-----
{base64:40}
-----END KEY-----»'
printf 'user:«{base62:24}»' | base64 -w0; echo
printf "%s «{base62:24}»\\n" x
x="«{base62:24}»" && y='«{base62:24}»'; show two "$x$y"
show nested "$(printf %s "$(echo '«{base62:24}»')")"
while read -r line; do show line "$line"; done <<< '«{base62:24}»'
(( ${#double} > 3 )) && show 'arith' "«{base62:24}»"
eval 'show eval "«{base62:24}»"'
show brace {a,b}-"«{base62:24}»"
show redirect '«{base62:24}»' 2> /dev/null
until [ -n "«{base62:24}»" ]; do :; done
for item in '«{base62:24}»' two; do show item "$item"; done
echo '«{base62:24}»' | base64 -w0; echo
trap 'echo "bye «{base62:24}»"' EXIT
