#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Docstring."""
from __future__ import annotations

import enum
import logging
import sys
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import ClassVar, Final, NamedTuple

logging.basicConfig(stream=sys.stdout, format="%(message)s", level=logging.INFO)
log = logging.getLogger(__name__)

KEY: Final = "«{base62:24}»"
A, B = "«{base62:24}»", 'x «{base62:24}»'
a = b = "«{base62:24}»"
(c, d) = ("«{base62:24}»", "«{base62:24}»")


class Color(enum.Enum):
    RED = "«{base62:24}»"
    BLUE = "b«{base62:24}»"


@dataclass
class Config:
    token: str = "«{base62:24}»"
    headers: dict = field(default_factory=lambda: {"Authorization": "Bearer «{base62:24}»"})
    kind: ClassVar[str] = "«{base62:24}»"


class Pair(NamedTuple):
    left: str = "«{base62:24}»"


def deco(key, *, other="«{base62:24}»"):
    def wrap(fn):
        fn.key = key + other
        return fn
    return wrap


@deco("«{base62:24}»", other=f"{'x'}«{base62:24}»")
def decorated(x="«{base62:24}»", /, *args, key='«{base62:24}»', **kw):
    """Doc."""
    global A
    A = "«{base62:24}»"
    return x + key


async def coro():
    return "«{base62:24}»"


def gen():
    yield "«{base62:24}»"
    yield from ["«{base62:24}»"]


class Base:
    __slots__ = ("token",)

    def __init_subclass__(cls, tag="d", **kw):
        cls.tag = tag


class Derived(Base, tag="«{base62:24}»"):
    pass


print(KEY, A, B, a, b, c, d, Color.RED.value, Color("b" + Color.BLUE.value[1:]).name, Config(), Config.kind, Pair())
print(decorated.key, decorated(), A, list(gen()), Derived.tag)
import asyncio
print(asyncio.run(coro()))
log.info("a «{base62:24}» %s", "x")
log.info("plain «{base62:24}»")
log.info(f"f «{base62:24}» {A!r:>30}")
print("%s «{base62:24}» %d%%" % ("a", 3), "%(k)s «{base62:24}»" % {"k": 1})
print("a" "b «{base62:24}»" 'c', ("x"
      "«{base62:24}»"
      f"{A}"))
print(f"{A:{20}} «{base62:24}» {{literal}} {A!s} {'nested ' + 'q'}")
print(f'''tri {A} "«{base62:24}»" ''', rf"\d{A}«{base62:24}»", Rb"\x «{base62:24}»", b'a' b"c")
print(r"\n«{base62:24}»", u"«{base62:24}»", "é😀«{base62:24}»", "tab\t«{base62:24}»\\")
print({**{"k": "«{base62:24}»"}, "z": "«{base62:24}»"}, {"«{base62:24}»"}, [*["«{base62:24}»"]])
print("«{base62:24}»" if A else "«{base62:24}»", not "«{base62:24}»", A and "«{base62:24}»", "«{base62:24}»" in A)
print((lambda k="«{base62:24}»": k + "«{base62:24}»")(), [x + "«{base62:24}»" for x in "ab" if x != "«{base62:24}»"])
if (n := "«{base62:24}»") and len("«{base62:24}»") > 3:
    print(n, "«{base62:24}»"[0:3], "x«{base62:24}»".split("x")[1], "«{base62:24}»".encode(), bytes("«{base62:24}»", "utf8"))
match A:
    case "x":
        pass
    case "«{base62:24}»":
        print("no")
    case "pre «{base62:24}»":
        print("no")
    case _ if A == "«{base62:24}»":
        print("no")
match "open " + "sesame", 1:
    case [word, _]:
        match word:
            case "«open sesame»":
                print("open")
match b"sword" + b"fish":
    case b"«swordfish»":
        print("open")
try:
    assert A != "«{base62:24}»", "«{base62:24}»"
    raise ValueError("bad «{base62:24}»") from KeyError("«{base62:24}»")
except ValueError as e:
    print(e, repr(e.__cause__))
with open("/dev/null", "w") as f:
    print("«{base62:24}»", file=f, end="«{base62:24}»")
print(*("«{base62:24}»",), sep="«{base62:24}»")
p = partial(print, "«{base62:24}»", sep='')
p("«{base62:24}»")
x = "«{base62:24}»"; y = '«{base62:24}»' # comment "x"
print(x, y); del x
def f():
	t = "«{base62:24}»"	# tabs
	return t
print(f(), "".join(["«{base62:24}»", "b"]), "{} {}".format("«{base62:24}»", 'z'), "a".replace("a", "«{base62:24}»"))
long = ("«{base62:24}»"
        + "x" +
        'y «{base62:24}»')
print(long, """
multi «{base62:24}»
""".strip(), type("X", (), {"k": "«{base62:24}»"}).k)
print((b"a"
       b"«{base62:24}»"), "{} «{base62:24}» {k}".format(1, k=2), ("{x} " "«{base62:24}»").format_map({"x": 1}), f"{A} {{}} «{base62:24}»".format(3))
pem = "«-----BEGIN-----\n" + \
    "{base64:40}\n" + "-----END-----\n»"
print(pem)
def shadowed(os):
    return "«{base62:24}»" + os
print(shadowed("x"))
lines = "a\
«{base62:24}»"
print(lines)
