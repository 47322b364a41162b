"""Placeholder: resolve arguments."""

from pipeline.extract.base import Found


def resolve(found: Found) -> Found:
    """Nothing yet."""
    return found
