#!/usr/bin/env fish
# It's a program with a secret in "every place.
function show --description "shows, it's so"
    echo $argv[1] (count $argv) "$argv[2..-1]"
end

set -g top '«{base62:24}»'
set -x TOKEN "«{base62:24}»"
set bare «{base62:24}»
set list '«{base62:24}»' "b «{base62:24}»" «{base62:24}» c
show simple $top $TOKEN $bare
show list $list
show part 'Bearer «{base62:24}» end' "x «{base62:24}» y" token:«{base62:24}» --key=«{base62:24}»
show escapes 'it\'s \\ $no "q" «{base62:24}»' "say \"«{base62:24}»\" \$no \\"
show interpolated "a $top $list[1] «{base62:24}» $(echo "in «{base62:24}»") ." pre"«{base62:24}»"post'«{base62:24}»'
show url '«postgres://app:{base62:16}@db.example.net/app»'
echo "«{base62:24}»"
printf '%s-%s\n' '«{base62:24}»' "p «{base62:24}»"
if test "$top" = '«{base62:24}»'
    echo no
else if string match -q "«{base62:24}»" x; or test -n "«{base62:24}»"
    echo "else «{base62:24}»"
end
switch $bare
    case a b
        echo '«{base62:24}»'
    case '*'
        echo "case «{base62:24}»"
end
for item in '«{base62:24}»' "f «{base62:24}»"
    show for $item
end
function key
    set -l inner "«{base62:24}»"
    echo "i $inner «{base62:24}»"
    return 0
end
show substitution (key) (echo '«{base62:24}»') (string length "«{base62:24}»" | string trim)
echo '«{base62:24}»' | string sub -l 5
echo "pipe «{base62:24}»" | read -l line; and show read $line
set -a list '«{base62:24}»'
set list[2] "«{base62:24}»"
show list $list
begin
    set -lx INNER '«{base62:24}»'
    env | grep '^INNER'
end
echo a\ b#c '«{base62:24}»' # it's a "comment
show nothing '' "" '«{base62:24}»'; show last "«{base62:24}»"
set lines "two
lines «{base62:24}»"
show lines $lines
test '«{base62:24}»' = x; or echo "or «{base62:24}»"
