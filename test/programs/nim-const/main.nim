import std/strutils
const One = "«{base62:24}»"
const
  First = "«{base62:24}»"
  Max = 3
const
  Min = 4
  Middle: string = "x «{base62:24}»"
  Low = 1
const Alone = "«{base62:24}»" # behind
const
  Other = 1

  Last = "«{base62:24}»"

proc show(text = One): string = text & First
echo One, First, Max, Min, Middle, Low, Alone, Other, Last
echo show(), show(Last), One.len, One[0], First in ["b"], Last.toUpperAscii
if Alone == "q": echo 1
