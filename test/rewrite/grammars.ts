// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts in the languages under test.
/** What random programs are assembled from. */

/** Items are parted by `¦`; `S` is the secret, `T` other text, `E` an expression, `B` the statements. */
export interface Grammar {
  readonly path: string;
  readonly frame: string;
  readonly literals: string;
  readonly expressions: string;
  readonly statements: string;
}

/** By the language's id. */
export const grammars: Readonly<Record<string, Grammar>> = {
  typescript: {
    path: 'a.ts',
    frame: 'B',
    literals: '"S" ¦ \'TS\' ¦ `ST` ¦ `T${x}S` ¦ "T\\nS"',
    expressions:
      'f(E, 1) ¦ (E) ¦ [E, 2] ¦ { a: E }.a ¦ E + 1 ¦ x ? E : y ¦ x || E ¦ x ?? E ¦ !E ¦ typeof E ¦ `a${E}` ¦ (() => E)() ¦ E.length ¦ new A(E) ¦ (E as string) ¦ E === x ¦ await E',
    statements:
      'const a1 = E; ¦ x = E; ¦ f(E); ¦ function g(a = E) { return E; } ¦ class C { p = E; static q = E; m() { return E } } ¦ if (E) { f(E) } ¦ for (const a of [E]) f(a); ¦ switch (x) { case E: f(); } ¦ export const b1 = { k: E, [E]: 1 }; ¦ throw E;',
  },
  python: {
    path: 'a.py',
    frame: 'B',
    literals: '"S" ¦ \'TS\' ¦ r"ST" ¦ """T\nS""" ¦ f"T{x}S" ¦ b"TS" ¦ ("T" "S") ¦ f\'{x}S\' ¦ "T\\nS"',
    expressions:
      'f(E, a=1) ¦ (E) ¦ [E, 2] ¦ {"k": E} ¦ E + x ¦ E if x else y ¦ x or E ¦ not E ¦ (lambda: E)() ¦ E[1:2] ¦ len(E) ¦ E == x ¦ [i for i in E] ¦ f(k=E) ¦ E.strip() ¦ (E,) ¦ f(*[E]) ¦ x % E',
    statements:
      'a = E ¦ f(E) ¦ def g(a=E, *, b=E):\n    return E ¦ class C:\n    p = E ¦ if E:\n    f(E) ¦ for i in [E]:\n    pass ¦ assert E, E ¦ with f(E) as x:\n    pass ¦ x += E ¦ @f(E)\ndef h():\n    yield E ¦ raise X(E) ¦ print("%s T" % E)',
  },
  go: {
    path: 'a.go',
    frame: 'package main\n\nimport (\n\t"fmt"\n)\n\nfunc main() {\nB\n}\n',
    literals: '"S" ¦ "TS" ¦ `ST` ¦ "T\\nS"',
    expressions:
      'f(E, 1) ¦ (E) ¦ []string{E}[0] ¦ map[string]string{"k": E}["k"] ¦ E + x ¦ string([]byte(E)) ¦ func() string { return E }() ¦ fmt.Sprintf("%d", E) ¦ U{A: E}.A ¦ fmt.Sprint(E)',
    statements:
      'a := E ¦ x = E ¦ f(E) ¦ const c = E ¦ var v, w = E, E ¦ if E == x { f(E) } ¦ switch x { case E: f() } ¦ return ¦ defer f(E) ¦ ch <- E ¦ for range []string{E} { f(E) }',
  },
  java: {
    path: 'A.java',
    frame: 'package a;\n\nclass A {\n  void m() {\nB\n  }\n}\n',
    literals: '"S" ¦ "TS" ¦ "T\\nS" ¦ """\n  T S\n  """',
    expressions:
      'f(E, 1) ¦ (E) ¦ new String[] {E}[0] ¦ E + x ¦ x ? E : y ¦ new A(E) ¦ (Object) E ¦ E.length() ¦ List.of(E) ¦ ((F) () -> E).g() ¦ E.equals(x) ¦ 1 + E + 2',
    statements:
      'String a = E; ¦ x = E; ¦ f(E); ¦ final var b = E; ¦ if (E == x) { f(E); } ¦ for (var i : new String[] {E}) f(i); ¦ throw new X(E); ¦ switch (x) { default: f(E); } ¦ assert x : E; ¦ synchronized (E) { }',
  },
  csharp: {
    path: 'a.cs',
    frame: 'using System.Linq;\n\nclass A {\n  string M() {\nB\n    return null;\n  }\n}\n',
    literals: '"S" ¦ "TS" ¦ @"ST" ¦ $"T{x}S" ¦ $@"T{x}S" ¦ "T\\nS"',
    expressions:
      'F(E, 1) ¦ (E) ¦ new[] { E }[0] ¦ E + x ¦ x ? E : y ¦ new A(E) ¦ (object)E ¦ E.Length ¦ x ?? E ¦ ((Func<string>)(() => E))() ¦ E == x ¦ new { K = E } ¦ F(k: E) ¦ $"{E}" ¦ nameof(x) + E ¦ x is null ? E : y',
    statements:
      'var a = E; ¦ x = E; ¦ F(E); ¦ const string c = E; ¦ if (E == x) { F(E); } ¦ foreach (var i in new[] { E }) F(i); ¦ throw new X(E); ¦ using (F(E)) { } ¦ return E; ¦ x += E;',
  },
  ruby: {
    path: 'a.rb',
    frame: 'B',
    literals: '"S" ¦ \'TS\' ¦ %(ST) ¦ "T#{x}S" ¦ \'T\' \'S\' ¦ "T\\nS"',
    expressions:
      'f(E, 1) ¦ (E) ¦ [E, 2] ¦ { "k" => E } ¦ E + x ¦ (x ? E : y) ¦ (x || E) ¦ !E ¦ -> { E }.call ¦ E[1..2] ¦ E == x ¦ f(k: E) ¦ E.strip ¦ "a#{E}" ¦ f { |i| E } ¦ { k: E }',
    statements:
      'a = E ¦ f(E) ¦ def g(a = E, b: E)\n  E\nend ¦ class C\n  K = E\nend ¦ if E\n  f(E)\nend ¦ x << E ¦ raise E ¦ case x\nwhen E then 1\nend ¦ @a ||= E ¦ puts E unless x ¦ f E, 1',
  },
  php: {
    path: 'a.php',
    frame: '<?php\nB\n',
    literals: '"S" ¦ \'TS\' ¦ "T$x S" ¦ "T{$x[1]}S" ¦ "T\\nS"',
    expressions:
      "f(E, 1) ¦ (E) ¦ [E, 2] ¦ ['k' => E] ¦ E . $x ¦ ($x ? E : $y) ¦ ($x ?: E) ¦ ($x ?? E) ¦ !E ¦ (fn () => E)() ¦ E[1] ¦ (E === $x) ¦ f(k: E) ¦ new A(E) ¦ (string) E ¦ match (1) { default => E }",
    statements:
      '$a = E; ¦ f(E); ¦ function g($a) { return E; } ¦ class C { function m() { return E; } } ¦ if (E) { f(E); } ¦ foreach ([E] as $i) f($i); ¦ echo E, E; ¦ throw new X(E); ¦ switch ($x) { case E: f(); } ¦ $x .= E; ¦ return E;',
  },
  rust: {
    path: 'a.rs',
    frame: 'use std::fmt;\n\nfn main() {\nB\n}\n',
    literals: '"S" ¦ "TS" ¦ r"ST" ¦ r#"T"S"# ¦ "T\\nS"',
    expressions:
      'f(E, 1) ¦ (E) ¦ [E, x][0] ¦ E.len() ¦ if x { E } else { y } ¦ Some(E) ¦ (|| E)() ¦ &E ¦ E == x ¦ A { k: E }.k ¦ vec![E, x] ¦ format!("{} T", E) ¦ String::from(E) ¦ E.to_string() ¦ { E } ¦ x.unwrap_or(E)',
    statements:
      'let a = E; ¦ f(E); ¦ let b: &str = E; ¦ const C: &str = E; ¦ println!(E); ¦ println!("{}", E); ¦ if E == x { f(E); } ¦ match x { _ => f(E) }; ¦ return; ¦ fn g() -> &\'static str { E } ¦ assert_eq!(E, x, "T {}", 1);',
  },
  bash: {
    path: 'a.sh',
    frame: 'B',
    literals: '"S" ¦ \'S\' ¦ \'T $S\' ¦ "T $x S" ¦ S ¦ aS ¦ $\'T\\tS\' ¦ p"S"q',
    expressions: 'E ¦ "$(f E)" ¦ x=E ¦ --k=E',
    statements:
      'a=E ¦ f E ¦ export A=E ¦ if [ "$x" = E ]; then f E; fi ¦ for i in E x; do f "$i"; done ¦ case "$x" in E) f ;; esac ¦ f <<EOF\nT S $x\nEOF ¦ f <<\'EOF\'\nT S $x\nEOF ¦ f <<<E ¦ a=(E x) ¦ f E | g E ¦ f() { local b=E; } ¦ [[ $x == E ]] ¦ A=E f',
  },
  kotlin: {
    path: 'a.kt',
    frame: 'package a\n\nfun m() {\nB\n}\n',
    literals: '"S" ¦ "TS" ¦ "T${x}S" ¦ "T$x S" ¦ "T\\nS" ¦ """ST""" ¦ """T\nS $x"""',
    expressions:
      'f(E, 1) ¦ (E) ¦ arrayOf(E)[0] ¦ E + x ¦ if (x) E else y ¦ E.length ¦ x ?: E ¦ (E as Any) ¦ E == x ¦ (E to 1) ¦ f(k = E) ¦ f { E } ¦ (E in x) ¦ !E ¦ "a${E}" ¦ { a: String -> E }',
    statements:
      'val a = E ¦ x = E ¦ f(E) ¦ x += E ¦ if (E == x) f(E) ¦ for (i in listOf(E)) f(i) ¦ throw X(E) ¦ return E ¦ when (x) { E -> f(); else -> g(E) } ¦ fun g(a: String = E): String = E ¦ class C(val k: String = E) { val p = E; init { f(E) } } ¦ val b by lazy { E } ¦ try { f(E) } catch (e: X) { g(E) }',
  },
  scala: {
    path: 'a.scala',
    frame: 'package a\n\nobject A {\n  def m() = {\nB\n  }\n}\n',
    literals: '"S" ¦ "TS" ¦ s"T${x}S" ¦ s"T$x S" ¦ "T\\nS" ¦ """ST""" ¦ s"""T\nS $x""" ¦ raw"T$x S" ¦ f"T$x S"',
    expressions:
      'f(E, 1) ¦ (E) ¦ List(E)(0) ¦ E + x ¦ (if (x) E else y) ¦ E.length ¦ x.getOrElse(E) ¦ (E: Any) ¦ E == x ¦ (E -> 1) ¦ f(k = E) ¦ xs.map(_ + E) ¦ E :: Nil ¦ !E ¦ s"a${E}" ¦ { (a: String) => E } ¦ (E, 1)',
    statements:
      'val a = E ¦ x = E ¦ f(E) ¦ x += E ¦ if (E == x) f(E) ¦ for (i <- List(E)) f(i) ¦ throw new X(E) ¦ x match { case 1 => E; case _ => f(E) } ¦ def g(a: String = E): String = E ¦ class C(val k: String = E) { val p = E; f(E) } ¦ lazy val b = E ¦ try { f(E) } catch { case e: X => g(E) }',
  },
  groovy: {
    path: 'a.groovy',
    frame: 'package a\n\nclass A {\n  def m() {\nB\n  }\n}\n',
    literals: '"S" ¦ \'TS\' ¦ "T${x}S" ¦ "T$x S" ¦ \'T\\nS\' ¦ """ST""" ¦ \'\'\'T\nS\'\'\' ¦ """T\nS $x"""',
    expressions:
      'f(E, 1) ¦ (E) ¦ [E, 2] ¦ E + x ¦ (x ? E : y) ¦ E.length() ¦ [a: E] ¦ E == x ¦ f(k: E) ¦ !E ¦ new A(E) ¦ xs.collect { it + E }',
    statements:
      'def a = E ¦ x = E ¦ f(E) ¦ x += E ¦ if (E == x) { f(E) } ¦ for (i in [E]) { f(i) } ¦ throw new X(E) ¦ return E ¦ String b = E ¦ try { f(E) } catch (X e) { g(E) }',
  },
  perl: {
    path: 'a.pl',
    frame: 'use strict;\n\nsub m {\nB\n}\n',
    literals: '"S" ¦ \'TS\' ¦ "T\\nS" ¦ q{TS} ¦ qq|TS| ¦ q(S)',
    expressions:
      'f(E, 1) ¦ (E) ¦ [E, 2] ¦ {k => E} ¦ E . $x ¦ ($x ? E : $y) ¦ length(E) ¦ ($x eq E) ¦ ($x || E) ¦ !E ¦ (sub { E })->() ¦ $o->m(E) ¦ join(",", E) ¦ (E) x 2',
    statements:
      'my $a = E; ¦ $x = E; ¦ f(E); ¦ $x .= E; ¦ if (E eq $x) { f(E) } ¦ for my $i (E, 1) { f($i) } ¦ die E; ¦ return E; ¦ print E, "\\n"; ¦ f(E) unless $x eq E; ¦ my %h = (k => E, E => 1); ¦ push @l, E;',
  },
  nim: {
    path: 'a.nim',
    frame: 'proc m() =\nB\n',
    literals: '"S" ¦ "TS" ¦ "T\\nS" ¦ r"TS" ¦ """ST""" ¦ """T\nS"""',
    expressions:
      'f(E, 1) ¦ (E) ¦ @[E, "b"] ¦ E & x ¦ (if x: E else: y) ¦ E.len ¦ (k: E) ¦ E == x ¦ f(k = E) ¦ not f(E) ¦ [E][0] ¦ {"k": E}',
    statements:
      '  let a = E ¦   x = E ¦   f(E) ¦   x.add(E) ¦   if E == x: f(E) ¦   for i in [E]: f(i) ¦   raise newException(X, E) ¦   return E ¦   echo E ¦   discard E',
  },
  d: {
    path: 'a.d',
    frame: 'module a;\n\nvoid m() {\nB\n}\n',
    literals: '"S" ¦ "TS" ¦ "T\\nS" ¦ `TS` ¦ r"TS"',
    expressions:
      'f(E, 1) ¦ (E) ¦ [E, "b"] ¦ E ~ x ¦ (x ? E : y) ¦ E.length ¦ ["k": E] ¦ E == x ¦ !f(E) ¦ x[E] ¦ new A(E) ¦ o.m(E)',
    statements:
      'auto a = E; ¦ x = E; ¦ f(E); ¦ x ~= E; ¦ if (E == x) { f(E); } ¦ foreach (i; [E]) { f(i); } ¦ throw new X(E); ¦ return E; ¦ string b = E; ¦ try { f(E); } catch (X e) { g(E); }',
  },
  crystal: {
    path: 'a.cr',
    frame: 'def m\nB\nend\n',
    literals: '"S" ¦ "TS" ¦ "T\\nS" ¦ "T#{x}S" ¦ %(TS) ¦ %q(TS)',
    expressions:
      'f(E, 1) ¦ (E) ¦ [E, "b"] ¦ E + x ¦ (x ? E : y) ¦ E.size ¦ {"k" => E} ¦ {k: E} ¦ (E == x) ¦ !f(E) ¦ x[E] ¦ A.new(E) ¦ f(k: E)',
    statements:
      'a = E ¦ f(E) ¦ x += E ¦ if E == x\n  f(E)\nend ¦ raise E ¦ return E ¦ puts E ¦ case x\nwhen 1 then E\nend ¦ f(E) if x',
  },
  lua: {
    path: 'a.lua',
    frame: 'B',
    literals: '"S" ¦ \'TS\' ¦ [[ST]] ¦ [==[T\nS]==] ¦ "T\\nS"',
    expressions:
      'f(E, 1) ¦ (E) ¦ ({ E, 2 })[1] ¦ ({ k = E }).k ¦ E .. x ¦ (x and E or y) ¦ #E ¦ not E ¦ (function() return E end)() ¦ E == x ¦ (E):upper() ¦ o:m(E) ¦ t[E] ¦ ({ [E] = 1 }) ¦ string.format("%d T", E) ¦ x + #E',
    statements:
      'local a = E ¦ x = E ¦ f(E) ¦ x, y = E, E ¦ if E == x then f(E) end ¦ for _, v in ipairs({ E }) do f(v) end ¦ local function g() return E, E end ¦ t[E] = E ¦ while x do f(E) end ¦ error(E) ¦ repeat f(E) until E',
  },
  r: {
    path: 'a.R',
    frame: 'B',
    literals: '"S" ¦ \'TS\' ¦ r"(ST)" ¦ "T\nS" ¦ "T\\nS"',
    expressions:
      'f(E, 1) ¦ (E) ¦ c(E)[1] ¦ list(k = E)$k ¦ paste0(E, x) ¦ (if (x) E else y) ¦ nchar(E) ¦ !E ¦ (function() E)() ¦ E == x ¦ E |> f() ¦ x[[E]] ¦ E %in% x ¦ { E } ¦ sprintf("%d T", E) ¦ (x && E)',
    statements:
      'a <- E ¦ x = E ¦ f(E) ¦ E -> y ¦ if (E == x) f(E) else g(E) ¦ for (v in c(E)) f(v) ¦ g <- function(a = E) return(E) ¦ x[[E]] <- E ¦ while (x == E) f(E) ¦ stop(E) ¦ x <- y <- E',
  },
  elixir: {
    path: 'a.ex',
    frame: 'defmodule A do\n  def m(x) do\nB\n  end\nend\n',
    literals: '"S" ¦ "TS" ¦ "T#{x}S" ¦ "T\\nS" ¦ ~s(ST) ¦ ~c"TS" ¦ """\nT S\n"""',
    expressions:
      'f(E, 1) ¦ (E) ¦ [E, 2] ¦ %{"k" => E} ¦ %{k: E} ¦ E <> x ¦ if(x, do: E, else: y) ¦ (x || E) ¦ !E ¦ (fn -> E end).() ¦ E == x ¦ f(k: E) ¦ E |> f() ¦ "a#{E}" ¦ {E, 1} ¦ [a | [E]] ¦ f(&(&1 <> E))',
    statements:
      'a = E ¦ f(E) ¦ f E, 1 ¦ if E == x do\n  f(E)\nend ¦ case x do\n  1 -> E\n  _ -> f(E)\nend ¦ raise X, E ¦ for i <- [E], do: f(i) ¦ with {:ok, y} <- f(E), do: E ¦ {a, b} = {E, E} ¦ case x do\n  E -> 1\nend ¦ send(x, E)',
  },
  c: {
    path: 'a.c',
    frame: '#include <stdio.h>\n\nvoid m(void) {\nB\n}\n',
    literals: '"S" ¦ "TS" ¦ "T\\nS" ¦ "S" ¦ "T" "S"',
    expressions:
      'f(E, 1) ¦ (E) ¦ E[0] ¦ (x ? E : y) ¦ strlen(E) ¦ !E ¦ (const char *)E ¦ E == x ¦ printf("%d T", E) ¦ (f(), E) ¦ *E ¦ printf(E, x)',
    statements:
      'const char *a = E; ¦ x = E; ¦ f(E); ¦ if (E == x) { f(E); } ¦ for (p = E; *p; p++) f(p); ¦ return E; ¦ const char *l[] = {E, E}; ¦ while (f(E)) g(E); ¦ switch (n) { default: f(E); } ¦ static const char *s = E; ¦ char b[] = E; ¦ printf(E);',
  },
  cpp: {
    path: 'a.cpp',
    frame: '#include <string>\n\nvoid m() {\nB\n}\n',
    literals: '"S" ¦ "TS" ¦ "T\\nS" ¦ R"(ST)" ¦ R"x(T\nS)x"',
    expressions:
      'f(E, 1) ¦ (E) ¦ E[0] ¦ (x ? E : y) ¦ strlen(E) ¦ !E ¦ std::string(E) ¦ E + x ¦ x + E ¦ x == E ¦ [] { return E; }() ¦ std::string{E}.size() ¦ printf("%d T", E) ¦ new A(E) ¦ f<T>(E) ¦ std::vector<std::string>{E}',
    statements:
      'auto a = E; ¦ x = E; ¦ f(E); ¦ if (E == x) { f(E); } ¦ for (auto i : {E}) f(i); ¦ return E; ¦ const std::string b(E); ¦ throw X(E); ¦ std::cout << E << 1; ¦ static const char *s = E; ¦ constexpr auto c = E; ¦ x += E; ¦ std::map<std::string, std::string> n{{E, E}};',
  },
  powershell: {
    path: 'a.ps1',
    frame: 'B',
    literals: '"S" ¦ \'TS\' ¦ "T$x S" ¦ "T$($x.y)S" ¦ @"\nT S $x\n"@ ¦ @\'\nT S\n\'@',
    expressions:
      '(f E 1) ¦ (E) ¦ @(E, 2)[0] ¦ @{ k = E }.k ¦ (E + $x) ¦ (E).Length ¦ ($x -eq E) ¦ $(E) ¦ $x.m(E) ¦ [string](E) ¦ (E, 1)',
    statements:
      '$a = E ¦ $x += E ¦ f E ¦ f -k E ¦ if ($x -eq E) { f E } ¦ foreach ($i in @(E)) { f $i } ¦ throw E ¦ return E ¦ $x.y = E ¦ while ($x) { f E } ¦ E | f',
  },
};
