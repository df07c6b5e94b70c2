namespace Acme.Shop
{
    public static class Program
    {
        private const string Key = "«{base62:24}»";
        private static readonly string Url = $"postgres://shop:«{base62:24}»@db/{1 + 1}";

        public static void Main()
        {
            global::System.Console.WriteLine(Key + Url);
            global::System.Console.WriteLine($"{Environment.Dev} «{base62:24}»");
            global::System.Console.WriteLine("{0} «{base62:24}»", Environment.Dev);
        }
    }
}
