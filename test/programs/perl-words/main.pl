#!/usr/bin/perl
# Lists of words, and here-documents without variables.
use strict;
use warnings;
use constant LIST => qw(a «{base62:24}»);

sub joined { return join '-', @_ }
sub words { return qw(a «{base62:24}») }

my @list = qw(a «{base62:24}» b);
my ($first, $second) = qw[«{base62:24}» z];
my %hash;
@hash{qw(a b)} = qw(«{base62:24}» 2);
push @list, qw(
    x
    «{base62:24}»
    https://me:«{base62:24}»@example.com
);
print "@list $first $second $hash{a}\n";
print qw(a «{base62:24}»), "\n";
print joined qw(p «{base62:24}» q);
print "\n", joined(qw{r «{base62:24}»}), LIST, words(), "\n";
for my $word (qw/one «{base62:24}»/) { print "$word\n" }
print scalar(my @two = qw(a «{base62:24}»)), (qw(a «{base62:24}»))[1], join(',', map { $_ } qw 'm «{base62:24}»'), "\n";
print <<'RAW', <<"OPEN", <<'TWO WORDS';
raw $x «{base62:24}» \n me@example.com
RAW
open $first «{base62:24}» @{[ 1 ]}
OPEN
\$ it's «{base62:24}»
TWO WORDS
print lc(<<'TAIL') . "tail\n";
UP «{base62:24}»
TAIL
print <<~'INDENTED';
    indented «{base62:24}»
      $more
    INDENTED
