#!/usr/bin/env bash
# Several here-documents on a line, and commands behind one.
set -eu
who=me

paste -d, /dev/fd/3 /dev/fd/4 3<<ONE 4<<'TWO'
one «{base62:24}» $who
ONE
two «{base62:24}» $who
TWO
cat <<-TAB && cat <<'END' | tr x y; echo 'behind «{base62:24}»'
	tab "«{base62:24}»"
	TAB
it's «{base62:24}»
END
if cat <<YES; then echo "«{base62:24}»"; fi
yes
YES
cat <<AWAY &
away «{base62:24}»
AWAY
wait
(cat <<IN) | tr a a
in
IN
show() { cat <<A; cat <<B; }
a
A
b
B
show
last='«{base62:24}»'
echo "$last"
