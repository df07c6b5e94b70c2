#!/usr/bin/env escript
%% It's a program with a secret in "every place.
-mode(compile).
-record(box, {token, quote = $"}).

show(Label, Values) ->
    io:format("~s ~p~n", [Label, Values]).

top() -> "«{base62:24}»".
binary() -> <<"«{base62:24}»">>.
part() -> "Bearer «{base62:24}» end".
binary_part() -> <<"Bearer «{base62:24}» end\n">>.

check(Key) when is_list(Key) ->
    case Key ++ "«{base62:24}»" of
        "a" -> "«{base62:24}»";
        [$" | _] -> 'it"s';
        Other when length(Other) > 3 -> {ok, "«{base62:24}»", Other}
    end;
check(Key) ->
    if
        Key =:= 1 -> "one";
        true -> Result = "«{base62:24}»", Result
    end.

main(_) ->
    show("simple", [top(), binary(), part(), binary_part()]),
    show("check", [check("x"), check(2)]),
    show("escapes", ["a\t«{base62:24}»\\", "say \"«{base62:24}»\"", <<"\"«{base62:24}»\s">>]),
    show("concat", ["a" ++ "«{base62:24}»" ++ "b", "x «{base62:24}»" ++ top()]),
    show("plus", ["«abc{base62:10}" ++ "{base62:10}»"]),
    show("url", ["«postgres://app:{base62:16}@db.example.net/app»"]),
    show("pem", [<<"«-----BEGIN KEY-----\n{base64:40}\n-----END KEY-----\n»">>]),
    io:format("~s~n", ["«{base62:24}»"]),
    io:format("~s «{base62:24}»~n", ["a"]),
    io:format(standard_io, "«{base62:24}» ~p~n", [1]),
    io:format(<<"~s «{base62:24}»~n">>, ["b"]),
    show("format", [lists:flatten(io_lib:format("«{base62:24}» ~w", [2]))]),
    Box = #box{token = "«{base62:24}»"},
    show("record", [Box#box.token, Box#box{token = "b «{base62:24}»"}, $', $\"]),
    Map = #{key => "«{base62:24}»", <<"«{base62:24}»">> => <<"m «{base62:24}»">>},
    show("map", lists:sort(maps:to_list(Map))),
    Set = {"«{base62:24}»", 3},
    {Token, _} = Set,
    show("tuple", [Token, element(1, {"t «{base62:24}»"})]),
    Fun = fun(X) -> X ++ "«{base62:24}»" end,
    show("fun", [Fun("a"), (fun() -> <<"«{base62:24}»">> end)()]),
    show("list", ["«{base62:24}»" | ["l «{base62:24}»"]]),
    show("comprehension", [X ++ "«{base62:24}»" || X <- ["a", "b"]]),
    show("comprehension", [<<"c «{base62:24}»">> || _ <- lists:seq(1, 2)]),
    show("compare", ["«{base62:24}»" =:= Token, Token < "z «{base62:24}»"]),
    show("length", [length("«{base62:24}»"), byte_size(<<"«{base62:24}»">>), lists:reverse("r «{base62:24}»")]),
    Caught = try throw("«{base62:24}»") catch throw:Text -> Text ++ " «{base62:24}»" end,
    show("thrown", [Caught]),
    show("segments", [<<1, "«{base62:24}»">>, <<"«{base62:24}»", 0, "«{base62:24}»">>, << <<C, "«{base62:24}»">> || <<C>> <= <<"ab">> >>]),
    Plain = begin ok, "«{base62:24}»" end,
    show("begin", [Plain, string:concat("s «{base62:24}»", "«{base62:24}»")]),
    Lines = "two
lines «{base62:24}»",
    show("lines", [Lines]).
