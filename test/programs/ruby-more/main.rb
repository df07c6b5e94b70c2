#!/usr/bin/env ruby
# encoding: utf-8
# frozen_string_literal: true

require 'json'

module Demo
  KEY = '«{base62:24}»'
  LIST = ['«{base62:24}»', "x «{base62:24}»"].freeze
  MAP = { key: '«{base62:24}»', 'str' => "«{base62:24}»", "quoted key": '«{base62:24}»', '«{base62:24}»' => 1 }.freeze
  Pair = Struct.new(:left, :right, keyword_init: true)

  class Client
    attr_accessor :token
    @@shared = '«{base62:24}»'
    @level = "«{base62:24}»"
    class << self
      attr_reader :level
      def build(key = '«{base62:24}»', *rest, other: "«{base62:24}»", **opts, &block) = new(key + other)
    end
    def initialize(token) = @token = token
    def to_s = "#{@token} «{base62:24}» #{@@shared}"
    def fallback; @fallback ||= '«{base62:24}»'; end
    def [](key) key + '«{base62:24}»' end
    def each; yield '«{base62:24}»'; yield("«{base62:24}»", 1); end
    def method_missing(name, *args) = name.to_s.end_with?('?') ? '«{base62:24}»' : super
    def respond_to_missing?(*) = true
    protected def hidden() '«{base62:24}»' end
    alias fb fallback
    define_method(:dyn) { '«{base62:24}»' }
    private
    def priv(k: '«{base62:24}»') return k, '«{base62:24}»' end
    public
    def all = priv + [hidden]
  end
end

def show(label, *values) = puts("#{label} #{values.inspect}")
$global = '«{base62:24}»'
show 'const', Demo::KEY, Demo::LIST, Demo::MAP, $global
c = Demo::Client.build
show 'class', c.to_s, c.fb, c['k'], c.any?, c.all, c.dyn, Demo::Client.level, Demo::Client.build('«{base62:24}»', other: '«{base62:24}»').token
c.each { |x, n = 0| show 'each', x, n }
c.token = '«{base62:24}»'; c.token += "«{base62:24}»"
a = b = '«{base62:24}»'; x, (y, *z) = '«{base62:24}»', ['«{base62:24}»', '«{base62:24}»']
show 'vars', c.token, a, b, x, y, z, a&.length
show 'strings', 'it\'s \\ «{base62:24}» #{no} "q"', "a\t\"«{base62:24}»\"\n\u0041\x41\#{x} #{a} #$global", %q(a), %Q(«{base62:24}» #{a} (nested)), %{b «{base62:24}»}, 'a' 'b «{base62:24}»' "c", ?a + '«{base62:24}»'
show 'heredocs', <<~ONE, <<-'TWO', <<THREE.strip.upcase
  a #{a} «{base62:24}»
    "q" \t
ONE
    raw #{a} «{base62:24}» \n
    TWO
«{base62:24}»
THREE
show 'ops', 'a' + '«{base62:24}»' * 2, '«{base62:24}»' == a, !'«{base62:24}»', (a || '«{base62:24}»'), (nil or '«{base62:24}»'), a ? '«{base62:24}»' : 'n', '«{base62:24}»' <=> a, -'«{base62:24}»', '«{base62:24}»' =~ /x/
show 'access', '«{base62:24}»'[0..2], "x«{base62:24}»"[1], '«{base62:24}»'.length, ['«{base62:24}»'].first, { a: 1 }['«{base62:24}»'], '«{base62:24}»'.then { _1 + '«{base62:24}»' }, '«{base62:24}»'.to_sym, '«{base62:24}»'.sub('a', '«{base62:24}»')
show 'format', format('%05d «{base62:24}» %s %%', 3, 'x'), '%s «{base62:24}» %d%%' % ['a', 1], '%<k>s' % { k: '«{base62:24}»' }, sprintf('«{base62:24}»'), 'x %s' % '«{base62:24}»'
show 'lambdas', -> { '«{base62:24}»' }.call, ->(k = '«{base62:24}»') { k }.(), lambda { |k| k + '«{base62:24}»' }['a'], %w[a b].map { |i| "#{i}«{base62:24}»" }, proc { next '«{base62:24}»' }.call
case a
when '«{base62:24}»' then show 'no'
when 'x', "«{base62:24}»" then show 'no'
else show 'else', '«{base62:24}»'
end
case { k: '«{base62:24}»' }
in { k: String => found } then show 'in', found
end
begin
  raise ArgumentError, 'bad «{base62:24}»' unless a == '«{base62:24}»'
rescue ArgumentError => e
  show 'thrown', e.message
ensure
  show 'ensure', '«{base62:24}»'
end
for i in ['«{base62:24}»'] do show 'for', i end
while a == '«{base62:24}»' do break end
until '«{base62:24}»' do break end
show('if', if a then '«{base62:24}»' else 'n' end, ('«{base62:24}»' if a), begin '«{base62:24}»' end, (puts '«{base62:24}»'; 1))
puts '«{base62:24}»', "b «{base62:24}»"; print '«{base62:24}»', "\n"; p '«{base62:24}»'; $stdout.puts "«{base62:24}»"
arr = []; arr << '«{base62:24}»'; arr.push("«{base62:24}»"); arr[5] = '«{base62:24}»'; h = Hash.new { |hash, k| hash[k] = '«{base62:24}»' }; h[:a]
show 'coll', arr, h, [*'«{base62:24}»'], { **{ z: '«{base62:24}»' } }, Demo::Pair.new(left: '«{base62:24}»', right: 1).left, JSON.generate('k' => '«{base62:24}»'), '«{base62:24}»'..'«{base62:24}»'
show 'end', "é😀«{base62:24}»", :"sym", `echo «{base62:24}»`.strip, '«postgres://app:{base62:16}@db.example.net/app»' # comment '
str = +'«{base62:24}»'; str << 'x'; dup = '«{base62:24}»'.dup; dup.upcase!; show 'mut', str, dup, "«{base62:24}»".dup << 'y'
puts %q(a "«{base62:24}»"), %w[a «{base62:24}»].inspect, :"s«{base62:24}».x".inspect, { "k«{base62:24}»": 1 }.inspect
case { k: ['«{base62:24}»', 1] }
in { k: ['no«{base62:24}»', *] } then puts 1
in { k: [String => text, Integer] } then puts text
end
puts <<~PEM
  «-----BEGIN-----
    {base64:40}
  -----END-----»
PEM
BEGIN { puts 'begin' }
show 'labels', { '«{base62:24}»': 1, "«{base62:24}»": 2, "a-«{base62:24}»": 3 }.inspect
show 'symbols', %i[a «{base62:24}» b].inspect
at_exit { show 'exit', '«{base62:24}»' }
__END__
data
