/* It's a program with a secret in "every place. */
/+ and "here /+ nested +/ +/
module main;

import std.array : join;
import std.conv : to;
import std.format : format;
import std.stdio;

enum quote = '"';
string changed;

static this()
{
    changed = "«{base62:24}»";
}

struct Box
{
    string token;
    string[] other;

    this(string token)
    {
        this.token = token ~ "«{base62:24}»";
    }

    string both() const
    {
        return token ~ "b «{base62:24}»";
    }
}

class Client
{
    private string secret;
    this() { secret = "«{base62:24}»"; }
    @property string key() { return "k «{base62:24}»" ~ secret; }
}

void show(T...)(string label, T values)
{
    string[] texts;
    foreach (value; values)
        texts ~= value.to!string;
    writeln(label, ' ', texts.join("|"));
}

string part() @safe
{
    return "Bearer «{base62:24}» end";
}

string pick(string key)
{
    switch (key)
    {
    case "a":
        return "«{base62:24}»";
    default:
        if (key == "«{base62:24}»")
            return `it's "q` ~ '\'';
        else
            return "d «{base62:24}»";
    }
}

void main(string[] args)
{
    string top = "«{base62:24}»";
    const constant = "«{base62:24}»";
    immutable fixed = "i «{base62:24}»";
    auto other = "«{base62:24}»";
    show("simple", top, constant, fixed, other, changed, part(), pick("a"), pick("b"));
    writeln("«{base62:24}»");
    writeln("echo «{base62:24}»", quote);
    show("escapes", "a\t«{base62:24}»\\", "say \"«{base62:24}»\"", "«{base62:24}»"c);
    show("raw", r"\n «{base62:24}»", `a "b" «{base62:24}»`, `«{base62:24}»`);
    show("concat", "a" ~ "«{base62:24}»" ~ "b", "x «{base62:24}»" ~ top);
    show("plus", "«abc{base62:10}" ~ "{base62:10}»");
    show("url", "«postgres://app:{base62:16}@db.example.net/app»");
    show("pem", "«-----BEGIN KEY-----\n{base64:40}\n-----END KEY-----\n»");
    auto box = Box("«{base62:24}»");
    box.other = ["«{base62:24}»", "o «{base62:24}»"];
    box.other ~= "«{base62:24}»";
    show("struct", box.token, box.other, box.both, new Client().key);
    string[string] table = ["key": "«{base62:24}»", "«{base62:24}»": "t «{base62:24}»"];
    table["«{base62:24}»"] = "«{base62:24}»";
    show("table", table["key"], table.length);
    show("ternary", args.length > 5 ? "«{base62:24}»" : "e «{base62:24}»");
    show("property", "«{base62:24}»".length, "p «{base62:24}»"[2 .. 5], "«{base62:24}»"[3]);
    show("compare", top != "«{base62:24}»", "«{base62:24}»" < "z «{base62:24}»");
    writefln("%s «{base62:24}» %d", "a", 3);
    show("format", format("«{base62:24}» %s", 1), "f %s «{base62:24}»".format(2));
    auto closure = (string x) => x ~ "«{base62:24}»";
    auto block = delegate string() { return "«{base62:24}»"; };
    show("closure", closure("a"), block());
    foreach (item; ["«{base62:24}»", "f «{base62:24}»"])
    {
        show("for", item);
    }
    try
    {
        throw new Exception("«{base62:24}»");
    }
    catch (Exception e)
    {
        show("thrown", e.msg ~ " «{base62:24}»");
    }
    auto lines = "two
lines «{base62:24}»";
    show("lines", lines);
    string nested()
    {
        return "«{base62:24}»";
    }
    show("nested", nested());
}
