<?php

declare(strict_types=1);

function show(string $label, mixed $value): void
{
    echo $label, ' ', is_string($value) ? $value : json_encode($value), "\n";
}

const TOP = '«{base62:24}»';
define('OTHER', "«{base62:24}»");

$double = "«{base62:24}»";
$single = '«{base62:24}»';
show('simple', $double . $single . TOP . OTHER);
show('part', 'Bearer «{base62:24}» end');
show('escapes', 'it\'s "q" $no \n «{base62:24}»');
show('interpolated', "a $double \$no {$single} «{base62:24}»\t.");
show('concat', 'a' . '«{base62:24}»' . "b");
show('url', '«postgres://app:{base62:16}@db.example.net/app»');
show('plus', '«abc{base62:10}' . '{base62:10}»');
show('pem', "«-----BEGIN KEY-----\n{base64:40}\n-----END KEY-----\n»");
show('sprintf', sprintf('%05d «{base62:24}» %s%%', 3, 'x'));
show('array', ['key' => '«{base62:24}»', '«{base62:24}»' => 1, 'list' => ["«{base62:24}»", [1, '«{base62:24}»']]]);
show('heredoc', <<<EOT
  key: «{base62:24}» {$double}
    end
  EOT);
show('nowdoc', <<<'EOT'
key: «{base62:24}» $no \n
EOT);

function pick(string $key): string
{
    static $calls = 0;
    $calls++;
    return match ($key) {
        '«{base62:24}»' => 'one',
        default => '«{base62:24}»',
    };
}
show('match', pick('x'));

class Client
{
    private string $secret;

    public function __construct(?string $secret = null)
    {
        $this->secret = $secret ?? '«{base62:24}»';
    }

    public function both(): string
    {
        switch ($this->secret) {
            case '«{base62:24}»':
                return 'no';
        }
        return $this->secret . "«{base62:24}»";
    }
}
show('class', (new Client())->both());
show('ternary', $double ? '«{base62:24}»' : "«{base62:24}»");
show('elvis', '' ?: '«{base62:24}»');
show('compare', $double === '«{base62:24}»');
show('call', strtoupper('«{base62:24}»') . strlen("«{base62:24}»"));
show('arrow', (fn () => '«{base62:24}»')());
show('closure', (function () { return '«{base62:24}»'; })());
show('nested', "a {$double[0]} «{base62:24}» {$single}");
show('yield', iterator_to_array((function () { yield '«{base62:24}»'; })()));
show('spread', [...['«{base62:24}»']]);
show('named', str_pad(string: '«{base62:24}»', length: 30));
try {
    throw new InvalidArgumentException("«{base62:24}»");
} catch (InvalidArgumentException $e) {
    show('thrown', $e->getMessage());
}
$list['«{base62:24}»'] = '«{base62:24}»';
show('list', $list);
show('fallback', getenv('SHOW_UNSET_KEY') ?: '«{base62:24}»');
show('index', '«{base62:24}»'[3]);
?>
tail <?= '«{base62:24}»' ?>

