/** Every context of Groovy in which a secret may stand. */
import groovy.transform.Field

@Field String fieldKey = '«{base62:24}»'
@Field final String partKey = "Bearer «{base62:24}»"

class Client {
    static final String CONSTANT = '«{base62:24}»'
    static String shared = "x-«{base62:24}»"
    private String own = '«{base62:24}»'
    final Map headers = [Authorization: 'Bearer «{base62:24}»', other: "y"]

    String method(String key = '«{base62:24}»', int n = 1) {
        return "$key ${n} «{base62:24}»"
    }

    def implicit() {
        '«{base62:24}»'
    }

    String toString() { CONSTANT + shared + own + headers }
}

enum Service {
    ONE('«{base62:24}»'),
    TWO('x-«{base62:24}»');

    final String key

    Service(String key) {
        this.key = key
    }
}

def show(String label, Object value) {
    println "$label $value"
}

def pick(int n) {
    if (n == 0) {
        return '«{base62:24}»'
    }
    def text = n == 1 ? '«{base62:24}»' : "no"
    switch (text) {
        case '«{base62:24}»':
            return "never"
        case 'no':
            return 'w' + '«{base62:24}»'
        default:
            return "«{base62:24}»"
    }
}

def local = '«{base62:24}»'
String typed = "a-«{base62:24}»-b"
def changing = '«{base62:24}»'
changing += '«{base62:24}»'
changing = changing + "a\t\"«{base62:24}»\"\n\u0041\$x"
show('simple', fieldKey + partKey + local + typed + changing)
show('class', new Client().toString() + new Client().method() + new Client().implicit())
show('services', Service.ONE.key + Service.TWO.key)
show('named', new Client().method('«{base62:24}»', 2))
for (n in 0..3) {
    show('pick', pick(n))
}
show('url', '«postgres://app:{base62:16}@db.example.net/app»')
show('mixed', "jdbc:postgresql://db/app?user=${local.length()}&password=«{base62:24}»&x=$local")
show('kept', ["a «{base62:24}»": 1].containsKey('a ' + 'b'))
show('block', '''
    key: «{base62:24}» $dollar
    "quoted"
''')
show('interpolated block', """
    key: «{base62:24}» ${local.length()}
""".trim())
show('spread', '«-----BEGIN-----\n' +
    '{base64:40}\n' +
    '-----END-----\n»')
show('format', String.format('%05d «{base62:24}» %s %%', 3, 'x'))
show('sprintf', sprintf('%s «{base62:24}»', 'x'))
println 'command «{base62:24}»'
show 'command', '«{base62:24}»'
show('list', ['«{base62:24}»', "x «{base62:24}»"] + ['z'])
show('map', [key: '«{base62:24}»', '«{base62:24}»': 2, other: "b «{base62:24}»"])
show('compare', ('«{base62:24}»' == local).toString() + ('«{base62:24}»' in [local]) + !'«{base62:24}»')
show('call', '«{base62:24}»'.length() + '«{base62:24}»'.toUpperCase() + 'x «{base62:24}»'.reverse())
def closure = { String key -> key + '«{base62:24}»' }
def constant = { '«{base62:24}»' }
show('closure', closure('k') + constant())
show('collect', ['a'].collect { it + '«{base62:24}»' })
show('each', ['a'].collect { "$it «{base62:24}»" })
show('ternary', local ? '«{base62:24}»' : 'x «{base62:24}»')
try {
    throw new IllegalStateException('«{base62:24}»')
} catch (IllegalStateException e) {
    show('thrown', e.message)
}
try {
    assert local == '«{base62:24}»' : 'not «{base62:24}»'
} catch (AssertionError e) {
    show('assert', e.message.substring(0, 28))
}
show('bytes', '«{base62:24}»'.bytes.size())
show('end', "é😀 «{base62:24}»") // a comment
