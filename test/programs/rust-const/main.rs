#![allow(dead_code, unused_variables)]
use std::collections::HashMap;
pub const PUB: &str = "«{base62:24}»";
pub(crate) static PUB2: &str = "p «{base62:24}»";
const BYTES: &[u8] = b"«{base62:24}»";
const FIXED: &[u8; 24] = b"«{base62:24}»";
const TUP: (&str, u8) = ("«{base62:24}»", 7);
const ARR: [&str; 2] = ["«{base62:24}»", "b"];
static SL: &[&str] = &["x", "«{base62:24}»"];
const NEST: &[(&str, &str)] = &[("k", "«{base62:24}»"), ("l", "m")];
const OPT: Option<&str> = Some("«{base62:24}»");
struct Conf { key: &'static str, n: u8 }
const CONF: Conf = Conf { key: "«{base62:24}»", n: 3 };
static SCONF: Conf = Conf { key: "«{base62:24}»", n: 4 };
static RCONF: &Conf = &Conf { key: "«{base62:24}»", n: 5 };
mod a {
    pub const KEY: &str = "«{base62:24}»";
    pub mod b { pub static KEY2: &str = "«{base62:24}»"; }
    pub fn k() -> &'static str { KEY }
}
use a::b::KEY2;
fn slice(b: &[u8]) -> usize { b.len() }
fn exact(b: &[u8; 24]) -> usize { b.len() }
macro_rules! pair { ($k:expr, $v:expr) => { ($k, $v) }; }
impl Conf {
    /// Doc.
    pub const K: &'static str = "«{base62:24}»";
    fn k(&self) -> String { format!("{}-{}", Self::K, self.key) }
}
fn f(x: u8) -> &'static str { match x { 0 => PUB, _ if PUB == "q" => "n", _ => a::KEY } }
fn main() {
    println!("{PUB} {PUB2:>30} {} {}", BYTES.len(), FIXED[0]);
    println!("{PUB}"); let s = format!("{PUB}/{PUB2}"); println!("{s}");
    println!("{} {} {:?} {}", TUP.0, TUP.1, TUP, ARR[0]);
    for x in ARR { println!("{x}"); } for x in ARR.iter() { print!("{x} "); } for x in SL { print!("{x} "); }
    println!("{} {:?} {:?} {}", SL[1], SL, NEST, NEST[0].1);
    println!("{:?} {} {}", OPT, OPT.unwrap(), OPT.map(|x| x.len()).unwrap_or(0));
    println!("{} {} {} {} {}", CONF.key, SCONF.key, RCONF.key, CONF.n, CONF.k());
    println!("{} {} {} {}", a::KEY, KEY2, a::b::KEY2, a::k());
    println!("{} {} {}", slice(b"«{base62:24}»"), exact(b"«{base62:24}»"), slice(BYTES));
    let h: &[u8] = b"«{base62:24}»"; let v = b"«{base62:24}»".to_vec(); let r = br#"«{base62:24}»"#;
    println!("{} {} {}", h.len(), v.len(), r.len());
    println!("{:?} {}", pair!("k", "«{base62:24}»"), pair!(1, "x «{base62:24}»").1.len());
    println!("{} {}", Conf::K, CONF.k()); let t = Conf::K.len(); println!("{t} {}", f(0).len() + f(1).len());
    println!("{}", concat!("a", "«{base62:24}»", "b")); let c = concat!("«{base62:24}»", "\n"); print!("{c}");
    let m: HashMap<&str, &str> = HashMap::from([("k", PUB)]); println!("{m:?} {}", m["k"] == PUB);
    println!("{}", &PUB[1..3]); println!("{}", PUB.to_string() + PUB2); println!("{:?}", [PUB, PUB2].concat()); let z: &'static str = PUB; println!("{z} {}", { let q = &ARR; q[0] });
    print!("«{base62:24}»\n"); println!("«{base62:24}»\n"); eprint!("«{base62:24}»\n"); println!(r"raw «{base62:24}» {{}}"); println!("a{{b «{base62:24}»}}");
    assert!(PUB.len() > 2, "{PUB} bad"); let w = if PUB.is_empty() { PUB } else { "«{base62:24}»" }; println!("{w}");
    const INNER: &str = "«{base62:24}»"; println!("{INNER} {}", INNER.len()); let e: Result<(), String> = Err(format!("{INNER}")); println!("{e:?}"); println!("{0} {0:?} {PUB} {x}", INNER, x = PUB2);
}
