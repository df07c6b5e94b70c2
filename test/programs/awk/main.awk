# It's a program with a secret in "every place.
function show(label, value) {
  print label " " value
}
function pick(key) {
  if (key == "«{base62:24}»") return "«{base62:24}»"
  else if (key ~ /it's "q/) return "r «{base62:24}»"
  return key == "x" ? "«{base62:24}»" : "t «{base62:24}»"
}
BEGIN {
  top = "«{base62:24}»"
  other = "Bearer «{base62:24}» end"
  show("simple", top); show("simple", other)
  show("call", "«{base62:24}»"); show("call", "c «{base62:24}»")
  print "«{base62:24}»"
  print "echo «{base62:24}»", "«{base62:24}»", 4 / 2
  print("paren «{base62:24}»", "«{base62:24}»")
  print "a" "«{base62:24}»" "b", "x «{base62:24}»" top, top"«{base62:24}»"top
  print "escapes \t«{base62:24}»\\ \"q\" «{base62:24}»"
  printf "%s-%s\n", "«{base62:24}»", "p «{base62:24}»"
  printf("%s-%s\n", "«{base62:24}»", "p «{base62:24}»")
  show("sprintf", sprintf("%5d|%s", 3, "«{base62:24}»"))
  table["key"] = "«{base62:24}»"
  table["«{base62:24}»"] = "d «{base62:24}»"
  if ("«{base62:24}»" in table) print "no"
  show("table", table["key"]); show("table", length(table))
  show("pick", pick("x")); show("pick", pick("y")); show("pick", pick("it's \"q"))
  show("length", length("«{base62:24}»")); show("length", substr("s «{base62:24}»", 2, 5))
  show("upper", toupper("«{base62:24}»") tolower("u «{base62:24}»"))
  show("compare", (top == "«{base62:24}»") ("«{base62:24}»" < "z «{base62:24}»"))
  show("match", top ~ "«{base62:24}»"); show("split", split("a,«{base62:24}»", parts, ",") parts[2])
  text = "x y"; sub(/y/, "«{base62:24}»", text); gsub("x", "g «{base62:24}»", text); show("sub", text)
  i = 0; while (i++ < 2) show("while", "«{base62:24}»" i)
  for (i = 0; i < 2; i++) { item = "f «{base62:24}»"; show("for", item) }
  url = "«postgres://app:{base62:16}@db.example.net/app»"; show("url", url)
  print "to «{base62:24}»" > "/dev/stderr"
  print("«{base62:24}»") > "/dev/stderr"
  close("/dev/stderr")
}
$1 == "one" { print $1, "«{base62:24}»"; next }
/two/ && !("«{base62:24}»" == $0) { print "line «{base62:24}» " $0 / 1 }
END { print "end «{base62:24}»" }
