#!/usr/bin/env php
<?php

declare(strict_types=1);

namespace Demo\App;

use InvalidArgumentException;
use function sprintf as fmt;

const TOP = 'x';
const NAMED = '«{base62:24}»', LISTED = ['k' => 'a «{base62:24}»'];
#[\Attribute]
class Marked
{
    const KEY = '«{base62:24}»';
    public static array $all = ['«{base62:24}»'];
    public string $own = 'x-' . '«{base62:24}»';
    public function __construct(public string $v = "«{base62:24}»") {}
    public function made(string $k = '«{base62:24}»'): string { static $once = '«{base62:24}»'; return $k . $once . $this->own . $this->v; }
}
#[Marked('«{base62:24}»')]
enum Keyed: string { case A = '«{base62:24}»'; }
$pem = <<<EOT
«-----BEGIN-----
{base64:40}
-----END-----»
EOT;
echo NAMED, LISTED['k'], Marked::KEY, Marked::$all[0], (new Marked())->made(), Keyed::A->value, $pem;
echo (new \ReflectionClass(Keyed::class))->getAttributes()[0]->newInstance()->v, "\n";
define('LEGACY', '«{base62:24}»');
define(__NAMESPACE__ . '\OTHER', "Bearer «{base62:24}»");

interface HasKey { public function key(): string; }
trait Tr { public function tr(): string { return '«{base62:24}»'; } }
enum Suit: string { case A = 'a'; public function label(): string { return match ($this) { self::A => '«{base62:24}»' }; } }
abstract class Base { abstract protected function go(string $k): string; }

final class Client extends Base implements HasKey
{
    use Tr;
    private array $map;
    public function __construct(private readonly string $token, protected ?string $other = null)
    {
        $this->other ??= '«{base62:24}»';
        $this->map = ['k' => '«{base62:24}»', '«{base62:24}»' => 'v', "x" => "Bearer «{base62:24}»", ...['s' => '«{base62:24}»']];
    }
    public function key(): string { return $this->token . '«{base62:24}»' . $this->other . json_encode($this->map); }
    protected function go(string $k): string { static $n = 0; $n++; return "$k {$n} «{base62:24}» {$this->map['k']}"; }
    public function run(): string { return $this->go('«{base62:24}»') . $this->go(k: "«{base62:24}»"); }
    public static function make(string ...$all): static { return new static($all[0] ?? '«{base62:24}»'); }
    public function __get(string $n): string { return $n . '«{base62:24}»'; }
    public function __toString(): string { return "«{base62:24}»"; }
    public function items(): iterable { yield '«{base62:24}»'; yield 'k' => "«{base62:24}»"; yield from ['«{base62:24}»']; }
}

function show(string $label, mixed ...$values): void { echo $label, ' ', json_encode($values, JSON_UNESCAPED_UNICODE), "\n"; }
function pick(int $n): string { return match (true) { $n === 0 => '«{base62:24}»', $n === 1, $n === 2 => "x «{base62:24}»", default => $n > 5 ? '«{base62:24}»' : '«{base62:24}»' }; }

show('const', LEGACY, OTHER, TOP);
$client = new Client('«{base62:24}»');
show('class', $client->key(), $client->run(), Client::make()->key(), Client::make('«{base62:24}»')->missing, (string) $client, iterator_to_array($client->items(), false), $client->tr(), Suit::A->label());
foreach ([0, 1, 2, 9] as $n) show('pick', pick($n));
$a = '«{base62:24}»'; $b = "«{base62:24}»"; $a .= '«{base62:24}»'; $c ??= '«{base62:24}»';
[$d, [$e]] = ['«{base62:24}»', ['«{base62:24}»']]; ['k' => $f] = ['k' => '«{base62:24}»'];
show('vars', $a, $b, $c, $d, $e, $f);
show('strings', 'it\'s \\ «{base62:24}» $x {$y}', "a\t\"«{base62:24}»\"\n\x41\u{e9}\$x {$a}", "«{base62:24}» {$a} {$client->run()}");
show('heredoc', <<<EOT
    a $a «{base62:24}» {$b}
      "q" \t
    EOT);
$now = <<<'EOT'
    raw $a «{base62:24}» \n
    EOT;
show('nowdoc', $now . '«{base62:24}»');
show('ops', 'a' . 1 . '«{base62:24}»' . 2.5, '«{base62:24}»' === $a, !'«{base62:24}»', $a ?: '«{base62:24}»', null ?? '«{base62:24}»', $a ? '«{base62:24}»' : 'n', '«{base62:24}»' <=> $a, -1 . '«{base62:24}»', (bool) '«{base62:24}»' && true, print '');
show('access', '«{base62:24}»'[0], "x«{base62:24}»"[3], strlen('«{base62:24}»'), ['«{base62:24}»'][0], ['a' => 1]['«{base62:24}»'] ?? 'none', \strtoupper('«{base62:24}»'), str_replace('a', '«{base62:24}»', 'abc'));
show('format', sprintf('%05d «{base62:24}» %s %%', 3, 'x'), fmt("%1\$s", '«{base62:24}»'), sprintf('«{base62:24}»'), vsprintf('%s', ['«{base62:24}»']));
printf("printf «{base62:24}» %s\n", 'x');
$fn = fn (string $k = 'd') => $k . '«{base62:24}»'; $cl = function () use ($a) { return $a . '«{base62:24}»'; }; 
show('closures', $fn(), $fn('«{base62:24}»'), $cl(), (function () { return '«{base62:24}»'; })(), array_map(fn ($x) => $x . '«{base62:24}»', ['a']), strlen(...)('«{base62:24}»'));
switch ($a) { case '«{base62:24}»': show('no'); break; default: show('switch'); }
try { throw new InvalidArgumentException('bad «{base62:24}»', 3, new \Exception('«{base62:24}»')); } catch (InvalidArgumentException $e) { show('thrown', $e->getMessage(), $e->getPrevious()->getMessage()); } finally { show('finally', '«{base62:24}»'); }
for ($s = '«{base62:24}»'; $s !== null; $s = null) show('for', $s);
while ($a === '«{base62:24}»') { break; }
echo '«{base62:24}»', "x «{base62:24}»\n"; print('«{base62:24}»'); print "«{base62:24}»\n";
if ($a == '«{base62:24}»'): show('no'); elseif ('«{base62:24}»'): show('elseif', '«{base62:24}»'); endif;
$obj = new class('«{base62:24}»') { public function __construct(public string $k) {} }; $obj->k .= '«{base62:24}»'; $obj->{'dyn'} = 1;
show('anon', $obj->k, clone $obj, $obj instanceof \stdClass || '«{base62:24}»');
$arr = []; $arr[] = '«{base62:24}»'; $arr['«{base62:24}»'] = "«{base62:24}»"; $arr += ['z' => '«{base62:24}»']; show('arr', $arr, compact('a'), array('old' => '«{base62:24}»'));
global $g; $g = '«{base62:24}»'; static $st; $st = '«{base62:24}»'; show('g', $g, $st, '«postgres://app:{base62:16}@db.example.net/app»', 'https://app:«{base62:24}»@x.example.net/');
$x = /* c */ '«{base62:24}»' /* d */; # e '
show('end', $x, "é😀«{base62:24}»"); return '«{base62:24}»';
?>
tail <?= '«{base62:24}»' ?> text <?php echo "«{base62:24}»" ?>
