# It's a program with a secret in "every place.
#[ and "here #[ nested ]# ]#
import std/strformat
import std/[strutils, tables]

proc show(label: string, values: varargs[string, `$`]) =
  echo label, ' ', values.join("|")

let top = "«{base62:24}»"
var changed = "c «{base62:24}»"
changed.add "«{base62:24}»"
changed &= "x «{base62:24}»"
const quote = '"'

type Box = object
  token: string
  other: seq[string]

proc part(): string = "Bearer «{base62:24}» end"
proc result_one(x: string): string =
  result = "«{base62:24}»" & x
  if x == "«{base62:24}»":
    return "r «{base62:24}»"
proc default(token = "«{base62:24}»", n = 1'i32): string = token & $n
func pure(token: string): string = token.replace('\'', '"')

show("simple", top, changed, part(), result_one("a"), default(), pure("p «{base62:24}»"))
show "command", "«{base62:24}»", "b «{base62:24}»"
echo "«{base62:24}»"
echo "echo «{base62:24}»", quote
echo "a" & "«{base62:24}»" & "b"
show("escapes", "a\t«{base62:24}»\\", "say \"«{base62:24}»\"")
show("raw", r"\n ""q"" «{base62:24}»", """a "b" «{base62:24}»""", r"«{base62:24}»")
show("format", fmt"{top} «{base62:24}» {1 + 1}", &"x {top}\t«{base62:24}»")
show("template", "$1 «{base62:24}»" % ["a"], "«{base62:24}» $#".format("b"))
show("plus", "«abc{base62:10}" & "{base62:10}»")
let spread = "«abc{base62:10}" &
  "{base62:10}»"
show("spread", spread)
let url = "«postgres://app:{base62:16}@db.example.net/app»"
let pem = "«-----BEGIN KEY-----\n{base64:40}\n-----END KEY-----\n»"
show("url", url, pem)
let box = Box(token: "«{base62:24}»", other: @["b «{base62:24}»", "«{base62:24}»"])
show("object", box.token, box.other.join("+"))
let table = {"key": "«{base62:24}»", "«{base62:24}»": "t «{base62:24}»"}.toTable
show("table", table["key"], $table.len)
let pair = ("«{base62:24}»", "p «{base62:24}»")
show("tuple", pair[0], pair[1])
show("if", (if top == "x": "«{base62:24}»" else: "i «{base62:24}»"))
let chosen = if top.len > 3: "«{base62:24}»" else: "none"
show("if", chosen)
let cased = case top.len
  of 1, 2: "«{base62:24}»"
  else: "e «{base62:24}»"
show("case", cased)
show("method", "«{base62:24}»".len, "m «{base62:24}»".toUpperAscii, "«{base62:24}»"[3])
show("compare", top != "«{base62:24}»", "«{base62:24}»" < "z «{base62:24}»")
let closure = proc (x: string): string = x & "«{base62:24}»"
show("closure", closure("a"))
for item in ["«{base62:24}»", "f «{base62:24}»"]:
  show("for", item)
try:
  raise newException(ValueError, "«{base62:24}»")
except ValueError as e:
  show("thrown", e.msg & " «{base62:24}»")
block:
  discard "«{base62:24}»"
let multi = """two
lines «{base62:24}» and
end"""
let shifted = """
first «{base62:24}»"""
show("lines", multi, shifted)
when isMainModule:
  show("main", "«{base62:24}»")
