"""Shared by all tests: the folder tests/ is importable, so `from helpers import …` works anywhere below it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
