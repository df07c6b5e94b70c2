import groovy.transform.Field
import groovy.transform.ToString

@Field String fa = '«{base62:24}»'
@Field static final String FB = "«{base62:24}»"
def a = '«{base62:24}»'
String b = "«{base62:24}»"
final c = """tri «{base62:24}»"""
def d = '''tri '«{base62:24}»' '''
def e = /slashy «{base62:24}» \d/
def f = $/dollar «{base62:24}» $$x/$
def g = "g $a «{base62:24}» ${b.size()}"
def h = """m $a
«{base62:24}»
"""
def i = /s ${a} «{base62:24}»/
def (j, k) = ['«{base62:24}»', "«{base62:24}»"]
def m = [key: '«{base62:24}»', 'other': "«{base62:24}»", ('x' + 'y'): '«{base62:24}»', "«{base62:24}»": 1]
def l = ['a', '«{base62:24}»'] as String[]
println "$a $b $c $d $e $f ${g} $h $i $j $k $m ${l.toList()} $fa $FB"
class Cfg {
  static final String KEY = '«{base62:24}»'
  static String k2 = "«{base62:24}»"
  String k3 = '«{base62:24}»'
  final String k4 = "«{base62:24}»"
  def k5 = '«{base62:24}»'
  private String k6
  Cfg(String k6 = '«{base62:24}»') { this.k6 = k6 }
  String get() { '«{base62:24}»' }
  String get2() { return "x «{base62:24}»" }
  static String st(String x = '«{base62:24}»') { x }
  String toString() { "$k3 $k4 $k5 $k6 «{base62:24}»" }
  def propertyMissing(String n) { n + '«{base62:24}»' }
}
@ToString class P { String n = '«{base62:24}»'; List<String> l = ['«{base62:24}»'] }
enum E { A('«{base62:24}»'), B("«{base62:24}»"); final String k; E(String k) { this.k = k } }
interface I { String K = '«{base62:24}»' }
trait T { String tk() { '«{base62:24}»' } }
class TT implements T, I {}
println Cfg.KEY + Cfg.k2 + new Cfg() + new Cfg().get() + new Cfg().get2() + Cfg.st() + new Cfg().zork + new P() + E.A.k + E.B.k + I.K + new TT().tk()
println '«{base62:24}»'
println("«{base62:24}»")
println '«{base62:24}»' + a
println a + '«{base62:24}»'
def m1(x, y = '«{base62:24}»') { x + y }
println m1('«{base62:24}»')
println m1("«{base62:24}»", '«{base62:24}»')
def cl = { x -> x + '«{base62:24}»' }; def cl2 = { '«{base62:24}»' }; def cl3 = { String x = '«{base62:24}»' -> x }
println cl('q') + cl2() + cl3()
println([1, 2].collect { "«{base62:24}» $it" })
println(['b'].inject('«{base62:24}»') { acc, x -> acc + x })
switch (a) { case '«{base62:24}»': println 1; break; case ['«{base62:24}»', 'x']: println 2; break; default: println '«{base62:24}»' }
println a == '«{base62:24}»' ? 'y' : '«{base62:24}»'
println System.getenv('NOPE_Q') ?: '«{base62:24}»'
println(null ?: "«{base62:24}»")
def n = null; println n?.x ?: '«{base62:24}»'
println '«{base62:24}»'.size() + "«{base62:24}»".length()
println '«{base62:24}»'.bytes.length
println "k=${'«{base62:24}»'} j=${m1('«{base62:24}»')}"
println 'it\'s «{base62:24}»\t"x"'
println "it's «{base62:24}»\t\"x\" \$y"
if (a != '«{base62:24}»' && '«{base62:24}»') println 'ok'
for (x in ['«{base62:24}»', "«{base62:24}»"]) println x
try { throw new RuntimeException('«{base62:24}»') } catch (ex) { println ex.message + "«{base62:24}»" }
try { assert a == '«{base62:24}»' : "msg «{base62:24}»" } catch (AssertionError ex) { println 'assert' }
println String.format('%s «{base62:24}» %d', '«{base62:24}»', 5)
println sprintf('%s-«{base62:24}»', 'z')
def sb = new StringBuilder('«{base62:24}»'); sb << '«{base62:24}»' << "«{base62:24}»"; println sb
def list = []; list << '«{base62:24}»'; list.add('«{base62:24}»'); list += '«{base62:24}»'; println list
def map = [:]; map.x = '«{base62:24}»'; map['y'] = "«{base62:24}»"; map.put('z', '«{base62:24}»'); map << [w: '«{base62:24}»']; println map
println('«{base62:24}»' in list); println(a =~ /q/ ? 1 : 0); println('ab'.replaceAll('a', '«{base62:24}»')); println '«{base62:24}»'*2; println '«{base62:24}»'[0..2]; println '«{base62:24}»' - 'x'
println(['k', '«{base62:24}»'].join(':')); println "«{base62:24}»" as String; println((String) '«{base62:24}»'); def (x1, y1) = "«{base62:24}»:b".split(':'); println x1 + y1
String s2; s2 = '«{base62:24}»'; s2 += "«{base62:24}»"; println s2; println "${-> '«{base62:24}»'}"; with { println '«{base62:24}»' }; println "https://u:«{base62:24}»@h/p"; println 'ключ «{base62:24}»'
def json = '{"k": "«{base62:24}»"}'; println json; println "{\"k\": \"«{base62:24}»\"}"; def gs = "«{base62:24}»$a"; println gs.class.simpleName; println([('«{base62:24}»'): 2]); def mm = [key: "«{base62:24}»"].key; println mm
def tail = 'x'
println 'plus «{base62:24}»' + tail + "b «{base62:24}»" + 1
println "plus «{base62:24}»" + tail.size() * 2
