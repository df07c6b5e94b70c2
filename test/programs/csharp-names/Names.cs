namespace Acme.Shop
{
    public enum Environment { Dev, Prod }

    public class InvalidOperationException { }
}

namespace Acme.System
{
    public class Clock { }
}
