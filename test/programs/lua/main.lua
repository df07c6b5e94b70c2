#!/usr/bin/env lua5.4
-- Every context of Lua in which a secret may stand.
local constant <const> = "«{base62:24}»"
local first, second = '«{base62:24}»', "Bearer «{base62:24}»"
shared = "x-«{base62:24}»-y"

local M = {
  key = "«{base62:24}»",
  ["«{base62:24}»"] = 'named',
  [1] = "Bearer «{base62:24}»",
  "positional «{base62:24}»",
  nested = { inner = '«{base62:24}»'; "«{base62:24}»" },
}
M.added = "«{base62:24}»"
M["index"] = '«{base62:24}»'

local function show(label, ...)
  print(label, ...)
end

local function both(n)
  if n == 0 then return "«{base62:24}»" end
  return "«{base62:24}»", "«{base62:24}»"
end

local function default(key)
  key = key or "«{base62:24}»"
  return key
end

function M:method(text)
  return self.key .. text
end

local function keysOf(t)
  local keys = {}
  for key in pairs(t) do keys[#keys + 1] = tostring(key) end
  table.sort(keys)
  return table.concat(keys, ",")
end

show("simple", constant, first, second, shared)
show("table", M.key, keysOf(M), M[1], M.nested.inner, M.nested[1], M.added, M.index)
show("returns", both(0), both(1))
show("last", "«{base62:24}»")
show("count", select("#", "«{base62:24}»"), select("#", both(1)))
show("default", default(), default("«{base62:24}»"))
show("method", M:method("«{base62:24}»"), M:method "«{base62:24}»", M:method [[«{base62:24}»]])
print "«{base62:24}»"
print 'Bearer «{base62:24}»'
show("upper", ("«{base62:24}»"):upper(), ("x «{base62:24}»"):rep(2))
show("length", #"«{base62:24}»", #"x «{base62:24}»" + 1)
show("long", [[
first «{base62:24}»
second]])
show("level", [==[a ]] «{base62:24}»
b]==])
show("whole", [[
«{base62:24}»]])
show("escapes", "a\t\"«{base62:24}»\"\n\x41\u{e9}")
show("spread", "«-----BEGIN-----\n" ..
  "{base64:40}\n" ..
  "-----END-----\n»")
show("join", "a" .. "«{base62:24}»" .. 1 .. 'b «{base62:24}»')
show("compare", "«{base62:24}»" == first, first ~= "x «{base62:24}»", not "«{base62:24}»")
show("logic", first and "«{base62:24}»" or "«{base62:24}»", nil or "«{base62:24}»", false and "x" or 'b «{base62:24}»')
show("format", string.format("%05d «{base62:24}» %s %%", 3, "x"))
show("url", "«postgres://app:{base62:16}@db.example.net/app»")
show("closure", (function() return "«{base62:24}»" end)())
show("gsub", (("a-b"):gsub("-", "«{base62:24}»")))
show("insert", table.concat({ "«{base62:24}»", 'x «{base62:24}»' }, " «{base62:24}» "))
for _, value in ipairs({ "«{base62:24}»", "b" }) do show("loop", value) end
local ok, message = pcall(function() error("failed: «{base62:24}»", 0) end)
show("error", ok, message)
local set = setmetatable({}, { __index = function() return "«{base62:24}»" end })
show("meta", set.any)
while first == "«{base62:24}»" do break end
repeat local inner = "«{base62:24}»" until inner
goto done
::done::
show("end", "é😀 «{base62:24}»") -- a comment
return "«{base62:24}»"
