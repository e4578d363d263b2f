"""Names of types."""
from typing import Tuple

Position = int
Names = Tuple[str, ...]
