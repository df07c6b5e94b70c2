#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Every context of Python in which a secret may stand; each prints what it got."""
from __future__ import annotations

import asyncio
import enum
import json
import logging
import sys
from dataclasses import dataclass, field

DOUBLE = "«{password:24}»"
SINGLE = '«{password:24}»'
TRIPLE = """«{base62:24}»"""
RAW = r"«{base62:24}»"
BYTES = b"«{base62:24}»"
UNICODE = u'«{base62:24}»'


def show(label, value):
    print(label, value)


show("simple", DOUBLE + SINGLE + TRIPLE + RAW + UNICODE)
show("bytes", BYTES)
show("part", "Bearer «{base62:24}» end")
show("braces", 'a {json} "b" \'c\' \\ «{base62:24}»\n')
show("triple part", """one {x}
  two "«{base62:24}»"
""")
name = "n"
show("f", f"{name!r:>4} «{base62:24}» {{}} {len(name)}")
show("f nested", f"{'«{base62:24}»'.lower()} {name}")
show("raw part", r"\d{2} «{base62:24}» \w")
show("raw f", rf"\d{{2}} {name} «{base62:24}»")
show("bytes part", b"x=«{base62:24}»;\n")
show("percent", "100%% %s «{base62:24}» %d" % (name, 3))
show("percent whole", "«{base62:24}»" % ())
show("adjacent", "one " '«{base62:24}»' " two")
show("spread", (
    "«-----BEGIN KEY-----\n"
    "{base64:40}\n"
    "-----END KEY-----»\n"
))
show("plus", "«abc{base62:10}" + "{base62:10}»")
show("pem", """«-----BEGIN KEY-----
{base64:40}
{base64:40}
-----END KEY-----
»""")
show("url", "«postgresql://app:{base62:16}@db.example.net/app»")
show("url part", f"postgresql://app:«{base62:16}»@{name}/app")
show("named", "\N{BULLET} {x} «{base62:24}» \x41")

OPTIONS = {"key": "«{base62:24}»", "«{base62:24}»": 1, 'list': ['«{base62:24}»', ("«{base62:24}»",)]}
show("dict", json.dumps(OPTIONS))


def with_default(key="«{base62:24}»", *, token: str = '«{base62:24}»') -> str:
    """A docstring."""
    return key + token


show("default", with_default())
show("keyword", with_default(key='«{base62:24}»', token="«{base62:24}»"))


def tagged(label):
    return lambda f: lambda: f() + label


@tagged("«{base62:24}»")
def decorated():
    return '«{base62:24}»'


show("decorator", decorated())


@dataclass
class Settings:
    key: str = "«{base62:24}»"
    tokens: list = field(default_factory=lambda: ['«{base62:24}»'])


show("class", Settings())
show("ternary", "«{base62:24}»" if name else '«{base62:24}»')
show("compare", DOUBLE == "«{base62:24}»" or name in ("«{base62:24}»",))
show("method", "«{base62:24}»".upper() + '«{base62:24}»'[3:9])
show("slice", len("«{base62:24}»"))
show("join", "-".join(["«{base62:24}»"] * 2))
show("lambda", (lambda: "«{base62:24}»")())
show("comprehension", [c for c in "«{base62:8}»"])
show("walrus", (w := "«{base62:24}»") and w)
show("assert", isinstance("«{base62:24}»", str))
logging.basicConfig(stream=sys.stdout, format="%(message)s")
logging.getLogger("a").warning("«{base62:24}» %s %d%%", name, 3)
logging.warning("plain %s «{base62:24}»")
show("async", asyncio.run(asyncio.sleep(0, "«{base62:24}»")))
show("enum", Keys.MAIN.value if (Keys := enum.Enum("Keys", {"MAIN": "«{base62:24}»"})) else "")
show("star", [*"«{base62:4}»", *["«{base62:24}»"]])
try:
    raise KeyError("«{base62:24}»")
except KeyError as error:
    show("error", error)
if name == 'other':
    raise ValueError("«{base62:24}»")
print("file", "«{base62:24}»", file=sys.stdout)
