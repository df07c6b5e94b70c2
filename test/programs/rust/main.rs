//! Every context of Rust in which a secret may stand.
use std::collections::HashMap;
use std::fmt::Display;

const KEY: &str = "«{base62:24}»";
static TOKEN: &'static str = r#"a"«{base62:24}»"#;

struct Client<'a> {
    key: &'a str,
    owned: String,
}

impl<'a> Client<'a> {
    fn new(key: &'a str) -> Self {
        Client { key, owned: "«{base62:24}»".to_string() }
    }
}

fn show(label: &str, value: impl Display) {
    println!("{} {}", label, value);
}

fn give() -> &'static str {
    "«{base62:24}»"
}

fn owned() -> String {
    String::from("«{base62:24}»")
}

fn pick(flag: bool) -> &'static str {
    if flag { "«{base62:24}»" } else { "x-«{base62:24}»" }
}

mod inner {
    use std::fmt::Write;

    pub fn get() -> String {
        let mut text = String::new();
        write!(text, "{:>3} «{base62:24}» {{}}", 7).unwrap();
        text.push_str("«{base62:24}»");
        text
    }
}

fn main() {
    show("line", format!("{}{}", line::key(), line::inner::key("x")));
    let local = "«{base62:24}»";
    let typed: &str = "«{base62:24}»";
    let reference: &'static str = r"«{base62:24}»";
    show("simple", format!("{}{}{}{}{}", KEY, TOKEN, local, typed, reference));
    println!("direct «{base62:24}»");
    println!("format {} «{base62:24}» {0} {local}", 1);
    println!("{}", "«{base62:24}»");
    println!("{named}", named = "«{base62:24}»",);
    let text = format!("a «{base62:24}» {{}}");
    show("format", text);
    let client = Client::new("«{base62:24}»");
    show("struct", format!("{}{}", client.key, client.owned));
    show("functions", [give(), &owned(), pick(true), pick(false)].concat());
    show("inner", inner::get());
    let mut map: HashMap<&str, &str> = HashMap::new();
    map.insert("key", "«{base62:24}»");
    map.insert("«{base62:24}»", "x");
    show("map", map["key"]);
    let list = vec!["«{base62:24}»", "b"];
    let array = ["«{base62:24}»", "c"];
    show("list", list.join(",") + array[0]);
    let optional = Some("«{base62:24}»");
    show("optional", optional.unwrap_or("«{base62:24}»"));
    show("method", "«{base62:24}»".len() + "«{base62:24}»".to_uppercase().len());
    show("owned", "«{base62:24}»".to_owned() + "«{base62:24}»");
    let into: String = "«{base62:24}»".into();
    show("into", into);
    show("escaped", "tab\t\"«{base62:24}»\" {braces}");
    show("compare", local == "«{base62:24}»");
    show("spread", "-----BEGIN-----\n«{base64:40}»\n");
    show("url", "«postgres://app:{base62:16}@db.example.net/app»");
    let thread = std::thread::spawn(|| "«{base62:24}»".len());
    show("thread", thread.join().unwrap());
    let closure = || "«{base62:24}»";
    show("closure", closure());
    let tuple: (&str, i32) = ("«{base62:24}»", 1);
    show("tuple", tuple.0);
    match local {
        "a" => show("no", ""),
        other if other == "«{base62:24}»" => show("no", ""),
        _ => show("match", "«{base62:24}»"),
    }
    assert_ne!(local, "«{base62:24}»", "unequal {}", 1);
    assert!(local != "x", "wrong «{base62:24}» {}", 2);
    let nested = Some(Some("«{base62:24}»")).flatten().map(|s| s.len() + "«{base62:24}»".len());
    show("nested", nested.unwrap());
    if let Some(text) = Some("«{base62:24}»") {
        show("let", text);
    }
    let text: std::borrow::Cow<'static, str> = "«{base62:24}»".into();
    show("cow", text);
    let boxed: Box<dyn std::error::Error> = "«{base62:24}»".into();
    show("error", boxed);
    let result: Result<u8, &'static str> = Err("«{base62:24}»");
    show("result", result.unwrap_err());
    print!("{0} {0:?} «{base62:24}»\n", 1);
    let constant = {
        const INNER: &str = "«{base62:24}»";
        INNER.len()
    };
    show("constant", constant);
    let bytes: &[u8] = "«{base62:24}»".as_bytes();
    show("bytes", bytes.len());
}

mod line { pub fn key() -> &'static str { "«{base62:24}»" } pub mod inner { use std::fmt::Debug; pub fn key(other: impl Debug) -> String { format!("{other:?}").replace("«{base62:24}»", "y") } } }
