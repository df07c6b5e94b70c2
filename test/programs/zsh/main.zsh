#!/usr/bin/env zsh
# It's a program with a secret in "every place.
setopt extended_glob
show() {
  local label=$1
  shift
  print -r -- "$label $# $*"
}

top='«{base62:24}»'
export TOKEN="«{base62:24}»"
bare=«{base62:24}»
typeset -g global="g «{base62:24}»"
typeset -A map=(key '«{base62:24}»' other "o «{base62:24}»")
list=('«{base62:24}»' "l «{base62:24}»" «{base62:24}» c)
show simple $top $TOKEN $bare $global
show list $list
show map $map[key] ${map[other]}
show part 'Bearer «{base62:24}» end' "x «{base62:24}» y" token:«{base62:24}» --key=«{base62:24}»
show escapes 'it'\''s $no "q" «{base62:24}»' "say \"«{base62:24}»\" \$no"
show interpolated "a $top ${list[1]} $(print -n "in «{base62:24}»") «{base62:24}»." pre"«{base62:24}»"post'«{base62:24}»'
show ansi $'a\t«{base62:24}»'
show url '«postgres://app:{base62:16}@db.example.net/app»'
print "«{base62:24}»"
printf '%s-%s\n' '«{base62:24}»' "p «{base62:24}»"
if [[ "$top" == '«{base62:24}»' ]]; then
  print no
elif [[ -n "«{base62:24}»" && $top != "«{base62:24}»" ]]; then
  print "else «{base62:24}»"
fi
case $bare in
  (a|b) print no ;;
  *) print "case «{base62:24}»" ;;
esac
for item in '«{base62:24}»' "f «{base62:24}»"; do
  show for $item
done
key() {
  local inner="«{base62:24}»"
  print "i $inner «{base62:24}»"
}
show substitution $(key) $(print '«{base62:24}»')
print '«{base62:24}»' | tail -c 6
cat <<EOT
key: «{base62:24}» $top
EOT
cat <<'EOT'
raw: «{base62:24}» $no
EOT
print "${UNSET_KEY:-«{base62:24}»}" # it's a "comment
(( $#top > 3 )) && show and "«{base62:24}»" || show or "«{base62:24}»"
