package demo

import java.util.Locale

/** Every context of Kotlin in which a secret may stand. */
private const val CONSTANT = "«{base62:24}»"
const val VISIBLE = "Bearer «{base62:24}»"
val top = "«{base62:24}»"
var typed: String = "a-«{base62:24}»-b"
val getter get() = "«{base62:24}»"
val lazily by lazy { "«{base62:24}»" }
private val list: List<String> = listOf("«{base62:24}»", "x")

enum class Service(val key: String) {
    ONE("«{base62:24}»"),
    TWO("x-«{base62:24}»");
}

interface Keys {
    val key: String
        get() = "«{base62:24}»"
}

open class Base(val key: String)

class Derived(val given: String = "«{base62:24}»") : Base("«{base62:24}»") {
    companion object {
        private const val TAG = "«{base62:24}»"
        @JvmStatic
        val shared: String = "«{base62:24}»"

        fun tag() = TAG + shared
    }

    private val field = "«{base62:24}»"

    constructor(number: Int) : this("n$number «{base62:24}»")

    init {
        show("init", "«{base62:24}»" + field)
    }

    fun method(key: String = "«{base62:24}»", n: Int = 1): String = "$key $n «{base62:24}»"
}

data class Config(val url: String, val headers: Map<String, String> = mapOf("Authorization" to "Bearer «{base62:24}»"))

object Settings {
    const val PASSWORD = "«{base62:24}»"
    val nested = object {
        val key = "«{base62:24}»"
    }.key
}

fun show(label: String, value: Any?) = println("$label $value")

fun pick(n: Int): String {
    if (n == 0) return "«{base62:24}»"
    val text = if (n == 1) "«{base62:24}»" else "no"
    return when (text) {
        "«{base62:24}»" -> "never"
        "no" -> "w" + "«{base62:24}»"
        else -> "«{base62:24}»"
    }
}

fun String.wrapped(mark: String) = mark + this + mark

inline fun <reified T> generic(value: T): String = "${T::class.simpleName}:$value"

fun main(vararg arguments: String) {
    val local = "«{base62:24}»"
    var changing = "«{base62:24}»"
    changing += "«{base62:24}»"
    changing += "a\t\"«{base62:24}»\"\n\u0041\$x"
    show("simple", CONSTANT + VISIBLE + top + typed + getter + lazily + list + local + changing)
    show("services", Service.values().map { it.key + "«{base62:24}»" })
    show("class", Derived().method() + Derived(3).given + Derived.tag() + Derived("g").key)
    show("named", Derived().method(n = 2, key = "«{base62:24}»"))
    show("config", Config("https://app:«{base62:24}»@example.net/x"))
    show("copy", Config("u").copy(url = "«{base62:24}»"))
    show("object", Settings.PASSWORD + Settings.nested)
    for (n in 0..2) show("pick", pick(n))
    show("url", "«postgres://app:{base62:16}@db.example.net/app»")
    show("mixed", "jdbc:postgresql://db/app?user=${local.length}&password=«{base62:24}»&x=$local")
    show("short", "$local-«{base62:24}»-$changing")
    show("raw", """
        key: «{base62:24}»
        "quoted" \n ${local.length} $changing
    """.trimIndent())
    show("raw line", """a"«{base62:24}»"b""")
    show("raw whole", """«{base62:24}»""")
    show("margin", """
        |first «{base62:24}»
        |second
    """.trimMargin())
    show("spread", "«-----BEGIN-----\n" +
        "{base64:40}\n" +
        "-----END-----\n»")
    show("format", String.format(Locale.ROOT, "%05d «{base62:24}» %s %%", 3, "x"))
    System.out.printf("printf «{base62:24}» %s%n", "x")
    show("elvis", System.getProperty("no such") ?: "«{base62:24}»")
    show("pair", "«{base62:24}»" to "b")
    show("map", mapOf("«{base62:24}»" to 1, "k" to "«{base62:24}»").toString())
    show("index", mapOf("a" to 1)["«{base62:24}»"])
    show("call", "«{base62:24}»".wrapped("*") + "«{base62:24}»".length + "x «{base62:24}»".uppercase())
    show("plus", 1.toString() + "«{base62:24}»" + 2)
    show("compare", ("«{base62:24}»" == local).toString() + (local != "«{base62:24}»") + ("«{base62:24}»" in list) + !"«{base62:24}»".isEmpty())
    show("generic", generic("«{base62:24}»") + generic<String>("«{base62:24}»"))
    show("lambda", { "«{base62:24}»" }() + { key: String -> key + "«{base62:24}»" }("k"))
    show("trailing", local.let { "«{base62:24}»" }.also { _ -> "«{base62:24}»".length })
    show("cast", ("«{base62:24}»" as Any).toString() + ("«{base62:24}»" as? String))
    show("chain", listOf("a").joinToString(prefix = "«{base62:24}»") { it + "«{base62:24}»" })
    show("bytes", "«{base62:24}»".toByteArray().size)
    show("array", arrayOf("«{base62:24}»")[0] + "«{base62:24}»"[0])
    val (first, second) = "«{base62:24}»" to "«{base62:24}»"
    show("destructured", first + second)
    try {
        check(local == "«{base62:24}»") { "not «{base62:24}»" }
    } catch (e: IllegalStateException) {
        show("thrown", e.message)
    }
    val anonymous = object : Keys {
        override val key: String
            get() {
                return "«{base62:24}»"
            }
    }
    show("anonymous", anonymous.key)
    fun inner(x: String = "«{base62:24}»") = x
    show("inner", inner() + run { return@run "«{base62:24}»" })
    show("builder", buildString { append("«{base62:24}»"); append('x').append("é😀 «{base62:24}»") })
    val nullable: String? = "«{base62:24}»"
    show("nullable", nullable?.length)
    val pick = if (local.isEmpty()) "«{base62:24}»" else "«{base62:24}»" + "z"
    show("if", pick /* a comment */ + "«{base62:24}»") // and another
    do {
        changing = "«{base62:24}»"
    } while (changing == "x")
    show("end", changing)
}
