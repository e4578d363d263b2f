"""Names of types that only annotations need are imported on a condition."""
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .kinds import Names, Position
    from . import kinds


def at(text: str, position: Position) -> str:
    return text[position:position + 1]


def joined(names: Names, position: kinds.Position) -> str:
    return names[position] + "".join(names)
