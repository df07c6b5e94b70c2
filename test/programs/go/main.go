// Every context of Go in which a secret may stand.
package main

import (
	"demo/auth"
	"encoding/json"
	"fmt"
	"strings"
)

type Token string

type Config struct {
	Key    string `json:"key"`
	Token  Token
	Header map[string]string
}

const single = "«{base62:24}»"

const (
	first = "plain"
	group = "«{base62:24}»"
	last  = 3
)

const typed Token = "«{base62:24}»"

var (
	double       = "«{base62:24}»"
	raw          = `«{base62:24}»`
	token  Token = "«{base62:24}»"
)

func show(label string, values ...interface{}) {
	fmt.Println(label, fmt.Sprint(values...))
}

func take(key string, token Token) string { return key + string(token) }

func named() (string, Token) { return "«{base62:24}»", "«{base62:24}»" }

func (c Config) with(token Token) string { return string(token) + c.Key }

func main() {
	const local = "«{base62:24}»"
	show("simple", single, group, typed, double, raw, token, local, first, last)
	show("part", "Bearer «{base62:24}» end\t\"q\"")
	show("raw part", `a\n"«{base62:24}»"`)
	show("concat", "a"+"«{base62:24}»"+"b")
	show("spread", "«-----BEGIN-----\n"+
		"{base64:40}\n"+
		"-----END-----\n»")
	show("sprintf", fmt.Sprintf("%05d «{base62:24}» %s %%", 3, "x"))
	fmt.Printf("printf «{base62:24}» %v\n", []int{1})
	fmt.Printf("«{base62:24}»")
	fmt.Println()
	show("url", "«postgres://app:{base62:16}@db.example.net/app»")
	config := Config{Key: "«{base62:24}»", Token: "«{base62:24}»", Header: map[string]string{"auth": "«{base62:24}»", "«{base62:24}»": "x"}}
	text, _ := json.Marshal(config)
	show("struct", string(text))
	positional := Config{"«{base62:24}»", "t", nil}
	show("positional", positional.Key)
	show("slice", []string{"«{base62:24}»", "b"}, [2]Token{"«{base62:24}»", "c"}, []byte("«{base62:24}»"))
	show("call", take("«{base62:24}»", "«{base62:24}»"), config.with("«{base62:24}»"))
	one, two := named()
	show("return", one, two)
	switch double {
	case "«{base62:24}»":
		show("no")
	default:
		show("switch")
	}
	if double == "«{base62:24}»" || strings.HasPrefix(double, "«{base62:24}»") {
		show("no")
	}
	config.Token = "«{base62:24}»"
	config.Key += "«{base62:24}»"
	show("assign", config.Token, config.Key)
	func() { show("closure", "«{base62:24}»") }()
	channel := make(chan string, 1)
	channel <- "«{base62:24}»"
	show("channel", <-channel)
	defer show("defer", "«{base62:24}»")
	show("length", len("«{base62:24}»"), "«{base62:24}»"[2:5], string("«{base62:24}»"[0]))
	if token == "«{base62:24}»" || config.Token != "«{base62:24}»" {
		show("named", token+"«{base62:24}»")
	}
	switch token {
	case "«{base62:24}»":
		show("no")
	}
	var any interface{} = "«{base62:24}»"
	show("any", any.(string))
	show("convert", Token("«{base62:24}»"), []rune("«{base62:8}»"))
	show("foreign", auth.New("«{base62:24}»", "«{base62:24}»"), auth.All("«{base62:24}»", "a"))
	foreign := auth.Config{Key: "«{base62:24}»", Name: "«{base62:24}»"}
	foreign.Key = "x" + foreign.Key
	auth.Default, auth.Plain = auth.Token("«{base62:24}»"), "«{base62:24}»"
	auth.Default = "«{base62:24}»"
	var declared auth.Token = "«{base62:24}»"
	tokens := map[string]auth.Token{"«{base62:24}»": "«{base62:24}»"}
	show("fields", foreign.Use("«{base62:24}»"), auth.Default, auth.Plain, declared, tokens, giveForeign())
	if declared == "«{base62:24}»" {
		show("no")
	}
	inTypes("k")
}

type Nested struct {
	Token
	Keys   []Token
	Inline struct{ Key Token }
}

func pointer[T any](value T) *T { return &value }

func joined[T ~string](text T) T { return text + "«{base62:24}»" }

func inTypes(key string) {
	nested := Nested{Token: "«{base62:24}»", Keys: []Token{"«{base62:24}»"}, Inline: struct{ Key Token }{"«{base62:24}»"}}
	nested.Keys = append(nested.Keys, "«{base62:24}»")
	nested.Keys[0] = "«{base62:24}»"
	lists := map[Token][]Token{"«{base62:24}»": {"«{base62:24}»"}}
	lists["«{base62:24}»"] = nil
	show("lists", nested.Keys, nested.Inline, len(lists), []Nested{{Token: "«{base62:24}»"}}[0].Token, key == "«{base62:24}»")
	for _, key := range nested.Keys {
		show("key", key+"«{base62:24}»")
	}
	channel := make(chan Token, 1)
	channel <- "«{base62:24}»"
	take := func(token Token, key string) string { return string(token) + key }
	show("functions", <-channel, take("«{base62:24}»", "«{base62:24}»"), *pointer[Token]("«{base62:24}»"), *pointer("«{base62:24}»"), joined(Token("«{base62:24}»")))
	type T struct{ Key Token }
	show("local", T{"«{base62:24}»"})
	const both = "«{base62:24}»"
	var token Token = both
	show("both", token, both)
}

func giveForeign() auth.Token { return "«{base62:24}»" }
