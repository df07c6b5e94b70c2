{ It's a program with a secret in "every place. }
program main;
{$mode objfpc}{$H+}
(* it's another *)

uses
  Classes, StrUtils; // and it's more

const
  Quote = '''';
  Names: array[0..1] of string = ('it''s', 'b');

type
  TBox = class
  private
    FToken: string;
  public
    constructor Create(const AToken: string);
    function Both: string;
  end;
  TPair = record
    Token, Other: string;
  end;

var
  Top, Other: string;
  Box: TBox;
  Pair: TPair;
  List: TStringList;
  Items: array of string;
  Item: string;

procedure Show(const ALabel: string; const Values: array of string);
var
  I: Integer;
begin
  Write(ALabel, ' ');
  for I := 0 to High(Values) do
    Write(Values[I], '|');
  WriteLn;
end;

constructor TBox.Create(const AToken: string);
begin
  FToken := AToken + '«{base62:24}»';
end;

function TBox.Both: string;
begin
  Result := FToken + 'b «{base62:24}»'
end;

function Pick(Key: string): string;
begin
  case Key of
    'a', 'b': Result := '«{base62:24}»';
    'c': begin Result := 'c «{base62:24}»' end
  else
    Result := 'e «{base62:24}»';
  end;
  if Key = '«{base62:24}»' then
    Exit('«{base62:24}»')
  else if Key = 'd' then
    Result := '«{base62:24}»'
  else
    Result := Result + '«{base62:24}»'
end;

begin
  Top := '«{base62:24}»';
  Other := 'Bearer «{base62:24}» end';
  Show('simple', [Top, Other, '«{base62:24}»', 'x «{base62:24}»']);
  WriteLn('«{base62:24}»');
  WriteLn('echo «{base62:24}»', Quote, Names[0]);
  WriteLn('«{base62:24}»':30, 'w «{base62:24}»');
  Show('escapes', ['it''s «{base62:24}»', '"«{base62:24}»"\n', '{ «{base62:24}» }']);
  Show('concat', ['a' + '«{base62:24}»' + 'b', 'x «{base62:24}»' + Top, #9 + '«{base62:24}»']);
  Show('plus', ['«abc{base62:10}' + '{base62:10}»']);
  Show('url', ['«postgres://app:{base62:16}@db.example.net/app»']);
  Box := TBox.Create('«{base62:24}»');
  Show('class', [Box.Both]);
  Pair.Token := '«{base62:24}»';
  with Pair do Other := 'o «{base62:24}»';
  Show('record', [Pair.Token, Pair.Other]);
  Show('pick', [Pick('a'), Pick('c'), Pick('d')]);
  List := TStringList.Create;
  List.Add('«{base62:24}»');
  List.Values['key'] := 'v «{base62:24}»';
  List.Values['«{base62:24}»'] := '«{base62:24}»';
  Show('list', [List.Text]);
  SetLength(Items, 2);
  Items[0] := '«{base62:24}»';
  Items[1] := Items[0] + 'i «{base62:24}»';
  for Item in Items do
    Show('for', [Item, ReverseString('«{base62:24}»'), Copy('c «{base62:24}»', 2, 5)]);
  repeat
    Other := '«{base62:24}»'
  until True;
  while Length(Other) > 30 do Other := 'w «{base62:24}»';
  Show('compare', [IfThen(Top = '«{base62:24}»', 'yes', 'no'), IfThen('«{base62:24}»' < 'z «{base62:24}»', 'y', 'n')]);
  if Pos('«{base62:24}»', Top) > 0 then Show('pos', ['«{base62:24}»']) else Show('pos', ['n «{base62:24}»']);
  WriteLn(Length('«{base62:24}»'), ' ', Length('l «{base62:24}»'));
end.
