require "erb"
require "json"
require "yaml"

puts YAML.load(ERB.new(File.read("config/database.yml")).result, aliases: true).to_json
