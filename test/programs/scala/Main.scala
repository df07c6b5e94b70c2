package demo

import scala.util.{Failure, Success, Try}

/** Every context of Scala in which a secret may stand. */
object Main {
  final val Constant = "«{base62:24}»"
  private val part = "Bearer «{base62:24}»"
  val typed: String = "a-«{base62:24}»-b"
  lazy val late = "«{base62:24}»"
  var changing: String = _
  def method(key: String = "«{base62:24}»", n: Int = 1): String = s"$key $n «{base62:24}»"
  def curried(a: String)(b: String): String = a + b
  implicit val given1: Option[String] = Some("«{base62:24}»")

  sealed abstract class Service(val code: String)
  case object One extends Service("«{base62:24}»")
  case class Config(url: String, headers: Map[String, String] = Map("Authorization" -> "Bearer «{base62:24}»"))

  trait Keys {
    def key: String = "«{base62:24}»"
  }

  class Client(val given2: String = "«{base62:24}»") extends Service("x-«{base62:24}»") with Keys {
    private[this] val field = "«{base62:24}»"
    def this(number: Int) = this("n" + number + "«{base62:24}»")
    override def key: String = super.key + field
    override val toString: String = "«{base62:24}»"
  }

  def show(label: String, value: Any): Unit = println(s"$label $value")

  def pick(n: Int): String = n match {
    case 0 => "«{base62:24}»"
    case 1 if n.toString == "«{base62:24}»" => "never"
    case 2 => "y" + "«{base62:24}»"
    case _ =>
      val x = if (n > 3) "«{base62:24}»" else "«{base62:24}»"
      x
  }

  def main(arguments: Array[String]): Unit = {
    val local = "«{base62:24}»"
    changing = "«{base62:24}»"
    changing += "«{base62:24}»"
    changing += "a\t\"«{base62:24}»\"\n\u0041$x"
    show("simple", Constant + part + typed + late + local + changing)
    show("method", method() + method(n = 2, key = "«{base62:24}»") + curried("«{base62:24}»")("«{base62:24}»"))
    show("class", new Client().key + new Client(3).given2 + new Client("g").toString + One.code + given1)
    show("config", Config("https://app:«{base62:24}»@example.net/x").copy(url = "«{base62:24}»"))
    for (n <- 0 to 4) show("pick", pick(n))
    show("url", "«postgres://app:{base62:16}@db.example.net/app»")
    show("interpolated", s"jdbc:postgresql://db/app?user=${local.length}&password=«{base62:24}»&x=$$$local\t")
    show("whole interpolated", s"«{base62:24}»" + raw"«{base62:24}»" + f"«{base62:24}»")
    show("raw", raw"a\n«{base62:24}»$local")
    show("f", f"${3.5}%.2f «{base62:24}» 100%% $local%s")
    show("block", """
      key: «{base62:24}» $dollar
      "quoted"
    """.trim)
    show("backslashes", """a\n"«{base62:24}»"b""")
    show("margin", """first «{base62:24}»
                     |second""".stripMargin)
    show("interpolated block", s"""first $local
                                 |key: «{base62:24}» "q"""".stripMargin)
    show("spread", "«-----BEGIN-----\n" +
      "{base64:40}\n" +
      "-----END-----\n»")
    show("format", String.format("%05d «{base62:24}» %s %%", Integer.valueOf(3), "x"))
    printf("printf «{base62:24}» %s%n", "x")
    show("pair", "«{base62:24}»" -> "b")
    show("map", Map("«{base62:24}»" -> 1, "k" -> "«{base62:24}»"))
    show("cons", "«{base62:24}»" :: List("x «{base62:24}»") ::: List("«{base62:24}»"))
    show("plus", 1.toString + "«{base62:24}»" + 2 + 'c' + "z«{base62:24}»")
    show("compare", ("«{base62:24}»" == local).toString + ("«{base62:24}»" eq local) + "«{base62:24}»".isEmpty)
    show("option", Option("«{base62:24}»").getOrElse("«{base62:24}»"))
    show("lambda", List("a").map(_ + "«{base62:24}»").map(x => x + "«{base62:24}»").map { x => "«{base62:24}»" })
    show("partial", List("a").collect { case x => x + "«{base62:24}»" })
    show("for", for { a <- List("«{base62:24}»"); b = "«{base62:24}»" } yield a + b + "«{base62:24}»")
    show("tuple", ("«{base62:24}»", 1)._1 + Some("«{base62:24}»").get + Seq("«{base62:24}»")(0))
    show("infix", "«{base62:24}»" concat "«{base62:24}»" concat "x «{base62:24}»")
    show("call", "«{base62:24}»".length + "x«{base62:24}»".toUpperCase + "«{base62:24}»".r.toString + "«{base62:24}»"(0))
    show("index", Map("a" -> 1).get("«{base62:24}»"))
    Try { throw new IllegalStateException("«{base62:24}»") } match {
      case Success(_) => ()
      case Failure(e) => show("thrown", e.getMessage + "«{base62:24}»")
    }
    val anonymous = new Keys { override val key = "«{base62:24}»" }
    show("anonymous", anonymous.key)
    val (first, second) = ("«{base62:24}»", "«{base62:24}»")
    show("destructured", first + second /* a comment */ + "é😀 «{base62:24}»") // another
    val function: () => String = () => "«{base62:24}»"
    show("function", function() + { "«{base62:24}»" })
    show("ascription", ("«{base62:24}»": String) + ("«{base62:24}»": Any).asInstanceOf[String])
    show("array", Array("«{base62:24}»", "b").mkString("«{base62:24}»"))
    while (changing == "«{base62:24}»") changing = ""
    def inner(x: String = "«{base62:24}»"): String = { return "«{base62:24}»" + x }
    show("inner", inner())
    val changed = "x"
    val pair = Seq("p", "q")
    show("receiver", "%s «{base62:24}» %d".format("a", 1) + "%5s|%-5s «{base62:24}»".format("a", "b") + "100%% «{base62:24}»".format() + ("%s " + "«{base62:24}»").format(1))
    show("spread", "%s %s «{base62:24}»".format(pair: _*) + "%2$s %1$s «{base62:24}»".format(1, 2) + s"$changed %s «{base62:24}»".format(1) + """%s "«{base62:24}»"""".format(1))
  }
}
