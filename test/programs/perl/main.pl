#!/usr/bin/perl
# It's a program with a secret in "every place.
use strict;
use warnings;
use constant TOP => '«{base62:24}»';
use constant { ONE => 1, OTHER => "«{base62:24}»" };

=pod

Don't read "this.

=cut

our $package = "«{base62:24}»";
my ($x, @list, %h) = (4);

sub show {
    my ($label, @values) = @_;
    print $label, ' ', join('|', map { defined $_ ? $_ : 'undef' } @values), "\n";
    return scalar @values;
}

my $double = "«{base62:24}»";
my $single = '«{base62:24}»';
show('simple', $double . $single . TOP . OTHER . $package);
show 'list operator', "«{base62:24}»", 3;
show('part', 'Bearer «{base62:24}» end', 2);
show 'part of a list operator', "a\t«{base62:24}»\\", 'b';
show('escapes', "it's \"q\" \$no \@no «{base62:24}»\n", 'it\'s \n «{base62:24}»');
show('interpolated', "a $double ${single} @{[1 + 1]} $x: «{base62:24}» $h{a}{b}[0] ." =~ s/ +/ /gr) if $x == 5;
$h{a} = { b => ['deep'] };
show('hash', "$h{a}{b}[0]-«{base62:24}»->[0] $h{a}->{b}[0]");
show('concat', 'a' . '«{base62:24}»' . "b");
show('repeat', '«{base62:24}»' x 2, '-' x 3 . "«{base62:24}»");
show('url', '«postgres://app:{base62:16}@db.example.net/app»');
show('plus', '«abc{base62:10}' . '{base62:10}»');
show('pem', "«-----BEGIN KEY-----\n{base64:40}\n-----END KEY-----\n»");
show('q', q(a (nested) «{base62:24}»), q{«{base62:24}»}, qq[$double «{base62:24}» @{[ $x ]}], q!x «{base62:24}»!);
show('array', { key => '«{base62:24}»', '«{base62:24}»' => 1 }->{key}, [ "«{base62:24}»", [ 1, '«{base62:24}»' ] ]->[1][1]);
show('heredoc', <<"EOT", <<~EOU, 'after');
key: «{base62:24}» $double's
  end "quoted
EOT
    deep: «{base62:24}»
      deeper $x
    EOU
show('ternary', $x ? '«{base62:24}»' : "«{base62:24}»", !$x ? 'a «{base62:24}»' : "b «{base62:24}»");
show('or', undef // '«{base62:24}»', '' || "a «{base62:24}»");
show('compare', $double eq '«{base62:24}»' ? 1 : 0, 'a «{base62:24}»' ne "b" ? 1 : 0);
show('call', lc '«{base62:24}»', length "a «{base62:24}»", uc('«{base62:24}»'));
show('index', substr('«{base62:24}», more', 3, 5), index("«{base62:24}»", 'zz'));
show('join', join ',', 'a', "«{base62:24}»", 'c');
my @out = map { "$_ «{base62:24}»" } 1 .. 2;
show('map', @out, grep { $_ ne '«{base62:24}»' } 'kept');
push @list, '«{base62:24}»', 'x';
push(@list, "y «{base62:24}»");
show('list', @list, scalar @list);
my $closure = sub { return "«{base62:24}»" };
my $other = sub { return 'closure «{base62:24}»' if $x; return };
show('closure', $closure->(), $other->());
$h{'«{base62:24}»'} = '«{base62:24}»';
$h{key} .= ' «{base62:24}»' unless $h{none};
show('hash', map { ref $h{$_} ? 'ref' : "$_=$h{$_}" } sort keys %h);
eval { die "thrown «{base62:24}»\n" };
show('thrown', $@);
eval { die { token => '«{base62:24}»' } };
show('thrown', $@->{token});
print "«{base62:24}»\n";
print '«{base62:24}»' . "\n";
print STDOUT "handle «{base62:24}»", "\n";
print STDOUT "«{base62:24}»" . "\n";
print {*STDOUT} 'block «{base62:24}»', "\n";
printf "%s %d\n", 'printf «{base62:24}»', 3;
printf "format «{base62:24}» %d%%\n", 3;
printf STDOUT 'format «{base62:24}» %s' . "\n", 'x';
printf("%s «{base62:24}»\n", 'y');
print sprintf("«{base62:24}» %s", 'z') . sprintf('«{base62:24}»'), "\n";
print sprintf('%s|%s', "a «{base62:24}»", '«{base62:24}»'), "\n";
my $half = $x / 2; my $third = $half / 3; # it's / not a pattern
(my $copy = "a/b'c") =~ tr{a-z'}{A-Z"};
$copy =~ s{B} {it's};
$copy =~ s/'/"/ for 1;
show('patterns', $copy, $third, '«{base62:24}»' =~ /^[^']+"?$/ ? 1 : 0, (split /'/, "a'«{base62:24}»")[1]);
my %options = (
    s => 1, y => 2, q => '«{base62:24}»',
    m => "«{base62:24}»",
);
show('keys', map { "$_$options{$_}" } sort keys %options);
{
    local $_ = 'topic «{base62:24}»';
    local $, = '-';
    local $" = '+';
    print 'x', "y @{[1, 2]} «{base62:24}»", $_, "\n";
}
sub defaults { my ($key) = shift // '«{base62:24}»'; my %o = (token => "«{base62:24}»", @_); return "$key$o{token}" }
show('defaults', defaults());
show('last index', $#list, "$#list «{base62:24}» $#{[1, 2]}");
show('range', "«{base62:24}»"), show('chained', '«{base62:24}»') if 1;
for my $item ('«{base62:24}»', "b «{base62:24}»") { show('for', $item) }
my $text = "two
lines «{base62:24}»
end";
show('lines', $text);
show('shell', qx(echo '«{base62:24}»'), qx{echo "«{base62:24}»" | cat}, `echo '«{base62:24}»'`);
print 'the end «{base62:24}»' and print "\n";
__END__
It's "over.
