local M = setmetatable({}, { __call = function(_, x) return x .. "«{base62:24}»" end, __concat = function(a, b) return tostring(a) .. "«{base62:24}»" .. tostring(b) end, __tostring = function() return "«{base62:24}»" end })
local function va(...) return select("#", ...), ... end
print(va("«{base62:24}»", "«{base62:24}»"))
print((va("«{base62:24}»")))
local t = { "«{base62:24}»", "b", n = "«{base62:24}»", f = function() return "«{base62:24}»" end, va("«{base62:24}»") }
print(#t, t[1], t.n, t.f(), t[4])
local a <const>, b = "«{base62:24}»"
print(a, b, M "x «{base62:24}»", M("«{base62:24}»"), tostring(M), M .. "«{base62:24}»")
local s = "«{base62:24}»" s = s .. "«{base62:24}»"; print(s)
local function ret() return "«{base62:24}»" end
local function two() return 1, "«{base62:24}»" end
local x, y = two(), ret(); print(x, y)
print(two(), (two()), b == nil and "«{base62:24}»" or "n")
for i = 1, #"«{base62:24}»" do if i > 1 then break end print(i) end
local co = coroutine.wrap(function() coroutine.yield("«{base62:24}»") return "«{base62:24}»" end); print(co(), co())
print(not "«{base62:24}»" == false, "«{base62:24}»" < "~", ("«{base62:24}»"):len() + #'«{base62:24}»' * 2, -#"«{base62:24}»")
print(type "«{base62:24}»", tostring("«{base62:24}»"):sub(1, 3), ("%s"):rep(2):format("«{base62:24}»", 'b'))
print(string.format("%q %5.1f «{base62:24}» %%", "q", 1.5), string.format('«{base62:24}»'))
if s == "«{base62:24}»" then print "no" elseif "«{base62:24}»" then print 'yes «{base62:24}»' else end
local nested = { { { k = "«{base62:24}»" } } }; print(nested[1][1].k, ({ ["«{base62:24}»"] = 1 })["«{base62:24}»"])
goto skip
do local dead = "«{base62:24}»" end
::skip::
print(pcall(error, "«{base62:24}»"), select(2, pcall(function() error({ code = "«{base62:24}»" }) end)).code)
print(load("return '«{base62:24}»'")(), ([[«{base62:24}»]]):lower(), [==[
x]]«{base62:24}»]==], 'it\'s "«{base62:24}»" \x41\u{48}\z
   end', "line\
«{base62:24}»")
local obj = { name = "«{base62:24}»" }; function obj:get(k) return self.name .. (k or "«{base62:24}»") end; print(obj:get(), obj:get "«{base62:24}»", obj.get(obj, "«{base62:24}»"))
print(string.format("100%% done «{base62:24}» %s", "a"), ("%s «{base62:24}» %d"):format("a", 1), ("«{base62:24}»"):format())
return "«{base62:24}»", 1
