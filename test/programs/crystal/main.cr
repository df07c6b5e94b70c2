# It's a program with a secret in "every place.
def show(label, *values)
  puts "#{label} #{values.join('|')}"
end

TOP   = "«{base62:24}»"
OTHER = "o «{base62:24}»"

class Client
  KEY = "«{base62:24}»"
  @@shared = "s «{base62:24}»"
  getter token : String = "«{base62:24}»"
  property other = "p «{base62:24}»"

  def initialize(@secret : String = "«{base62:24}»")
  end

  def both(key = "k «{base62:24}»")
    @secret + "b «{base62:24}»" + key + @@shared
  end
end

show "simple", TOP, OTHER, Client::KEY, Client.new.both, Client.new("«{base62:24}»").token, Client.new.other
show "part", "Bearer «{base62:24}» end", "«{base62:24}»"
puts "«{base62:24}»"
puts "a" + "«{base62:24}»" + "b"
show("escapes", "a\t«{base62:24}»\\ \#{no}", "say \"«{base62:24}»\"", '"')
show("interpolated", "a #{TOP} #{"in «{base62:24}»"} «{base62:24}» #{1 + 1}", "#{TOP.size > 3 ? "q «{base62:24}»" : '\''}")
show("percent", %(a "b" «{base62:24}» #{TOP}), %q(it's (nested) «{base62:24}» #{no}), %Q[«{base62:24}»], %q{«{base62:24}»})
show("plus", "«abc{base62:10}" + "{base62:10}»")
show("url", "«postgres://app:{base62:16}@db.example.net/app»")
show("pem", "«-----BEGIN KEY-----\n{base64:40}\n-----END KEY-----\n»")
show "array", ["«{base62:24}»", "a «{base62:24}»"], {"«{base62:24}»", "t «{base62:24}»"}
show "hash", {"key" => "«{base62:24}»", "«{base62:24}»" => "h «{base62:24}»"}["key"], {token: "«{base62:24}»", other: "n «{base62:24}»"}[:token]
show "ternary", TOP.size > 3 ? "«{base62:24}»" : "e «{base62:24}»"
text = case TOP
       when "«{base62:24}»", "w «{base62:24}»" then "no"
       else "«{base62:24}»"
       end
show "case", text
if TOP == "«{base62:24}»" || text.size / 2 < 1
  show "if", "x"
else
  show "else", "«{base62:24}»"
end
show "call", "«{base62:24}»".size, "m «{base62:24}»".upcase, "«{base62:24}»"[3], "«{base62:24}»".sub(/it's "/, "")
show "block", [1].map { |x| "#{x} «{base62:24}»" }, ["a"].map { |x| x + "«{base62:24}»" }
show "format", "%s «{base62:24}»" % 3, sprintf("«{base62:24}» %d", 4)
printf "%s «{base62:24}»\n", TOP
closure = ->(x : String) { x + "«{base62:24}»" }
show "closure", closure.call("a")
begin
  raise "«{base62:24}»"
rescue e
  show "thrown", e.message, "#{e.message} «{base62:24}»"
end
show "heredoc", <<-EOT, "after «{base62:24}»"
  key: «{base62:24}» #{TOP}
    it's "quoted
  EOT
text += "«{base62:24}»"
text ||= "«{base62:24}»"
show "assigned", text, (return_one = "«{base62:24}»")
show "lines", "two
lines «{base62:24}»"

words = %w(a «{base62:24}» b)
puts words, %w[«{base62:24}»], %w(a
  «{base62:24}»
  https://me:«{base62:24}»@example.com)
%w(x «{base62:24}»).each { |word| puts word }
puts <<-'RAW', <<-'TWO'
  raw #{x} «{base62:24}» \n
  RAW
  two "«{base62:24}»"
  TWO
puts `echo «{base62:24}»`, %x(echo '«{base62:24}»')
