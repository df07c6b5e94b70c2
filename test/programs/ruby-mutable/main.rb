# Literals that are changed in place.
def added(text) = text << '!'
puts added('«{base62:24}»'), [+'x', '«{base62:24}»'].map { |text| text << '?' }
held = { key: '«{base62:24}»' }
held[:key].upcase!
first = second = "«{base62:24}»"
second << 'x'
left, right = '«{base62:24}»', 'b'
left.concat(right)
class Holder
  attr_reader :text

  def initialize(text = '«{base62:24}»') = @text = text
end
Holder.new.text.insert(0, 'y').then { |text| puts text }
puts held, first, left, 'a' + '«{base62:24}»', "p «{base62:24}»", '«{base62:24}»'.length

module Settings
  ENV = { 'x' => 1 }.freeze
  def self.key = '«{base62:24}»'
end
puts Settings.key
