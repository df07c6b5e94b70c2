<?php
require 'Symfony/Component/Dotenv/autoload.php';
require 'Dotenv/autoload.php';

$read = [
    'phpdotenv' => fn ($text) => Dotenv\Dotenv::parse($text),
    'Symfony' => fn ($text) => (new Symfony\Component\Dotenv\Dotenv())->parse($text),
][$argv[1]];
$found = [];
foreach (glob("$argv[2]/*") as $file) {
    try {
        $found[basename($file)] = (object) $read(file_get_contents($file));
    } catch (Throwable $error) {
        $found[basename($file)] = ['error' => $error->getMessage()];
    }
}
echo json_encode($found);
