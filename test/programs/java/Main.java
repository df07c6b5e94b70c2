package demo;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every context of Java in which a secret may stand. */
public class Main {
    static final String CONSTANT = "«{base62:24}»";
    private static final String PART = "Bearer «{base62:24}»";
    private final String field = "«{base62:24}»";
    static String[] array = {"«{base62:24}»", "b"};

    enum Service {
        ONE("«{base62:24}»"), TWO("x-«{base62:24}»");

        final String key;

        Service(String key) {
            this.key = key;
        }
    }

    interface Keys {
        String KEY = "«{base62:24}»";
    }

    record Pair(String left, String right) {
        Pair() {
            this("«{base62:24}»", "r");
        }
    }

    static void show(String label, Object value) {
        System.out.println(label + " " + value);
    }

    static String pick(int n) {
        if (n == 0) return "«{base62:24}»";
        return switch (n) {
            case 1 -> "«{base62:24}»";
            case 2 -> {
                yield "y" + "«{base62:24}»";
            }
            default -> n > 3 ? "«{base62:24}»" : "«{base62:24}»";
        };
    }

    public static void main(String... args) throws Exception {
        String local = "«{base62:24}»";
        var inferred = "«{base62:24}»";
        final String last = "a\t\"«{base62:24}»\"\n";
        show("simple", CONSTANT + PART + new Main().field + array[0] + local + inferred + last);
        show("enum", Service.ONE.key + Service.TWO.key + Keys.KEY + new Pair());
        for (int n = 0; n < 5; n++) show("pick", pick(n));
        show("plus", 1 + 2 + "«{base62:24}»" + 3);
        show("spread", "«-----BEGIN-----\n" +
            "{base64:40}\n" +
            "-----END-----\n»");
        show("block", """
            key: «{base62:24}»
              two "quoted" \\
            """);
        show("whole block", """
            «{base62:24}»
            """);
        show("format", String.format("%05d «{base62:24}» %s %%", 3, "x"));
        System.out.printf("printf «{base62:24}» %s%n", "x");
        show("message", java.text.MessageFormat.format("{0} «{base62:24}» {1}", 3, "x"));
        char first = "«{base62:24}»".charAt(0);
        show("char", first + "«{base62:24}»" + first);
        show("stream", List.of("b").stream().map(s -> s + "«{base62:24}»").toList());
        show("generic", java.util.Optional.of("«{base62:24}»").map(String::length).get());
        String[][] matrix = {{"«{base62:24}»"}, {"x"}};
        show("matrix", matrix[0][0]);
        show("url", "«jdbc:postgresql://db.example.net/app?user=app&password={base62:16}»");
        show("collection", List.of("«{base62:24}»", "b") + Map.of("key", "«{base62:24}»").toString());
        show("chars", "«{base62:24}»".toCharArray().length + "«{base62:24}»".substring(3) + "«{base62:24}»".getBytes("UTF-8").length);
        show("equals", "«{base62:24}»".equals(local) + " " + (local == "«{base62:24}»"));
        Supplier<String> supplier = () -> "«{base62:24}»";
        show("lambda", supplier.get());
        Object object = "«{base62:24}»";
        show("cast", (String) object + (Object) "«{base62:24}»");
        local += "«{base62:24}»";
        show("append", new StringBuilder("«{base62:24}»").append("«{base62:24}»") + local);
        try {
            throw new IllegalStateException("«{base62:24}»");
        } catch (IllegalStateException e) {
            show("thrown", e.getMessage());
        }
        Runnable anonymous = new Runnable() {
            String inner = "«{base62:24}»";

            public void run() {
                show("anonymous", inner);
            }
        };
        anonymous.run();
        show("array", new String[] {"«{base62:24}»"}[0]);
    }
}
