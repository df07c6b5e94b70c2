#!/usr/bin/env bash
# Every other context
set -euo pipefail
readonly CONST='«{base62:24}»'
export EXPORTED="«{base62:24}»" OTHER=«{base62:24}»
declare -r DECLARED="a «{base62:24}» b"
declare -A map=([key]='«{base62:24}»' [other]="x «{base62:24}»")
arr=('«{base62:24}»' "b «{base62:24}»" plain)
arr+=("«{base62:24}»")
show() { printf '%s\n' "$*"; }
pick() {
  local key='«{base62:24}»' second="${1:-none}"
  local -r third="«{base62:24}»"
  case "$1" in
    '«{base62:24}»') show no ;;
    a|b) show "ab «{base62:24}»" ;;
    *) show "$key" "$second" "$third" ;;
  esac
  return 0
}
show "$CONST" "$EXPORTED" "$OTHER" "$DECLARED" "${map[key]}" "${map[other]}" "${arr[@]}"
pick a; pick z
show 'single «{base62:24}»' "double «{base62:24}» $CONST" $'ansi\t«{base62:24}»' mixed"«{base62:24}»"'x' pre«{base62:24}»post
show "$(printf '%s' '«{base62:24}»')" "$(show "nested «{base62:24}» $(echo "deep «{base62:24}»")")" `echo '«{base62:24}»'`
show 'it'\''s «{base62:24}»' "quote \"«{base62:24}»\" \$x \\ \`y\`" "bang!«{base62:24}»" '$x `y` "«{base62:24}»"'
cat <<EOF
here $CONST «{base62:24}» \$x
EOF
cat <<'EOF'
raw $CONST «{base62:24}» `x` \n
EOF
cat <<-EOF
	tab «{base62:24}»
	EOF
cat <<< "string «{base62:24}»"
if [ "$CONST" = '«{base62:24}»' ]; then show no; elif [[ $CONST == "«{base62:24}»" || -n '«{base62:24}»' ]]; then show yes; fi
[[ "$CONST" != '«{base62:24}»' ]] && show and "«{base62:24}»" || show or
test "$CONST" != «{base62:24}» && show tested
for x in '«{base62:24}»' "y «{base62:24}»"; do show "$x"; done
while read -r line; do show "$line «{base62:24}»"; done < <(echo '«{base62:24}»')
KEY='«{base62:24}»' bash -c 'echo "$KEY"'
env TOKEN="«{base62:24}»" bash -c 'echo "$TOKEN"'
echo '«{base62:24}»' | tr a-z A-Z; echo "«{base62:24}»" > /dev/null; printf '%s «{base62:24}» %d\n' x 3
( show '«{base62:24}»' ); { show "«{base62:24}»"; }; ! show '«{base62:24}»' || true
show --key=«{base62:24}» --token='«{base62:24}»' -p"«{base62:24}»" H:«{base62:24}» "Authorization: Bearer «{base62:24}»"
x="«{base62:24}»"; y=$x'«{base62:24}»'; z+="«{base62:24}»"; show "$x$y$z" "${#x}" "${x:0:3}" "${y//a/b}"
trap 'show trapped' EXIT; long='«{base62:24}»' \
  && show "$long" \
    "continued «{base62:24}»"
select_one() { echo "«{base62:24}»" >&2; } ; select_one 2>&1
multi="line1
«{base62:24}»
line3"; show "$multi"
until [ -n '«{base62:24}»' ]; do :; done; eval "echo '«{base62:24}»'"
show 'é😀«{base62:24}»' # comment
