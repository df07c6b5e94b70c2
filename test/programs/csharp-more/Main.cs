using System.Collections.Generic;
using System.Linq;
using Str = System.String;

namespace Demo
{
    internal delegate string Handler(string key);

    public interface IKeys { string Key { get; } }

    public enum Kind { A }

    public class Base
    {
        protected Base(string key) { Key = key; }
        public string Key { get; protected set; } = "«{base62:24}»";
        public virtual string Describe() => "«{base62:24}»" + Key;
    }

    public sealed class Client : Base, IKeys
    {
        private const string Hidden = "«{base62:24}»";
        private const string Joined = "a" + "«{base62:24}»";
        public static readonly string Shared = "«{base62:24}»";
        private static string _a = "«{base62:24}»", _b = @"c:\""«{base62:24}»";
        private readonly Dictionary<string, string> _map = new Dictionary<string, string> { { "k", "«{base62:24}»" }, { "x", "«{base62:24}»" } };
        public string Auto { get; } = $"Bearer {_a} «{base62:24}»";
        public string Body => "«{base62:24}»";
        public string Full { get { return "«{base62:24}»"; } set { Key = value + "«{base62:24}»"; } }
        public string this[string i] => i + "«{base62:24}»";
        static Client() { _a += "«{base62:24}»"; }
        public Client() : base("«{base62:24}»") { }
        public Client(string k, string other = null) : this() { Key = k ?? other ?? "«{base62:24}»"; }
        ~Client() { _b = "«{base62:24}»"; }
        public override string Describe() { return base.Describe() + Hidden + Joined + _map["k"] + _map["x"] + _b + _a; }
        public static string operator +(Client c, int n) { return "«{base62:24}»" + n; }
        public static implicit operator string(Client c) { return "«{base62:24}»"; }
        public IEnumerable<string> Items() { yield return "«{base62:24}»"; }
        public static T Id<T>(T t, params T[] more) { return more.Length > 0 ? more[0] : t; }
        public struct Pair { public string L; public Pair(string l) { L = l; } }
    }

    public static class Ext { public static string Wrap(this string s, string mark) { return mark + s; } }

    public static class Program
    {
        static void Show(string label, params object[] values) { System.Console.WriteLine(label + " " + string.Join(",", values.Select(v => v is IEnumerable<string> && !(v is string) ? string.Join("|", (IEnumerable<string>)v) : v))); }

        static string Pick(int n)
        {
            const string local = "«{base62:24}»";
            if (n == 0) return "«{base62:24}»";
            switch (n) { case 1: return local; case 2: goto default; default: return n > 5 ? "«{base62:24}»" : "x «{base62:24}»"; }
        }

        public static void Main(string[] args)
        {
            var c = new Client { Full = "«{base62:24}»" };
            Show("class", c.Describe(), c.Auto, c.Body, c.Full, c["i"], c + 1, (string)c, c.Items(), Client.Shared);
            Show("ctor", new Client("«{base62:24}»").Key, new Client(null, other: "«{base62:24}»").Key, new Client.Pair("«{base62:24}»").L);
            Show("pick", Pick(0), Pick(1), Pick(2), Pick(9));
            string s = "«{base62:24}»", t = null; t = t ?? "«{base62:24}»"; s += "«{base62:24}»";
            Str alias = "«{base62:24}»"; object o = "«{base62:24}»"; dynamic d = "«{base62:24}»"; var v = "«{base62:24}»";
            Show("locals", s, t, alias, o, d, v, (object)"«{base62:24}»", "«{base62:24}»" as string, (o as string) == "«{base62:24}»");
            Show("interp", $"a {s} «{base62:24}» {{x}} {s.Length,5:D3} \t\"", $@"p\{s}""«{base62:24}» """, @"multi
line «{base62:24}»", $"{"«{base62:24}»"}", $"{(s == null ? "n" : "«{base62:24}»")}");
            Show("format", string.Format("{0} «{base62:24}» {1:x} {{}}", "a", 255), string.Format("«{base62:24}»"), "%s «{base62:24}»");
            System.Console.WriteLine("line «{base62:24}» {0}", 1); System.Console.WriteLine("«{base62:24}»"); System.Console.Write("w «{base62:24}»\n");
            Show("access", "«{base62:24}»".Length, "«{base62:24}»"[0], "x«{base62:24}»".Substring(1), "a".Wrap("«{base62:24}»"), "«{base62:24}»"?.Trim());
            Handler h = k => k + "«{base62:24}»"; System.Func<string> f = () => "«{base62:24}»"; System.Action a = () => { Show("action", "«{base62:24}»"); }; a();
            Show("lambda", h("«{base62:24}»"), f(), new System.Func<string>(delegate { return "«{base62:24}»"; })());
            var anon = new { K = "«{base62:24}»", N = new[] { "«{base62:24}»" } }; var tuple = ("«{base62:24}»", 1); (string p, string q) = ("«{base62:24}»", "«{base62:24}»");
            Show("anon", anon.K, anon.N, tuple.Item1, p, q);
            var list = new List<string> { "«{base62:24}»", "b" }; string[] arr = { "«{base62:24}»" }; list.Add("«{base62:24}»"); arr[0] = "«{base62:24}»";
            Show("lists", list, arr, list.Where(x => x != "«{base62:24}»").Select(x => x + "«{base62:24}»"), (from x in list where x == "«{base62:24}»" select "«{base62:24}»" + x));
            foreach (var x in new[] { "«{base62:24}»" }) Show("each", x);
            for (var x = "«{base62:24}»"; x != null; x = null) Show("for", x);
            try { throw new System.InvalidOperationException("bad «{base62:24}»"); } catch (System.InvalidOperationException e) when (e.Message != "«{base62:24}»") { Show("thrown", e.Message); } finally { Show("finally", "«{base62:24}»"); }
            if (o is string str && str != "«{base62:24}»") Show("is", str);
            lock (o) { using (var r = new System.IO.StringReader("«{base62:24}»")) Show("using", r.ReadToEnd()); }
            Show("local", Client.Id("«{base62:24}»"), Client.Id<string>("a", "«{base62:24}»"));
            Show("ops", "a" + 1 + "«{base62:24}»" + 'c', nameof(s) + "«{base62:24}»", ("«{base62:24}»" + "b").Length, args.Length == 0 ? "«{base62:24}»" : null, string.IsNullOrEmpty("«{base62:24}»"));
            Show("uni", "é😀«{base62:24}»", "\u0041«{base62:24}»\\", typeof(string).Name + "«{base62:24}»", "«postgres://app:{base62:16}@db.example.net/app»", "«Server=db;User Id=app;Password={base62:16};»");
            checked { Show("checked", "«{base62:24}»"); } /* c */ Show("end", /* a */ "«{base62:24}»" /* b */);
        }
    }
}
