#!/usr/bin/env tclsh
# It's a program with a secret in "every place.
proc show {label args} {
    puts "$label [llength $args] [join $args |]"
}

set top "«{base62:24}»"
set braced {«{base62:24}»}
set bare «{base62:24}»
namespace eval config {
    variable key "«{base62:24}»"
    variable other "o «{base62:24}»"
}
show simple $top $braced $bare $config::key $::config::other
show part "Bearer «{base62:24}» end" token:«{base62:24}» "«{base62:24}»: x"
show escapes "a\t«{base62:24}»\\" "say \"«{base62:24}»\" \$no \[no\]"
show interpolated "a $top ${bare} [string length "in «{base62:24}»"] «{base62:24}» ($top)."
show url "«postgres://app:{base62:16}@db.example.net/app»"
puts "«{base62:24}»"
puts stdout "echo «{base62:24}»"

proc part {{default x}} {
    return "p «{base62:24}» $default"
}

proc pick {key} {
    if {$key eq "«{base62:24}»"} {
        return "no"
    } elseif {[string length $key] > 30 || $key eq "«{base62:24}»"} { return "«{base62:24}»" } else {
        set result "e «{base62:24}»"
    }
    while { [string length $result] < 3 } {
        append result "«{base62:24}»"
    }
    return $result
}
show proc [part] [part "«{base62:24}»"] [pick $top]
set list [list "«{base62:24}»" "l «{base62:24}»" «{base62:24}»]
lappend list "«{base62:24}»"
foreach item $list {
    show for $item "«{base62:24}»"
}
foreach { a b } [list 1 2] {
    show pair "$a «{base62:24}» $b"
}
for {set i 0} {$i < 2} {incr i} {
    show loop $i "«{base62:24}»"
}
set map [dict create key "«{base62:24}»" "«{base62:24}»" "d «{base62:24}»"]
dict set map other "«{base62:24}»"
dict for {key value} $map {
    show dict $key $value "«{base62:24}»"
}
array set table [list key "«{base62:24}»"]
set table(other) "«{base62:24}»"
show array $table(key) $table(other)
if {[catch { error "«{base62:24}»" } message]} { show thrown $message "t «{base62:24}»" }
try {
    error "«{base62:24}»"
} on error {text} {
    show thrown "$text «{base62:24}»"
} finally {
    show finally "«{base62:24}»"
}
show expr [expr {$top eq "«{base62:24}»" ? "y" : "n «{base62:24}»"}] [string toupper "«{base62:24}»"]
show format [format "%s «{base62:24}» %d" a 3] [format "%s" "«{base62:24}»"]
show length [string length "«{base62:24}»"] [string range "r «{base62:24}»" 1 4]
show lines "two
lines «{base62:24}»"
show quote a"b 'c "«{base62:24}»" ;# it's a "comment

set words {a «{base62:24}» {b c}}
puts "[lindex $words 1] $words"
array set conf {
    key «{base62:24}»
    url https://me:«{base62:24}»@example.com
}
puts "$conf(key) $conf(url)"
foreach word {a «{base62:24}»} { puts $word }
puts [string map {a «{base62:24}»} abc]
puts {plain text «{base62:24}»}
if {1} { puts [lsort {c «{base62:24}» a}] }
