program main;
{$mode objfpc}{$H+}
const
  Key = '«{base62:24}»';
  Max = 3;
  Url: string = 'https://example.com/«{base62:24}»';
  Last = '«{base62:24}»';
const Alone = '«{base62:24}»';
procedure Show(const Text: string);
const Mark = '> «{base62:24}» ';
begin
  writeln(Mark, Text);
end;
begin
  Show(Key);
  Show(Url + 'x');
  writeln(Max, Last, Length(Alone), Copy(Alone, 1, 3));
  if Key = 'other' then writeln('same') else writeln('not ' + Key);
end.
