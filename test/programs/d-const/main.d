import std.stdio;

enum KEY = "«{base62:24}»";
private immutable string URL = "https://example.com/«{base62:24}»"; // behind
enum string TYPED = "«{base62:24}»";
const auto LOOSE = "«{base62:24}»";
static immutable SHARED = "«{base62:24}»";

string show(string a = KEY)
{
    return a ~ TYPED;
}

void main()
{
    string local = KEY;
    const other = URL;
    writeln(KEY, URL, TYPED, LOOSE, SHARED, show(), show(LOOSE), local, other);
    writeln(KEY.length, KEY ~ "x", KEY == "q" ? 1 : 2, [KEY: 1], (() => SHARED)());
    foreach (c; KEY) write(c);
}
