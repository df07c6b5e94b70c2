package demo;

import java.util.*;
import java.util.function.*;
import static java.util.Map.entry;

public class Main {
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Tag { String value() default "t"; }
    public static final String PUBLIC = "«{base62:24}»";
    static { System.setProperty("demo.key", "«{base62:24}»"); }
    { instance = "«{base62:24}»"; }
    private String instance;
    private volatile String v = "«{base62:24}»", w = "x" + "«{base62:24}»";
    private static final Map<String, String> MAP = Map.ofEntries(entry("k", "«{base62:24}»"), entry("«{base62:24}»", "v"));
    private static final List<String> LIST = new ArrayList<>(Arrays.asList("«{base62:24}»", "Bearer «{base62:24}»"));
    private static final Map<String, String> DOUBLE = new HashMap<>() {{ put("k", "«{base62:24}»"); }};
    enum Kind { A("«{base62:24}»") { @Override String x() { return "«{base62:24}»"; } }; final String s; Kind(String s) { this.s = s; } String x() { return s; } }
    record Rec(String key, String other) {
        static final String DEF = "«{base62:24}»";
        Rec { if (key == null) key = "«{base62:24}»"; }
        Rec(String key) { this(key, "«{base62:24}»"); }
        String joined() { return key + "«{base62:24}»" + other; }
    }
    sealed interface Shape permits Circle {}
    record Circle(String name) implements Shape { Circle() { this("«{base62:24}»"); } }
    interface Defaults { String CONST = "«{base62:24}»"; default String d() { return "«{base62:24}»"; } static String s() { return "«{base62:24}»"; } }
    static <T> T id(T t) { return t; }
    static String varargs(String... all) { return String.join("«{base62:24}»", all); }
    static class Inner extends Thread { Inner() { super("«{base62:24}»"); } class Deep { String k = "«{base62:24}»"; } }
    static void show(String label, Object... values) { System.out.println(label + " " + Arrays.deepToString(values)); }
    @Deprecated static String old(@SuppressWarnings("unused") final String key) { final String k = "«{base62:24}»"; Supplier<String> s = () -> k + "«{base62:24}»"; return s.get(); }

    public static void main(String[] args) throws Exception {
        show("static", PUBLIC, System.getProperty("demo.key"), MAP.get("k"), MAP.size(), LIST, DOUBLE);
        show("members", new Main().instance, new Main().v, new Main().w, Kind.A.s, Kind.A.x(), new Rec(null, "o").joined(), new Rec("k").joined(), Rec.DEF, new Circle());
        show("interface", Defaults.CONST, new Defaults() {}.d(), Defaults.s(), new Inner().getName(), new Inner().new Deep().k, old("x"));
        show("calls", id("«{base62:24}»"), Main.<String>id("«{base62:24}»"), varargs("«{base62:24}»", "b «{base62:24}»"), new StringBuilder("«{base62:24}»").reverse());
        var x = args.length > 0 ? "no" : "«{base62:24}»";
        String y = (args.length == 0) ? "a" + "«{base62:24}»" : "n";
        char[] chars = "«{base62:24}»".toCharArray(); byte[] bytes = ("«{base62:24}»").getBytes();
        show("locals", x, y, chars.length, bytes.length, "«{base62:24}»".charAt(0), (Object) "«{base62:24}»", "x«{base62:24}»".substring(1));
        String[] arr = {"«{base62:24}»", "«{base62:24}»" + 1}; String[][] deep = new String[][] {{"«{base62:24}»"}};
        show("arrays", arr, deep, arr["«{base62:24}»".length() - 24]);
        Function<String, String> f = s -> "«{base62:24}»" + s; BiFunction<String, String, String> g = (a, b) -> { return a + b + "«{base62:24}»"; };
        show("lambdas", f.apply("a"), g.apply("«{base62:24}»", "b"), Optional.ofNullable((String) null).orElse("«{base62:24}»"), Optional.of("a").map("«{base62:24}»"::concat).get());
        switch (x) { case "no": show("no"); break; default: show("«{base62:24}»"); }
        int r = switch (args.length) { case 0 -> "«{base62:24}»".length(); default -> { String q = "«{base62:24}»"; yield q.length(); } };
        show("switch", r);
        Object o = "«{base62:24}»";
        if (o instanceof String s && s.equals("«{base62:24}»")) show("no"); else if (!"«{base62:24}»".equals(o)) show("instance", o);
        for (String s : List.of("«{base62:24}»")) show("for", s);
        for (String s = "«{base62:24}»"; s != null; s = null) show("loop", s);
        do { x = "«{base62:24}»"; } while (x == "never");
        synchronized (Main.class) { show("sync", x); }
        try (AutoCloseable c = () -> show("closed", "«{base62:24}»")) { throw new IllegalStateException("x «{base62:24}»", new RuntimeException("«{base62:24}»")); } catch (IllegalStateException e) { show("thrown", e.getMessage(), e.getCause().getMessage()); } finally { show("finally", "«{base62:24}»"); }
        assert x != null : "«{base62:24}»";
        String text = """
            {
              "key": "«{base62:24}»", \
              "q": "\t\"""x"
            }""";
        show("block", text, """
            a «{base62:24}»
            """.strip(), "é😀«{base62:24}»", "\u0041«{base62:24}»\\", "%s".formatted("«{base62:24}»"));
        show("format", String.format(Locale.ROOT, "%-5s|«{base62:24}»|%x%n", "a", 255), String.format("«{base62:24}»"), "a" + 'b' + 1L + "«{base62:24}»" + null);
        x += "«{base62:24}»"; x = x + "«{base62:24}»" + /* c */ "y" // d
            + "«{base62:24}»";
        show("concat", x, ("«{base62:24}»" + "b").length(), -"«{base62:24}»".length());
        label: { show("label", "«{base62:24}»"); break label; }
        new Thread(() -> show("thread", "«{base62:24}»")).run();
        show("cond", "«{base62:24}»" == null ? 1 : "«{base62:24}»" + 2, args.length == 0 && "«{base62:24}»".isEmpty());
        Map<String, List<String>> m = new TreeMap<>(); m.computeIfAbsent("k", k -> new ArrayList<>()).add("«{base62:24}»"); show("map", m);
        @SuppressWarnings("x") final String annotated = "«{base62:24}»"; show("annotated", annotated);
        int i = 0; arr[i++] = "«{base62:24}»"; show("assign", arr[0], arr[0] = "«{base62:24}»");
        show("stream", java.util.stream.Stream.of("«{base62:24}»", "b").map(s -> s + "«{base62:24}»").filter(s -> !s.equals("«{base62:24}»")).toList());
    }
}
