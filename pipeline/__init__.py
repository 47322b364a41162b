"""From the raw text of a Chinese newspaper page to validated records.

The rooms, in the order in which a page passes through them: read, layout, language (and numbers), extract, resolve,
check, write; run puts them together and cli opens the door.
"""

from importlib.metadata import version

__version__ = version("banmian")
