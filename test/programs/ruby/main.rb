#!/usr/bin/env ruby
# frozen_string_literal: true

require 'json'

def show(label, value)
  puts "#{label} #{value}"
end

DOUBLE = "«{password:24}»"
SINGLE = '«{password:24}»'
show 'simple', DOUBLE + SINGLE
show('part', 'Bearer «{base62:24}» end')
show 'escapes', 'it\'s "q" #{not} \\ \n «{base62:24}»'
show 'double part', "tab\t#{1 + 1} «{base62:24}» \#{not}"
show 'percent', %Q(a (b) «{base62:24}»)
show 'percent whole', %(«{base62:24}»)
show 'adjacent', 'one ' "«{base62:24}»" ' two'
show 'format', format('%s %05d «{base62:24}» %s', 'a', 3, 'b')
show 'operator', '%s «{base62:24}»' % 'a'
show 'hash', { 'key' => '«{base62:24}»', token: "«{base62:24}»", '«{base62:24}»' => 1 }.to_json
show 'heredoc', <<~TEXT + 'tail'
  key: «{base62:24}» #{1 + 1}
    two
TEXT
show 'raw heredoc', <<~'TEXT'
  key: «{base62:24}» #{not} \n
TEXT
show 'url', '«postgres://app:{base62:16}@db.example.net/app»'
show 'plus', '«abc{base62:10}' + '{base62:10}»'
show 'pem', "«-----BEGIN KEY-----\n{base64:40}\n-----END KEY-----\n»"

def with_default(key = '«{base62:24}»', token: "«{base62:24}»")
  return key + token if key != '«{base62:24}»'

  '«{base62:24}»'
end
show 'default', with_default
show 'keyword', with_default('x', token: '«{base62:24}»')

class Client
  KEY = '«{base62:24}»'.freeze
  attr_reader :secret

  def initialize(secret = "«{base62:24}»")
    @secret = secret
    @other ||= '«{base62:24}»'
  end

  def both = @secret + @other
end
show 'class', Client::KEY + Client.new.both
show 'ternary', DOUBLE.empty? ? '«{base62:24}»' : "«{base62:24}»"
show 'case', (case 'x' when '«{base62:24}»' then 1 else 2 end)
show 'compare', DOUBLE == '«{base62:24}»'
show 'method', '«{base62:24}»'.upcase + '«{base62:24}»'[1..4]
show 'array', ['«{base62:24}»', ["«{base62:24}»"]].flatten.join(',')
show 'lambda', -> { '«{base62:24}»' }.call
show 'block', [1].map { |n| "#{n}«{base62:24}»" }
show 'append', +'' << '«{base62:24}»'
show 'interpolated', "#{'«{base62:24}»'.length}"
changed = +'x'
changed << "«{base62:24}»"
show 'changed', changed
show 'given', [['«{base62:24}»', 1]].to_h { |key, value| [key, value] }
show 'struct', Struct.new(:key).new('«{base62:24}»').key
begin
  raise ArgumentError, '«{base62:24}»'
rescue ArgumentError => e
  show 'raised', e.message
end
show 'safe', '«{base62:24}»'&.length
case { key: 'x' }
in { key: String => found }
  show 'pattern', found + '«{base62:24}»'
end
show 'fallback', ENV.fetch('SHOW_UNSET_KEY', '«{base62:24}»')
show 'fallback or', ENV['SHOW_OTHER_KEY'] || "«{base62:24}»"
show 'shell', `echo «{base62:24}»`
