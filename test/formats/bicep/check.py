"""Says that a Bicep file parses, and that what its values refer to is declared in it."""
import sys

import tree_sitter_bicep
from tree_sitter import Language, Node, Parser


def nodes(node: Node):
    yield node
    for child in node.named_children:
        yield from nodes(child)


def text(node: Node) -> str:
    return node.text.decode()


with open(sys.argv[1], "rb") as file:
    tree = Parser(Language(tree_sitter_bicep.language())).parse(file.read())
assert not tree.root_node.has_error, str(tree.root_node)

every = list(nodes(tree.root_node))
declarations = [node for node in every if node.type.endswith("_declaration")]
declared = {text(child) for node in declarations for child in node.named_children if child.type == "identifier"}
values = [node.named_children[-1] for node in every if node.type in ("object_property", "interpolation")]
used = [text(value) for value in values if value.type == "identifier"]
assert declared.issuperset(used), f"{used} are not all among {declared}"
print("valid,", len([node for node in every if node.type == "resource_declaration"]), "resources")
