// Every context of C# in which a secret may stand.
using System.Collections.Generic;
using System.Linq;

namespace Demo
{
    class Client
    {
        const string Constant = "«{base62:24}»";
        private const string First = "one", Second = "x-«{base62:24}»";
        readonly string field = "«{base62:24}»";
        static string Static = @"«{base62:24}»";
        public string Property { get; set; } = "«{base62:24}»";
        public string Arrow => "«{base62:24}»";
        public string Body => $"{Static.Length} «{base62:24}» {{}}";

        public string All(string extra = null)
        {
            const string local = "«{base62:24}»";
            string other = extra ?? "«{base62:24}»";
            return Constant + First + Second + field + Static + Property + Arrow + Body + local + other;
        }
    }

    static class Program
    {
        static void Show(string label, object value)
        {
            System.Console.WriteLine(label + " " + value);
        }

        static string Pick(int n)
        {
            switch (n)
            {
                case 0:
                    return "«{base62:24}»";
                default:
                    return n > 1 ? "«{base62:24}»" : "«{base62:24}»";
            }
        }

        static void Main()
        {
            Show("class", new Client().All());
            var inferred = "«{base62:24}»";
            Show("part", "Bearer «{base62:24}» {braces} \"q\"\t" + inferred);
            Show("verbatim", @"c:\dir ""q"" {b} «{base62:24}»");
            Show("both", $@"c:\dir {inferred} ""q"" «{base62:24}»");
            Show("interpolated", $"{inferred,5} «{base62:24}» {1 + 1:D3}");
            Show("concat", "a" + "«{base62:24}»" + 3);
            Show("spread", "«-----BEGIN-----\n" +
                "{base64:40}\n" +
                "-----END-----\n»");
            Show("format", string.Format("{0:D5} «{base62:24}» {1}", 3, "x"));
            System.Console.WriteLine("line «{base62:24}» {0}", 3);
            System.Console.WriteLine("plain «{base62:24}» {0}");
            Show("connection", "«Server=db.example.net;Database=app;User Id=app;Password={base62:16};»");
            Show("list", string.Join(",", new List<string> { "«{base62:24}»", "b" }));
            Show("dictionary", new Dictionary<string, string> { { "key", "«{base62:24}»" } }["key"] + new Dictionary<string, string> { ["two"] = "«{base62:24}»" }["two"]);
            Show("array", new[] { "«{base62:24}»" }[0] + new string[] { "a", "«{base62:24}»" }.Last());
            for (var n = 0; n < 3; n++) Show("pick", Pick(n));
            Show("method", "«{base62:24}»".Length + "«{base62:24}»".Substring(3));
            Show("equals", inferred == "«{base62:24}»");
            Show("coalesce", (string)null ?? "«{base62:24}»");
            System.Func<string> lambda = () => "«{base62:24}»";
            Show("lambda", lambda());
            object boxed = "«{base62:24}»";
            Show("cast", (string)boxed + (object)"«{base62:24}»");
            Show("bytes", System.Text.Encoding.UTF8.GetBytes("«{base62:24}»").Length);
            var anonymous = new { Key = "«{base62:24}»" };
            Show("anonymous", anonymous.Key);
            Show("linq", string.Join(",", new[] { "a" }.Select(s => s + "«{base62:24}»")));
            Show("tuple", System.Tuple.Create("«{base62:24}»", 1).Item1);
            Show("builder", new System.Text.StringBuilder("«{base62:24}»").AppendFormat("{0} «{base62:24}»", 1));
            Show("nameof", nameof(Pick) + "«{base62:24}»");
            Show("is", (object)"«{base62:24}»" is string);
            System.Diagnostics.Debug.WriteLine("«{base62:24}»", "category");
            inferred += "«{base62:24}»";
            Show("named", Named(value: "«{base62:24}»") + inferred);
            try
            {
                throw new System.Exception("«{base62:24}»");
            }
            catch (System.Exception e) when (e.Message != "«{base62:24}»")
            {
                Show("thrown", e.Message);
            }
        }

        static string Named(string value) => value;
    }
}
