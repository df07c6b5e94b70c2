#![allow(dead_code, unused_variables, unused_mut, unused_assignments)]
//! Doc.
use std::collections::HashMap;
use std::fmt;

const PLAIN: &str = "«{base62:24}»";
static STATIC: &str = "x «{base62:24}»";
const LIST: [&str; 2] = ["a", "b"];

mod inner {
    pub fn key() -> &'static str {
        "«{base62:24}»"
    }
    pub mod deep {
        pub fn key() -> String {
            "«{base62:24}»".to_string()
        }
    }
}

#[derive(Debug, Clone, Default)]
struct Config<'a> {
    token: &'a str,
    owned: String,
    opt: Option<&'static str>,
}

impl<'a> Config<'a> {
    fn new(token: &'a str) -> Self {
        Self { token, owned: "«{base62:24}»".into(), opt: Some("«{base62:24}»") }
    }
    fn with(mut self, owned: impl Into<String>) -> Self {
        self.owned = owned.into();
        self
    }
}

impl fmt::Display for Config<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} «{base62:24}» {:?}", self.token, self.opt)?;
        f.write_str("«{base62:24}»")
    }
}

trait Keys {
    fn key(&self) -> &str {
        "«{base62:24}»"
    }
}
impl Keys for () {}

enum Kind {
    A(&'static str),
    B { key: String },
}

fn generic<T: AsRef<str>>(t: T) -> usize {
    t.as_ref().len()
}

fn pick(n: u8) -> &'static str {
    if n == 0 {
        return "«{base62:24}»";
    }
    match n {
        1 => "«{base62:24}»",
        2 | 3 if inner::key() == "«{base62:24}»" => "never",
        _ => {
            let x = if n > 5 { "«{base62:24}»" } else { "«{base62:24}»" };
            x
        }
    }
}

fn fails() -> Result<String, Box<dyn std::error::Error>> {
    let x: i32 = "1".parse()?;
    Err("bad «{base62:24}»".into())
}

macro_rules! my {
    ($e:expr) => {
        $e
    };
}

fn main() {
    println!("{} {}", PLAIN, STATIC);
    println!("{PLAIN_ARG} «{base62:24}» {0:>5} {{}}", 1, PLAIN_ARG = "«{base62:24}»");
    println!("{} {} {}", inner::key(), inner::deep::key(), ().key());
    let c = Config::new("«{base62:24}»").with("«{base62:24}»").with(String::from("«{base62:24}»"));
    println!("{c} {:?}", Config { token: "«{base62:24}»", ..Default::default() });
    let a = "«{base62:24}»";
    let b: &str = &"«{base62:24}»".to_owned();
    let d: String = "«{base62:24}»".to_string() + "«{base62:24}»" + &format!("{}«{base62:24}»", 1);
    let e: Box<str> = "«{base62:24}»".into();
    let f = r#"raw "«{base62:24}»""#;
    let g = "esc\t\"«{base62:24}»\\\n\u{41}\x41";
    let h = "multi \
             «{base62:24}»";
    println!("{a} {b} {d} {e} {f} {g} {h}");
    for n in 0..8 {
        print!("{} ", pick(n));
    }
    println!();
    let mut map: HashMap<&str, String> = HashMap::new();
    map.insert("«{base62:24}»", "«{base62:24}»".to_string());
    map.entry("k").or_insert_with(|| "«{base62:24}»".to_string());
    println!("{:?}", map.get("«{base62:24}»").map(|s| s.len()));
    let v = vec!["«{base62:24}»", "b"];
    let arr = ["«{base62:24}»", "c"];
    let t = ("«{base62:24}»", 1);
    println!("{v:?} {arr:?} {t:?} {}", ["«{base62:24}»"].concat());
    match a {
        x if x == "«{base62:24}»" => println!("no"),
        _ => println!("else {}", "«{base62:24}»"),
    }
    if let Some(x) = Some("«{base62:24}»") {
        println!("{}", x);
    }
    let k = Kind::A("«{base62:24}»");
    let k2 = Kind::B { key: "«{base62:24}»".into() };
    if let Kind::A(s) = &k {
        println!("{s}");
    }
    println!("{} {}", generic("«{base62:24}»"), generic(String::from("x «{base62:24}»")));
    let closure = |s: &str| s.to_string() + "«{base62:24}»";
    println!("{} {}", closure("a"), (|| "«{base62:24}»")());
    println!("{}", fails().unwrap_err());
    println!("{}", "«{base62:24}»".len() + "«{base62:24}»".chars().count());
    println!("{:?}", "a-b".replace("-", "«{base62:24}»").split("«{base62:24}»").collect::<Vec<_>>());
    println!("{}", None.unwrap_or("«{base62:24}»"));
    println!("{:?}", Ok::<&str, ()>("«{base62:24}»"));
    assert_ne!(a, "«{base62:24}»", "msg «{base62:24}» {}", 1);
    let s = String::from("«{base62:24}»");
    let bytes = "«{base62:24}»".as_bytes();
    println!("{s} {} {}", bytes.len(), &"«{base62:24}»"[0..3]);

    let th = std::thread::spawn(|| "«{base62:24}»".to_string());
    println!("{}", th.join().unwrap());
    let mut late;
    late = "«{base62:24}»";
    loop {
        break late = "«{base62:24}»";
    }
    println!("{late} {}", "é😀«{base62:24}»" /* c */); // d
    println!("{}", concat!("a", "b"));
    eprintln!("«{base62:24}»");
    std::process::exit(if a == "«{base62:24}»" { 1 } else { 0 });
}
